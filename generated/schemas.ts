// Written by `npm run generate` from openapi/. Do not edit.

import type { components } from "./types.ts";

type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

/**
 * Type of a campaign: phone calls (`voice`) or text messages (`sms`).
 */
export type CampaignType = Schema<"CampaignType">;

/**
 * Name of the campaign, which identifies it on the platform. At most 48 characters.
 */
export type CampaignName = Schema<"CampaignName">;

/**
 * Purpose of the campaign. At most 256 characters.
 */
export type CampaignDescription = Schema<"CampaignDescription">;

/**
 * The contact list that must not be called or messaged, by name. One object, although its field is named in the plural.
 */
export interface DncListReference extends Schema<"DncListReference"> {}

/**
 * Priority, a digit in a string. A campaign of a higher value runs first.
 */
export type CampaignPriority = Schema<"CampaignPriority">;

/**
 * The number that the called person sees, or the sender of a message.
 */
export interface CallerId extends Schema<"CallerId"> {}

/**
 * One window of one weekday.
 */
export interface CallingWindow extends Schema<"CallingWindow"> {}

/**
 * When people may be called or messaged.
 */
export interface CallingHours extends Schema<"CallingHours"> {}

/**
 * From which number, when, in which order and how often contacts are called.
 */
export interface DialingStrategy extends Schema<"DialingStrategy"> {}

/**
 * Schedule flag of a campaign that is created or updated.
 */
export interface ScheduleFlag extends Schema<"ScheduleFlag"> {}

/**
 * A voice campaign whose answered calls go to an experience flow, without an agent.
 */
export interface AgentlessVoiceCampaignV2Request extends Schema<"AgentlessVoiceCampaignV2Request"> {}

/**
 * Names of the contact lists whose contacts are called or messaged. At least one; each must exist.
 */
export type ContactListNames = Schema<"ContactListNames">;

/**
 * A voice campaign whose answered calls go to agents of a queue.
 */
export interface ProgressiveVoiceCampaignV2Request extends Schema<"ProgressiveVoiceCampaignV2Request"> {}

/**
 * A voice campaign for the agents of a queue, who may skip contacts.
 */
export interface PreviewVoiceCampaignV2Request extends Schema<"PreviewVoiceCampaignV2Request"> {}

/**
 * The text of a simple SMS campaign, with or without a template.
 */
export interface SmsMessage extends Schema<"SmsMessage"> {}

/**
 * From which sender and when contacts are messaged.
 */
export interface SmsDialingStrategy extends Schema<"SmsDialingStrategy"> {}

/**
 * A campaign that messages people with one plain text, the same for everybody, with or without a template.
 */
export interface SimpleSmsCampaignV2Request extends Schema<"SimpleSmsCampaignV2Request"> {}

/**
 * What to create. `campaignType`, and in it `dialingMode` or `format`, select the branch.
 */
export type CreateCampaignV2Request = AgentlessVoiceCampaignV2Request | ProgressiveVoiceCampaignV2Request | PreviewVoiceCampaignV2Request | SimpleSmsCampaignV2Request;

/**
 * One thing that was wrong.
 */
export interface ReportedError extends Schema<"ReportedError"> {}

/**
 * The one error body that the documentation shows, that of a token which was not accepted. Other refusals may answer otherwise.
 */
export interface ErrorResponse extends Schema<"ErrorResponse"> {}

/**
 * What most answers are wrapped in.
 */
export interface Envelope extends Schema<"Envelope"> {}

/**
 * The contact list that must not be called. One object, although its field is named in the plural.
 */
export interface DncList extends Schema<"DncList"> {}

/**
 * The number that the called person sees, or the sender of a message, as answers carry it.
 */
export interface CallerIdResponse extends Schema<"CallerIdResponse"> {}

/**
 * One window of one weekday as answers carry it.
 */
export interface CallingWindowResponse extends Schema<"CallingWindowResponse"> {}

/**
 * Calling hours as answers carry them.
 */
export interface CallingHoursResponse extends Schema<"CallingHoursResponse"> {}

/**
 * The dialing strategy of a campaign as answers carry it.
 */
export interface DialingStrategyResponse extends Schema<"DialingStrategyResponse"> {}

/**
 * The dialing strategy of a campaign as v2 answers carry it.
 */
export interface DialingStrategyV2Response extends Schema<"DialingStrategyV2Response"> {}

/**
 * Id of an experience flow. It begins with `cf-`.
 */
export type ExperienceFlowId = Schema<"ExperienceFlowId">;

/**
 * State of a campaign. A new voice campaign is `Preparing` and, as samples show, `Ready` a few minutes later; a new
 * SMS campaign is `Ready`. Starting moves it to `Active`, stopping to `Stopped`. `Paused` can be reached on the
 * platform only: the API has no pause. Other values may come: read one that you do not know as "some other state".
 */
export type CampaignState = Schema<"CampaignState">;

/**
 * A moment, ISO 8601.
 */
export type Timestamp = Schema<"Timestamp">;

/**
 * Schedule flags of a campaign.
 */
export interface CampaignSchedule extends Schema<"CampaignSchedule"> {}

/**
 * Id of a campaign instance, one run of a campaign. It begins with `cid-`.
 */
export type CampaignInstanceId = Schema<"CampaignInstanceId">;

/**
 * A voice campaign as v2 answers it, without its id, which the calls name differently.
 */
export interface VoiceCampaignV2Fields extends Schema<"VoiceCampaignV2Fields"> {}

/**
 * Id of a campaign. It begins with `cd-`; the rest looks like a UUID but need not be one.
 */
export type CampaignId = Schema<"CampaignId">;

/**
 * A voice campaign as its creation answers it in v2, with its id in `id`.
 */
export interface CreatedVoiceCampaignV2 extends Schema<"CreatedVoiceCampaignV2"> {}

/**
 * A voice campaign that was made by v2.
 */
export interface CreatedVoiceCampaignV2Response extends Schema<"CreatedVoiceCampaignV2Response"> {}

/**
 * The text of a simple SMS campaign as answers carry it.
 */
export interface SmsMessageResponse extends Schema<"SmsMessageResponse"> {}

/**
 * From which sender and when contacts are messaged, as answers carry it.
 */
export interface SmsDialingStrategyResponse extends Schema<"SmsDialingStrategyResponse"> {}

/**
 * An SMS campaign as v2 answers it.
 */
export interface SmsCampaignV2 extends Schema<"SmsCampaignV2"> {}

/**
 * An SMS campaign that was made, updated, read or deleted by v2.
 */
export interface SmsCampaignV2Response extends Schema<"SmsCampaignV2Response"> {}

/**
 * A campaign that was made by v2.
 */
export type CreateCampaignV2Response = CreatedVoiceCampaignV2Response | SmsCampaignV2Response;

/**
 * When the contacts of an advanced SMS campaign may be messaged.
 */
export interface AdvancedSmsCallingHours extends Schema<"AdvancedSmsCallingHours"> {}

/**
 * From which sender and when contacts of an advanced SMS campaign are messaged.
 */
export interface AdvancedSmsDialingStrategy extends Schema<"AdvancedSmsDialingStrategy"> {}

/**
 * A campaign that messages people through an experience flow.
 */
export interface AdvancedSmsCampaignV2Request extends Schema<"AdvancedSmsCampaignV2Request"> {}

/**
 * A number, or an empty string, which the tables allow without saying what it means.
 */
export type PagingNumber = Schema<"PagingNumber">;

/**
 * By what to sort, ascending (`asc`) or descending (`desc`).
 */
export interface CampaignSorting extends Schema<"CampaignSorting"> {}

/**
 * Priority as the filter of a list takes it, a number. Campaigns themselves carry it as a string.
 */
export type CampaignPriorityNumber = Schema<"CampaignPriorityNumber">;

/**
 * Which campaigns a list is limited to.
 */
export interface CampaignFilters extends Schema<"CampaignFilters"> {}

/**
 * Which campaigns to list, in which order and which page of them.
 */
export interface ListCampaignsRequest extends Schema<"ListCampaignsRequest"> {}

/**
 * Where a page of results stands among all of them.
 */
export interface Paging extends Schema<"Paging"> {}

/**
 * A campaign in a v2 list. One object for both kinds: which fields come depends on the kind of campaign.
 */
export interface ListedCampaignV2 extends Schema<"ListedCampaignV2"> {}

/**
 * A page of campaigns and its place among all of them.
 */
export interface CampaignPageV2 extends Schema<"CampaignPageV2"> {}

/**
 * A page of campaigns as v2 lists them.
 */
export interface ListCampaignsV2Response extends Schema<"ListCampaignsV2Response"> {}

/**
 * A voice campaign as v2 reads and deletes it, with its id in `_id`.
 */
export interface VoiceCampaignV2 extends Schema<"VoiceCampaignV2"> {}

/**
 * A voice campaign that was read or deleted by v2.
 */
export interface VoiceCampaignV2Response extends Schema<"VoiceCampaignV2Response"> {}

/**
 * A campaign that was read or deleted by v2. In `data` a voice campaign has `dialingMode`, an SMS campaign `format`.
 */
export type CampaignV2Response = VoiceCampaignV2Response | SmsCampaignV2Response;

/**
 * A voice campaign whose answered calls go to an experience flow, without an agent.
 */
export interface UpdateAgentlessVoiceCampaignV2Request extends Schema<"UpdateAgentlessVoiceCampaignV2Request"> {}

/**
 * A campaign that messages people, with an experience flow.
 */
export interface UpdateSmsCampaignV2Request extends Schema<"UpdateSmsCampaignV2Request"> {}

/**
 * The whole campaign as it shall be. `campaignType`, and in it `dialingMode` or `format`, select the branch.
 */
export type UpdateCampaignV2Request = UpdateAgentlessVoiceCampaignV2Request | ProgressiveVoiceCampaignV2Request | PreviewVoiceCampaignV2Request | UpdateSmsCampaignV2Request;

/**
 * A voice campaign as its update answers it in v2, with its id in `_id`.
 */
export interface UpdatedVoiceCampaignV2 extends Schema<"UpdatedVoiceCampaignV2"> {}

/**
 * A voice campaign that was updated by v2.
 */
export interface UpdatedVoiceCampaignV2Response extends Schema<"UpdatedVoiceCampaignV2Response"> {}

/**
 * A campaign that was updated by v2. In `data` a voice campaign has `dialingMode`, an SMS campaign `format`.
 */
export type UpdateCampaignV2Response = UpdatedVoiceCampaignV2Response | SmsCampaignV2Response;

/**
 * An empty object; path and query say what to do.
 */
export interface EmptyRequest extends Schema<"EmptyRequest"> {}

/**
 * What a v2 start of an SMS campaign answers. There is no envelope; `status` is the state of the campaign.
 */
export interface StartSmsCampaignResponse extends Schema<"StartSmsCampaignResponse"> {}

/**
 * What a start or a stop answers: `status`, `message` and `updatedAt`. Which of the other fields come depends on the
 * kind of campaign and on what was done. There is no envelope; `status` is the state of the campaign.
 */
export interface TriggerCampaignResponse extends Schema<"TriggerCampaignResponse"> {}

/**
 * What a v2 stop of an SMS campaign answers. There is no envelope; `status` is the state of the campaign.
 */
export interface StopSmsCampaignResponse extends Schema<"StopSmsCampaignResponse"> {}

/**
 * Which page of contacts to read. For `view=status` it is empty.
 */
export interface CampaignContactsRequest extends Schema<"CampaignContactsRequest"> {}

/**
 * A campaign with its state.
 */
export interface CampaignStatus extends Schema<"CampaignStatus"> {}

/**
 * The state of a campaign, the answer to `view=status`.
 */
export interface CampaignStatusResponse extends Schema<"CampaignStatusResponse"> {}

/**
 * One entry of the call results of a campaign, with the number, the attempts so far and the outcome.
 */
export interface ContactResult extends Schema<"ContactResult"> {}

/**
 * A page of call attempts. Pages count from 1 here; lists of campaigns go by `skip`.
 */
export interface CampaignContacts extends Schema<"CampaignContacts"> {}

/**
 * What became of the calls to the contacts of a voice campaign, the answer to `view=contacts`.
 */
export interface CampaignContactsResponse extends Schema<"CampaignContactsResponse"> {}

/**
 * What `view` asked for. An answer about the state has `data.id`, one about contacts `data.results`. `status` is said to
 * be `failure` when the call failed; no page shows such an answer.
 */
export type GetCampaignStatusResponse = CampaignStatusResponse | CampaignContactsResponse;

/**
 * A moment in the form `YYYY-MM-DD HH:mm:ss`. The time zone is not documented.
 */
export type ScheduleTime = Schema<"ScheduleTime">;

/**
 * On which days a daily schedule runs.
 */
export interface DailyDetails extends Schema<"DailyDetails"> {}

/**
 * How a daily schedule recurs.
 */
export interface DailyRecurrence extends Schema<"DailyRecurrence"> {}

/**
 * A campaign that runs every so many days. Goes with `enableSchedule=true`.
 */
export interface DailyScheduleRequest extends Schema<"DailyScheduleRequest"> {}

/**
 * In which weeks and on which weekdays a weekly schedule runs.
 */
export interface WeeklyDetails extends Schema<"WeeklyDetails"> {}

/**
 * How a weekly schedule recurs.
 */
export interface WeeklyRecurrence extends Schema<"WeeklyRecurrence"> {}

/**
 * A campaign that runs every so many weeks on given weekdays. Goes with `enableSchedule=true`.
 */
export interface WeeklyScheduleRequest extends Schema<"WeeklyScheduleRequest"> {}

/**
 * An empty object. Goes with `enableSchedule=false`.
 */
export interface NoScheduleRequest extends Schema<"NoScheduleRequest"> {}

/**
 * When the campaign runs by itself. `recurrenceObject.recurType` selects between Daily and Weekly; switching the
 * schedule off takes an empty object.
 */
export type ScheduleCampaignRequest = DailyScheduleRequest | WeeklyScheduleRequest | NoScheduleRequest;

/**
 * A campaign whose schedule was switched on or off.
 */
export interface ScheduleCampaignResponse extends Schema<"ScheduleCampaignResponse"> {}

/**
 * Id of a contact within a campaign, which ties the callback to the call before it. It begins with `cid-`.
 */
export type CampaignDialingListId = Schema<"CampaignDialingListId">;

/**
 * One contact who is called back at a time of its own.
 */
export interface Callback extends Schema<"Callback"> {}

/**
 * The contacts to call back, an array even for one of them.
 */
export type CallbacksRequest = Schema<"CallbacksRequest">;

/**
 * What became of one callback that was asked for.
 */
export interface CallbackOutcome extends Schema<"CallbackOutcome"> {}

/**
 * What became of the callbacks that were asked for. `status` is about the call as a whole: it may be `success`
 * while callbacks in `data` failed.
 */
export interface CallbacksResponse extends Schema<"CallbacksResponse"> {}

/**
 * Name of the contact list, which identifies it on the platform. At most 48 characters.
 */
export type ContactListName = Schema<"ContactListName">;

/**
 * What the contact list is for and whom it holds. At most 256 characters.
 */
export type ContactListDescription = Schema<"ContactListDescription">;

/**
 * A new contact list.
 */
export interface CreateContactListV2Request extends Schema<"CreateContactListV2Request"> {}

/**
 * Id of a contact list. It begins with `cl-`.
 */
export type ContactListId = Schema<"ContactListId">;

/**
 * State of a contact list. A list that is filled through the API is `Ready`; samples show uploaded lists as `Validated`,
 * and the platform's user guide also names `Validating` and `Invalid`. Other values may come.
 */
export type ContactListState = Schema<"ContactListState">;

/**
 * Which column of the list holds what, as v2 answers it.
 */
export interface ContactListMappingV2 extends Schema<"ContactListMappingV2"> {}

/**
 * A campaign that uses a contact list.
 */
export interface CampaignInUse extends Schema<"CampaignInUse"> {}

/**
 * How contacts that come through the API are taken in. Lists that were uploaded do not have it.
 */
export interface ContactListApiConfigurations extends Schema<"ContactListApiConfigurations"> {}

/**
 * An uploaded file of a contact list.
 */
export interface ContactListFile extends Schema<"ContactListFile"> {}

/**
 * A contact list as v2 answers it. Reading all contact lists shows fewer fields of each.
 */
export interface ContactListV2 extends Schema<"ContactListV2"> {}

/**
 * A contact list that was made, read or deleted by v2.
 */
export interface ContactListV2Response extends Schema<"ContactListV2Response"> {}

/**
 * A contact to add. The page documents the phone number only; an older publication of it also sends other columns of
 * the list (`first name`, `last name`, `email`), so further fields are let through.
 */
export interface ContactToAdd extends Schema<"ContactToAdd"> {}

/**
 * Contacts to add, and the list to add them to.
 */
export interface AddContactsRequest extends Schema<"AddContactsRequest"> {}

/**
 * Says that the contacts were queued, not that they were added. There is no envelope.
 */
export interface AddContactsResponse extends Schema<"AddContactsResponse"> {}

/**
 * The contact lists as v2 answers them.
 */
export interface ListContactListsV2Response extends Schema<"ListContactListsV2Response"> {}

/**
 * What to change in a contact list.
 */
export interface UpdateContactListV2Request extends Schema<"UpdateContactListV2Request"> {}

/**
 * What was updated, and for whom, as v2 answers it. Not all that was sent comes back.
 */
export interface UpdatedContactListV2Fields extends Schema<"UpdatedContactListV2Fields"> {}

/**
 * What an update of a contact list answers in v2.
 */
export interface UpdatedContactListV2 extends Schema<"UpdatedContactListV2"> {}

/**
 * A contact list that was updated by v2. It does not hold the whole list.
 */
export interface UpdateContactListV2Response extends Schema<"UpdateContactListV2Response"> {}

/**
 * A contact of a list.
 */
export interface Contact extends Schema<"Contact"> {}

/**
 * A page of contacts, and where it stands among all of them.
 */
export interface ContactPage extends Schema<"ContactPage"> {}

/**
 * A page of the contacts of a list.
 */
export interface ListContactsResponse extends Schema<"ListContactsResponse"> {}

/**
 * From which number to which. There is no field for a text: the experience flow of the sending number delivers the
 * message.
 */
export interface SendOutboundSmsRequest extends Schema<"SendOutboundSmsRequest"> {}

/**
 * What an outbound SMS answers. There is no envelope and no id of the message.
 */
export interface SendOutboundSmsResponse extends Schema<"SendOutboundSmsResponse"> {}

/**
 * A voice campaign whose answered calls go to an experience flow, without an agent.
 */
export interface AgentlessVoiceCampaignV1Request extends Schema<"AgentlessVoiceCampaignV1Request"> {}

/**
 * A voice campaign whose answered calls go to agents of a queue.
 */
export interface ProgressiveVoiceCampaignV1Request extends Schema<"ProgressiveVoiceCampaignV1Request"> {}

/**
 * A voice campaign for the agents of a queue, who may skip contacts.
 */
export interface PreviewVoiceCampaignV1Request extends Schema<"PreviewVoiceCampaignV1Request"> {}

/**
 * A campaign that messages people with one plain text, the same for everybody, with or without a template.
 */
export interface SimpleSmsCampaignV1Request extends Schema<"SimpleSmsCampaignV1Request"> {}

/**
 * A campaign that messages people through an experience flow.
 */
export interface AdvancedSmsCampaignV1Request extends Schema<"AdvancedSmsCampaignV1Request"> {}

/**
 * What to create. `campaignType`, and in it `dialingMode` or `format`, select the branch.
 */
export type CreateCampaignV1Request = AgentlessVoiceCampaignV1Request | ProgressiveVoiceCampaignV1Request | PreviewVoiceCampaignV1Request | SimpleSmsCampaignV1Request | AdvancedSmsCampaignV1Request;

/**
 * A voice campaign as v1 answers it, without its id, which the calls name differently.
 */
export interface VoiceCampaignV1Fields extends Schema<"VoiceCampaignV1Fields"> {}

/**
 * A voice campaign as its creation and its update answer it in v1, with its id in `id`.
 */
export interface CreatedVoiceCampaignV1 extends Schema<"CreatedVoiceCampaignV1"> {}

/**
 * A voice campaign that was made by v1.
 */
export interface CreatedVoiceCampaignV1Response extends Schema<"CreatedVoiceCampaignV1Response"> {}

/**
 * A preview voice campaign as its creation answers it in v1, with its id in `campId`.
 */
export interface CreatedPreviewVoiceCampaignV1 extends Schema<"CreatedPreviewVoiceCampaignV1"> {}

/**
 * A preview voice campaign that was made by v1. It holds nothing but the id, in two places.
 */
export interface CreatedPreviewVoiceCampaignV1Response extends Schema<"CreatedPreviewVoiceCampaignV1Response"> {}

/**
 * An SMS campaign as v1 answers it.
 */
export interface SmsCampaignV1 extends Schema<"SmsCampaignV1"> {}

/**
 * An SMS campaign that was made, updated, read or deleted by v1.
 */
export interface SmsCampaignV1Response extends Schema<"SmsCampaignV1Response"> {}

/**
 * A campaign that was made by v1.
 */
export type CreateCampaignV1Response = CreatedVoiceCampaignV1Response | CreatedPreviewVoiceCampaignV1Response | SmsCampaignV1Response;

/**
 * A campaign in a v1 list. The page shows SMS campaigns only, and its table lists no field of voice campaigns.
 */
export interface ListedCampaignV1 extends Schema<"ListedCampaignV1"> {}

/**
 * A page of campaigns and its place among all of them.
 */
export interface CampaignPageV1 extends Schema<"CampaignPageV1"> {}

/**
 * A page of campaigns as v1 lists them.
 */
export interface ListCampaignsV1Response extends Schema<"ListCampaignsV1Response"> {}

/**
 * A voice campaign as v1 reads and deletes it, with its id in `_id`.
 */
export interface VoiceCampaignV1 extends Schema<"VoiceCampaignV1"> {}

/**
 * A voice campaign that was read or deleted by v1.
 */
export interface VoiceCampaignV1Response extends Schema<"VoiceCampaignV1Response"> {}

/**
 * A campaign that was read or deleted by v1. In `data` a voice campaign has `dialingMode`, an SMS campaign `format`.
 */
export type CampaignV1Response = VoiceCampaignV1Response | SmsCampaignV1Response;

/**
 * A campaign that messages people, with an experience flow.
 */
export interface UpdateSmsCampaignV1Request extends Schema<"UpdateSmsCampaignV1Request"> {}

/**
 * The whole campaign as it shall be. `campaignType`, and in it `dialingMode` or `format`, select the branch.
 */
export type UpdateCampaignV1Request = AgentlessVoiceCampaignV1Request | ProgressiveVoiceCampaignV1Request | PreviewVoiceCampaignV1Request | UpdateSmsCampaignV1Request;

/**
 * A voice campaign that was updated by v1.
 */
export interface UpdatedVoiceCampaignV1Response extends Schema<"UpdatedVoiceCampaignV1Response"> {}

/**
 * A campaign that was updated by v1. In `data` a voice campaign has `dialingMode`, an SMS campaign `format`.
 */
export type UpdateCampaignV1Response = UpdatedVoiceCampaignV1Response | SmsCampaignV1Response;

/**
 * A new contact list. The table requires `name`; the page's own sample sends `name1` instead, so `name` cannot be
 * required here. Send `name`.
 */
export interface CreateContactListV1Request extends Schema<"CreateContactListV1Request"> {}

/**
 * Which column of the list holds what, as v1 answers it.
 */
export interface ContactListMappingV1 extends Schema<"ContactListMappingV1"> {}

/**
 * A contact list as v1 answers it. Reading all contact lists shows fewer fields of each.
 */
export interface ContactListV1 extends Schema<"ContactListV1"> {}

/**
 * A contact list that was made, read or deleted by v1.
 */
export interface ContactListV1Response extends Schema<"ContactListV1Response"> {}

/**
 * The contact lists as v1 answers them.
 */
export interface ListContactListsV1Response extends Schema<"ListContactListsV1Response"> {}

/**
 * What to change in a contact list.
 */
export interface UpdateContactListV1Request extends Schema<"UpdateContactListV1Request"> {}

/**
 * What was updated, and for whom, as v1 answers it. Not all that was sent comes back.
 */
export interface UpdatedContactListV1Fields extends Schema<"UpdatedContactListV1Fields"> {}

/**
 * What an update of a contact list answers in v1.
 */
export interface UpdatedContactListV1 extends Schema<"UpdatedContactListV1"> {}

/**
 * A contact list that was updated by v1. It does not hold the whole list.
 */
export interface UpdateContactListV1Response extends Schema<"UpdateContactListV1Response"> {}
