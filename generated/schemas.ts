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
 * A voice campaign whose answered calls go to an experience flow, without an agent.
 */
export type AgentlessVoiceCampaignV1Body = components["schemas"]["AgentlessVoiceCampaignV1Body"];

/**
 * Names of the contact lists whose contacts are called or messaged. At least one; each must exist.
 */
export type ContactListNames = components["schemas"]["ContactListNames"];

/**
 * A voice campaign whose answered calls go to agents of a queue.
 */
export type ProgressiveVoiceCampaignV1Body = components["schemas"]["ProgressiveVoiceCampaignV1Body"];

/**
 * A voice campaign for the agents of a queue, who may skip contacts.
 */
export type PreviewVoiceCampaignV1Body = components["schemas"]["PreviewVoiceCampaignV1Body"];

/**
 * A campaign that calls people. `dialingMode` selects the branch.
 */
export type VoiceCampaignV1Body = components["schemas"]["VoiceCampaignV1Body"];

/**
 * The text of a simple SMS campaign, with or without a template.
 */
export type SmsMessage = components["schemas"]["SmsMessage"];

/**
 * From which sender and when contacts are messaged.
 */
export type SmsDialingStrategy = components["schemas"]["SmsDialingStrategy"];

/**
 * A campaign that messages people with one plain text, the same for everybody, with or without a template.
 */
export type SimpleSmsCampaignV1Body = components["schemas"]["SimpleSmsCampaignV1Body"];

/**
 * When the contacts of an advanced SMS campaign may be messaged.
 */
export type AdvancedSmsCallingHours = components["schemas"]["AdvancedSmsCallingHours"];

/**
 * From which sender and when contacts of an advanced SMS campaign are messaged.
 */
export type AdvancedSmsDialingStrategy = components["schemas"]["AdvancedSmsDialingStrategy"];

/**
 * A campaign that messages people through an experience flow.
 */
export type AdvancedSmsCampaignV1Body = components["schemas"]["AdvancedSmsCampaignV1Body"];

/**
 * A campaign that messages people. `format` selects the branch.
 */
export type SmsCampaignV1Body = components["schemas"]["SmsCampaignV1Body"];

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
 * A preview voice campaign as its creation answers it in v1, with its id in `campId`.
 */
export type CreatedPreviewVoiceCampaignV1 = components["schemas"]["CreatedPreviewVoiceCampaignV1"];

/**
 * A preview voice campaign that was made by v1. It holds nothing but the id, in two places.
 */
export type CreatedPreviewVoiceCampaignV1Answer = components["schemas"]["CreatedPreviewVoiceCampaignV1Answer"];

/**
 * The text of a simple SMS campaign as answers carry it.
 */
export type SmsMessageAnswer = components["schemas"]["SmsMessageAnswer"];

/**
 * From which sender and when contacts are messaged, as answers carry it.
 */
export type SmsDialingStrategyAnswer = components["schemas"]["SmsDialingStrategyAnswer"];

/**
 * An SMS campaign as v1 answers it.
 */
export type SmsCampaignV1 = components["schemas"]["SmsCampaignV1"];

/**
 * An SMS campaign that was made, updated, read or deleted by v1.
 */
export type SmsCampaignV1Answer = components["schemas"]["SmsCampaignV1Answer"];

/**
 * A campaign that was made by v1.
 */
export type CreateCampaignV1Answer = components["schemas"]["CreateCampaignV1Answer"];

/**
 * A voice campaign as v1 reads and deletes it, with its id in `_id`.
 */
export type VoiceCampaignV1 = components["schemas"]["VoiceCampaignV1"];

/**
 * A voice campaign that was read or deleted by v1.
 */
export type VoiceCampaignV1Answer = components["schemas"]["VoiceCampaignV1Answer"];

/**
 * A campaign that was read or deleted by v1. In `data` a voice campaign has `dialingMode`, an SMS campaign `format`.
 */
export type CampaignV1Answer = components["schemas"]["CampaignV1Answer"];

/**
 * A campaign that messages people, with an experience flow.
 */
export type UpdateSmsCampaignV1Body = components["schemas"]["UpdateSmsCampaignV1Body"];

/**
 * The whole campaign as it shall be. `campaignType` selects the branch.
 */
export type UpdateCampaignV1Body = components["schemas"]["UpdateCampaignV1Body"];

/**
 * A voice campaign that was updated by v1.
 */
export type UpdatedVoiceCampaignV1Answer = components["schemas"]["UpdatedVoiceCampaignV1Answer"];

/**
 * A campaign that was updated by v1. In `data` a voice campaign has `dialingMode`, an SMS campaign `format`.
 */
export type UpdateCampaignV1Answer = components["schemas"]["UpdateCampaignV1Answer"];

/**
 * The contact list that must not be called or messaged, by name. One object, although its field is named in the plural.
 */
export type DncListName = components["schemas"]["DncListName"];

/**
 * A voice campaign whose answered calls go to an experience flow, without an agent.
 */
export type AgentlessVoiceCampaignV2Body = components["schemas"]["AgentlessVoiceCampaignV2Body"];

/**
 * A voice campaign whose answered calls go to agents of a queue.
 */
export type ProgressiveVoiceCampaignV2Body = components["schemas"]["ProgressiveVoiceCampaignV2Body"];

/**
 * A voice campaign for the agents of a queue, who may skip contacts.
 */
export type PreviewVoiceCampaignV2Body = components["schemas"]["PreviewVoiceCampaignV2Body"];

/**
 * A campaign that calls people. `dialingMode` selects the branch.
 */
export type VoiceCampaignV2Body = components["schemas"]["VoiceCampaignV2Body"];

/**
 * A campaign that messages people with one plain text, the same for everybody, with or without a template.
 */
export type SimpleSmsCampaignV2Body = components["schemas"]["SimpleSmsCampaignV2Body"];

/**
 * What to create. `campaignType` selects the branch.
 */
export type CreateCampaignV2Body = components["schemas"]["CreateCampaignV2Body"];

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
 * A voice campaign as its creation answers it in v2, with its id in `id`.
 */
export type CreatedVoiceCampaignV2 = components["schemas"]["CreatedVoiceCampaignV2"];

/**
 * A voice campaign that was made by v2.
 */
export type CreatedVoiceCampaignV2Answer = components["schemas"]["CreatedVoiceCampaignV2Answer"];

/**
 * An SMS campaign as v2 answers it.
 */
export type SmsCampaignV2 = components["schemas"]["SmsCampaignV2"];

/**
 * An SMS campaign that was made, updated, read or deleted by v2.
 */
export type SmsCampaignV2Answer = components["schemas"]["SmsCampaignV2Answer"];

/**
 * A campaign that was made by v2.
 */
export type CreateCampaignV2Answer = components["schemas"]["CreateCampaignV2Answer"];

/**
 * A campaign that messages people through an experience flow.
 */
export type AdvancedSmsCampaignV2Body = components["schemas"]["AdvancedSmsCampaignV2Body"];

/**
 * A voice campaign as v2 reads and deletes it, with its id in `_id`.
 */
export type VoiceCampaignV2 = components["schemas"]["VoiceCampaignV2"];

/**
 * A voice campaign that was read or deleted by v2.
 */
export type VoiceCampaignV2Answer = components["schemas"]["VoiceCampaignV2Answer"];

/**
 * A campaign that was read or deleted by v2. In `data` a voice campaign has `dialingMode`, an SMS campaign `format`.
 */
export type CampaignV2Answer = components["schemas"]["CampaignV2Answer"];

/**
 * A voice campaign whose answered calls go to an experience flow, without an agent.
 */
export type UpdateAgentlessVoiceCampaignV2Body = components["schemas"]["UpdateAgentlessVoiceCampaignV2Body"];

/**
 * A campaign that calls people. `dialingMode` selects the branch.
 */
export type UpdateVoiceCampaignV2Body = components["schemas"]["UpdateVoiceCampaignV2Body"];

/**
 * A campaign that messages people, with an experience flow.
 */
export type UpdateSmsCampaignV2Body = components["schemas"]["UpdateSmsCampaignV2Body"];

/**
 * The whole campaign as it shall be. `campaignType` selects the branch.
 */
export type UpdateCampaignV2Body = components["schemas"]["UpdateCampaignV2Body"];

/**
 * A voice campaign as its update answers it in v2, with its id in `_id`.
 */
export type UpdatedVoiceCampaignV2 = components["schemas"]["UpdatedVoiceCampaignV2"];

/**
 * A voice campaign that was updated by v2.
 */
export type UpdatedVoiceCampaignV2Answer = components["schemas"]["UpdatedVoiceCampaignV2Answer"];

/**
 * A campaign that was updated by v2. In `data` a voice campaign has `dialingMode`, an SMS campaign `format`.
 */
export type UpdateCampaignV2Answer = components["schemas"]["UpdateCampaignV2Answer"];

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
 * Name of the contact list, which identifies it on the platform. At most 48 characters.
 */
export type ContactListName = components["schemas"]["ContactListName"];

/**
 * What the contact list is for and whom it holds. At most 256 characters.
 */
export type ContactListDescription = components["schemas"]["ContactListDescription"];

/**
 * A new contact list. The table requires `name`; the page's own sample sends `name1` instead, so `name` cannot be
 * required here. Send `name`.
 */
export type CreateContactListV1Body = components["schemas"]["CreateContactListV1Body"];

/**
 * Id of a contact list. It begins with `cl-`.
 */
export type ContactListId = components["schemas"]["ContactListId"];

/**
 * State of a contact list. A list that is filled through the API is `Ready`; samples show uploaded lists as `Validated`,
 * and the platform's user guide also names `Validating` and `Invalid`. Other values may come.
 */
export type ContactListState = components["schemas"]["ContactListState"];

/**
 * Which column of the list holds what, as v1 answers it.
 */
export type ContactListMappingV1 = components["schemas"]["ContactListMappingV1"];

/**
 * A campaign that uses a contact list.
 */
export type CampaignInUse = components["schemas"]["CampaignInUse"];

/**
 * How contacts that come through the API are taken in. Lists that were uploaded do not have it.
 */
export type ContactListApiConfigurations = components["schemas"]["ContactListApiConfigurations"];

/**
 * An uploaded file of a contact list.
 */
export type ContactListFile = components["schemas"]["ContactListFile"];

/**
 * A contact list as v1 answers it. Reading all contact lists shows fewer fields of each.
 */
export type ContactListV1 = components["schemas"]["ContactListV1"];

/**
 * A contact list that was made, read or deleted by v1.
 */
export type ContactListV1Answer = components["schemas"]["ContactListV1Answer"];

/**
 * What to change in a contact list.
 */
export type UpdateContactListV1Body = components["schemas"]["UpdateContactListV1Body"];

/**
 * What was updated, and for whom, as v1 answers it. Not all that was sent comes back.
 */
export type UpdatedContactListV1Fields = components["schemas"]["UpdatedContactListV1Fields"];

/**
 * What an update of a contact list answers in v1.
 */
export type UpdatedContactListV1 = components["schemas"]["UpdatedContactListV1"];

/**
 * A contact list that was updated by v1. It does not hold the whole list.
 */
export type UpdateContactListV1Answer = components["schemas"]["UpdateContactListV1Answer"];

/**
 * The contact lists as v1 answers them.
 */
export type ListContactListsV1Answer = components["schemas"]["ListContactListsV1Answer"];

/**
 * Where a page of results stands among all of them.
 */
export type Paging = components["schemas"]["Paging"];

/**
 * A contact of a list.
 */
export type Contact = components["schemas"]["Contact"];

/**
 * A page of contacts, and where it stands among all of them.
 */
export type ContactPage = components["schemas"]["ContactPage"];

/**
 * A page of the contacts of a list.
 */
export type ListContactsAnswer = components["schemas"]["ListContactsAnswer"];

/**
 * A new contact list.
 */
export type CreateContactListV2Body = components["schemas"]["CreateContactListV2Body"];

/**
 * Which column of the list holds what, as v2 answers it.
 */
export type ContactListMappingV2 = components["schemas"]["ContactListMappingV2"];

/**
 * A contact list as v2 answers it. Reading all contact lists shows fewer fields of each.
 */
export type ContactListV2 = components["schemas"]["ContactListV2"];

/**
 * A contact list that was made, read or deleted by v2.
 */
export type ContactListV2Answer = components["schemas"]["ContactListV2Answer"];

/**
 * What to change in a contact list.
 */
export type UpdateContactListV2Body = components["schemas"]["UpdateContactListV2Body"];

/**
 * What was updated, and for whom, as v2 answers it. Not all that was sent comes back.
 */
export type UpdatedContactListV2Fields = components["schemas"]["UpdatedContactListV2Fields"];

/**
 * What an update of a contact list answers in v2.
 */
export type UpdatedContactListV2 = components["schemas"]["UpdatedContactListV2"];

/**
 * A contact list that was updated by v2. It does not hold the whole list.
 */
export type UpdateContactListV2Answer = components["schemas"]["UpdateContactListV2Answer"];

/**
 * The contact lists as v2 answers them.
 */
export type ListContactListsV2Answer = components["schemas"]["ListContactListsV2Answer"];

/**
 * A contact to add. The page documents the phone number only; an older publication of it also sends other columns of
 * the list (`first name`, `last name`, `email`), so further fields are let through.
 */
export type NewContact = components["schemas"]["NewContact"];

/**
 * Contacts to add, and the list to add them to.
 */
export type AddContactsBody = components["schemas"]["AddContactsBody"];

/**
 * Says that the contacts were queued, not that they were added. There is no envelope.
 */
export type AddContactsAnswer = components["schemas"]["AddContactsAnswer"];

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
export type ListCampaignsBody = components["schemas"]["ListCampaignsBody"];

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
