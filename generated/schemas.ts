// Written by `npm run generate` from openapi/. Do not edit.

import type { components } from "./types.ts";

/**
 * Name of the campaign, which identifies it on the platform. At most 48 characters.
 */
export type CampaignName = components["schemas"]["CampaignName"];

/**
 * Purpose of the campaign. At most 256 characters.
 */
export type CampaignDescription = components["schemas"]["CampaignDescription"];

/**
 * Names of the contact lists whose contacts are called or messaged. At least one; each must exist.
 */
export type ContactListNames = components["schemas"]["ContactListNames"];

/**
 * Priority, a digit in a string. A campaign of a higher value runs first.
 */
export type CampaignPriority = components["schemas"]["CampaignPriority"];

/**
 * The number that the called person sees, or the sender of a message.
 */
export type CallerId = components["schemas"]["CallerId"];

/**
 * One window of one weekday.
 */
export type CallingWindow = components["schemas"]["CallingWindow"];

/**
 * When people may be called or messaged.
 */
export type CallingHours = components["schemas"]["CallingHours"];

/**
 * From which number, when, in which order and how often contacts are called.
 */
export type DialingStrategy = components["schemas"]["DialingStrategy"];

/**
 * Schedule flag of a campaign that is created or updated.
 */
export type ScheduleFlag = components["schemas"]["ScheduleFlag"];

/**
 * A voice campaign whose answered calls go to agents of a queue.
 */
export type ProgressiveVoiceCampaignV1Body = components["schemas"]["ProgressiveVoiceCampaignV1Body"];

/**
 * A campaign that calls people. `dialingMode` selects the branch.
 */
export type VoiceCampaignV1Body = components["schemas"]["VoiceCampaignV1Body"];

/**
 * What to create. `campaignType` selects the branch.
 */
export type CreateCampaignV1Body = components["schemas"]["CreateCampaignV1Body"];

/**
 * One thing that was wrong.
 */
export type Fault = components["schemas"]["Fault"];

/**
 * The one error body that the documentation shows, that of a token which was not accepted. Other refusals may answer otherwise.
 */
export type ErrorAnswer = components["schemas"]["ErrorAnswer"];

/**
 * What most answers are wrapped in.
 */
export type Envelope = components["schemas"]["Envelope"];

/**
 * The number that the called person sees, or the sender of a message, as answers carry it.
 */
export type CallerIdAnswer = components["schemas"]["CallerIdAnswer"];

/**
 * One window of one weekday as answers carry it.
 */
export type CallingWindowAnswer = components["schemas"]["CallingWindowAnswer"];

/**
 * Calling hours as answers carry them.
 */
export type CallingHoursAnswer = components["schemas"]["CallingHoursAnswer"];

/**
 * The dialing strategy of a campaign as answers carry it.
 */
export type DialingStrategyAnswer = components["schemas"]["DialingStrategyAnswer"];

/**
 * Id of an experience flow. It begins with `cf-`.
 */
export type ExperienceFlowId = components["schemas"]["ExperienceFlowId"];

/**
 * State of a campaign. A new voice campaign is `Preparing` and, as samples show, `Ready` a few minutes later; a new
 * SMS campaign is `Ready`. Starting moves it to `Active`, stopping to `Stopped`. `Paused` can be reached on the
 * platform only: the API has no pause. Other values may come: read one that you do not know as "some other state".
 */
export type CampaignState = components["schemas"]["CampaignState"];

/**
 * A moment, ISO 8601.
 */
export type Timestamp = components["schemas"]["Timestamp"];

/**
 * Schedule flags of a campaign.
 */
export type CampaignSchedule = components["schemas"]["CampaignSchedule"];

/**
 * Id of a campaign instance, one run of a campaign. It begins with `cid-`.
 */
export type CampaignInstanceId = components["schemas"]["CampaignInstanceId"];

/**
 * A voice campaign as v1 answers it, without its id, which the calls name differently.
 */
export type VoiceCampaignV1Fields = components["schemas"]["VoiceCampaignV1Fields"];

/**
 * Id of a campaign. It begins with `cd-`; the rest looks like a UUID but need not be one.
 */
export type CampaignId = components["schemas"]["CampaignId"];

/**
 * A voice campaign as its creation and its update answer it in v1, with its id in `id`.
 */
export type CreatedVoiceCampaignV1 = components["schemas"]["CreatedVoiceCampaignV1"];

/**
 * A voice campaign that was made by v1.
 */
export type CreatedVoiceCampaignV1Answer = components["schemas"]["CreatedVoiceCampaignV1Answer"];

/**
 * The contact list that must not be called. One object, although its field is named in the plural.
 */
export type DncList = components["schemas"]["DncList"];

/**
 * The dialing strategy of a campaign as v2 answers carry it.
 */
export type DialingStrategyV2Answer = components["schemas"]["DialingStrategyV2Answer"];

/**
 * A voice campaign as v2 answers it, without its id, which the calls name differently.
 */
export type VoiceCampaignV2Fields = components["schemas"]["VoiceCampaignV2Fields"];

/**
 * A voice campaign as v2 reads and deletes it, with its id in `_id`.
 */
export type VoiceCampaignV2 = components["schemas"]["VoiceCampaignV2"];

/**
 * A voice campaign that was read or deleted by v2.
 */
export type VoiceCampaignV2Answer = components["schemas"]["VoiceCampaignV2Answer"];

/**
 * An empty object; path and query say what to do.
 */
export type EmptyBody = components["schemas"]["EmptyBody"];

/**
 * What a v2 start of an SMS campaign answers. There is no envelope; `status` is the state of the campaign.
 */
export type StartSmsCampaignAnswer = components["schemas"]["StartSmsCampaignAnswer"];

/**
 * What a start or a stop answers: `status`, `message` and `updatedAt`. Which of the other fields come depends on the
 * kind of campaign and on what was done. There is no envelope; `status` is the state of the campaign.
 */
export type TriggerCampaignAnswer = components["schemas"]["TriggerCampaignAnswer"];

/**
 * What a v2 stop of an SMS campaign answers. There is no envelope; `status` is the state of the campaign.
 */
export type StopSmsCampaignAnswer = components["schemas"]["StopSmsCampaignAnswer"];

/**
 * From which number to which. There is no field for a text: the experience flow of the sending number delivers the
 * message.
 */
export type SendOutboundSmsBody = components["schemas"]["SendOutboundSmsBody"];

/**
 * What an outbound SMS answers. There is no envelope and no id of the message.
 */
export type SendOutboundSmsAnswer = components["schemas"]["SendOutboundSmsAnswer"];

/**
 * Id of a contact within a campaign, which ties the callback to the call before it. It begins with `cid-`.
 */
export type CampaignDialingListId = components["schemas"]["CampaignDialingListId"];

/**
 * One contact who is called back at a time of its own.
 */
export type Callback = components["schemas"]["Callback"];

/**
 * The contacts to call back, an array even for one of them.
 */
export type CallbacksBody = components["schemas"]["CallbacksBody"];

/**
 * What became of one callback that was asked for.
 */
export type CallbackOutcome = components["schemas"]["CallbackOutcome"];

/**
 * What became of the callbacks that were asked for. `status` is about the call as a whole: it may be `success`
 * while callbacks in `data` failed.
 */
export type CallbacksAnswer = components["schemas"]["CallbacksAnswer"];

/**
 * A moment in the form `YYYY-MM-DD HH:mm:ss`. The time zone is not documented.
 */
export type ScheduleTime = components["schemas"]["ScheduleTime"];

/**
 * On which days a daily schedule runs.
 */
export type DailyDetails = components["schemas"]["DailyDetails"];

/**
 * How a daily schedule recurs.
 */
export type DailyRecurrence = components["schemas"]["DailyRecurrence"];

/**
 * A campaign that runs every so many days. Goes with `enableSchedule=true`.
 */
export type DailyScheduleBody = components["schemas"]["DailyScheduleBody"];

/**
 * In which weeks and on which weekdays a weekly schedule runs.
 */
export type WeeklyDetails = components["schemas"]["WeeklyDetails"];

/**
 * How a weekly schedule recurs.
 */
export type WeeklyRecurrence = components["schemas"]["WeeklyRecurrence"];

/**
 * A campaign that runs every so many weeks on given weekdays. Goes with `enableSchedule=true`.
 */
export type WeeklyScheduleBody = components["schemas"]["WeeklyScheduleBody"];

/**
 * An empty object. Goes with `enableSchedule=false`.
 */
export type NoScheduleBody = components["schemas"]["NoScheduleBody"];

/**
 * When the campaign runs by itself. `recurrenceObject.recurType` selects between Daily and Weekly; switching the
 * schedule off takes an empty object.
 */
export type ScheduleCampaignBody = components["schemas"]["ScheduleCampaignBody"];

/**
 * A campaign whose schedule was switched on or off.
 */
export type ScheduleCampaignAnswer = components["schemas"]["ScheduleCampaignAnswer"];

/**
 * Which page of contacts to read. For `view=status` it is empty.
 */
export type CampaignContactsBody = components["schemas"]["CampaignContactsBody"];

/**
 * A campaign with its state.
 */
export type CampaignStatus = components["schemas"]["CampaignStatus"];

/**
 * The state of a campaign, the answer to `view=status`.
 */
export type CampaignStatusAnswer = components["schemas"]["CampaignStatusAnswer"];

/**
 * One entry of the call results of a campaign, with the number, the attempts so far and the outcome.
 */
export type ContactResult = components["schemas"]["ContactResult"];

/**
 * A page of call attempts. Pages count from 1 here; lists of campaigns go by `skip`.
 */
export type CampaignContacts = components["schemas"]["CampaignContacts"];

/**
 * What became of the calls to the contacts of a voice campaign, the answer to `view=contacts`.
 */
export type CampaignContactsAnswer = components["schemas"]["CampaignContactsAnswer"];

/**
 * What `view` asked for. An answer about the state has `data.id`, one about contacts `data.results`. `status` is said to
 * be `failure` when the call failed; no page shows such an answer.
 */
export type GetCampaignStatusAnswer = components["schemas"]["GetCampaignStatusAnswer"];

/**
 * A number, or an empty string, which the tables allow without saying what it means.
 */
export type PagingNumber = components["schemas"]["PagingNumber"];

/**
 * By what to sort, ascending (`asc`) or descending (`desc`).
 */
export type CampaignSorting = components["schemas"]["CampaignSorting"];

/**
 * Which campaigns a list is limited to.
 */
export type CampaignFilters = components["schemas"]["CampaignFilters"];

/**
 * Which campaigns to list, in which order and which page of them.
 */
export type ListCampaignsV1Body = components["schemas"]["ListCampaignsV1Body"];

/**
 * Where a page of results stands among all of them.
 */
export type Paging = components["schemas"]["Paging"];

/**
 * The text of a simple SMS campaign as answers carry it.
 */
export type SmsMessageAnswer = components["schemas"]["SmsMessageAnswer"];

/**
 * A campaign in a v1 list. The page shows SMS campaigns only, and its table lists no field of voice campaigns.
 */
export type ListedCampaignV1 = components["schemas"]["ListedCampaignV1"];

/**
 * A page of campaigns and its place among all of them.
 */
export type CampaignPageV1 = components["schemas"]["CampaignPageV1"];

/**
 * A page of campaigns as v1 lists them.
 */
export type ListCampaignsV1Answer = components["schemas"]["ListCampaignsV1Answer"];

/**
 * Which campaigns to list, in which order and which page of them.
 */
export type ListCampaignsV2Body = components["schemas"]["ListCampaignsV2Body"];

/**
 * A campaign in a v2 list. One object for both kinds: which fields come depends on the kind of campaign.
 */
export type ListedCampaignV2 = components["schemas"]["ListedCampaignV2"];

/**
 * A page of campaigns and its place among all of them.
 */
export type CampaignPageV2 = components["schemas"]["CampaignPageV2"];

/**
 * A page of campaigns as v2 lists them.
 */
export type ListCampaignsV2Answer = components["schemas"]["ListCampaignsV2Answer"];
