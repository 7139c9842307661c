// Written by `npm run generate` from openapi/. Do not edit.

import type { components, operations } from "./types.ts";

type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

/**
 * Type of campaign: phone calls (`voice`) or text messages (`sms`).
 */
export type CampaignType = Schema<"CampaignType">;

/**
 * Name that identifies the campaign on the platform, at most 48 characters.
 */
export type CampaignName = Schema<"CampaignName">;

/**
 * Purpose of the campaign, at most 256 characters.
 */
export type CampaignDescription = Schema<"CampaignDescription">;

/**
 * Names, not ids, of existing contact lists. The [user guide](https://github.com/Koredotcom/docs-v2/blob/05060108/ai-for-service/contact-center/campaigns.mdx) allows at most 10, with matching fields and the same source.
 */
export type AnyContactListNames = Schema<"AnyContactListNames">;

/**
 * Contacts whom the campaign must not reach, beside the global DNC list, which covers voice only ([user guide](https://github.com/Koredotcom/docs-v2/blob/05060108/ai-for-service/contact-center/campaigns.mdx)). One object, despite its plural field name. Changes to a DNC list don't reach active or paused campaigns.
 */
export interface DncListReference extends Schema<"DncListReference"> {}

/**
 * Priority as a digit in a string, `1` (lowest) to `5` (highest). The [user guide](https://github.com/Koredotcom/docs-v2/blob/05060108/ai-for-service/contact-center/campaigns.mdx) explains it in two ways: as an order and as a share of the contacts dialed.
 */
export type CampaignPriority = Schema<"CampaignPriority">;

/**
 * Number shown to the called person, or sender of a message.
 */
export interface CallerId extends Schema<"CallerId"> {}

/**
 * A time on the clock, such as `9:00 AM`.
 */
export type ClockTime = Schema<"ClockTime">;

/**
 * One window on one weekday. **Let `end` be later than `start`:** no page says what an `end` at or before it means, and people may be called at night.
 */
export interface CallingWindow extends Schema<"CallingWindow"> {}

/**
 * When people may be called or messaged, which is no guarantee: a contact's own time zone has priority over `timezone`. A recurrence may have priority over the hours ([user guide](https://github.com/Koredotcom/docs-v2/blob/05060108/ai-for-service/contact-center/campaigns.mdx)).
 */
export interface CallingHours extends Schema<"CallingHours"> {}

/**
 * Caller id, calling hours, order and attempts of a voice campaign.
 */
export interface DialingStrategy extends Schema<"DialingStrategy"> {}

/**
 * Schedule flag of a campaign, which sets no schedule: a request with `enableSchedule=true` does.
 */
export interface ScheduleFlag extends Schema<"ScheduleFlag"> {}

/**
 * A voice campaign that connects answered calls to an experience flow, without an agent.
 */
export interface AgentlessVoiceCampaignV2Request extends Schema<"AgentlessVoiceCampaignV2Request"> {}

/**
 * Names, not ids, of existing contact lists. The [user guide](https://github.com/Koredotcom/docs-v2/blob/05060108/ai-for-service/contact-center/campaigns.mdx) allows at most 10, with matching fields and the same source.
 */
export type ContactListNames = Schema<"ContactListNames">;

/**
 * Name of the agent queue that takes the calls. The queue needs exactly one campaign-linked disposition set ([user guide](https://github.com/Koredotcom/docs-v2/blob/05060108/ai-for-service/contact-center/campaigns.mdx)).
 */
export type QueueName = Schema<"QueueName">;

/**
 * A voice campaign that connects answered calls to agents of a queue. It places one call for each free agent ([user guide](https://github.com/Koredotcom/docs-v2/blob/05060108/ai-for-service/contact-center/campaigns.mdx)).
 */
export interface ProgressiveVoiceCampaignV2Request extends Schema<"ProgressiveVoiceCampaignV2Request"> {}

/**
 * How often agents may skip before the record is flagged. The [user guide](https://github.com/Koredotcom/docs-v2/blob/05060108/ai-for-service/contact-center/campaigns.mdx) sets it per record, a [longer edition](https://github.com/Koredotcom/docs-v2/blob/70b12992/xo/contactcenter/campaigns/campaign-management/voice-campaigns.md) of it per agent.
 */
export type MaxSkips = Schema<"MaxSkips">;

/**
 * A voice campaign in which an agent of a queue reviews each contact, then dials or skips. After 30 seconds the number is dialed automatically ([user guide](https://github.com/Koredotcom/docs-v2/blob/05060108/ai-for-service/contact-center/campaigns.mdx)).
 */
export interface PreviewVoiceCampaignV2Request extends Schema<"PreviewVoiceCampaignV2Request"> {}

/**
 * Plain or Base64: pages disagree on the text, so send one to your own phone first. It may come from a template.
 */
export interface SmsMessage extends Schema<"SmsMessage"> {}

/**
 * Sender and calling hours of an SMS campaign.
 */
export interface SmsDialingStrategy extends Schema<"SmsDialingStrategy"> {}

/**
 * A simple SMS campaign: plain text, with or without a template.
 */
export interface SimpleSmsCampaignV2Request extends Schema<"SimpleSmsCampaignV2Request"> {}

/**
 * Campaign to create.
 */
export type CreateCampaignV2Request = AgentlessVoiceCampaignV2Request | ProgressiveVoiceCampaignV2Request | PreviewVoiceCampaignV2Request | SimpleSmsCampaignV2Request;

/**
 * Envelope of most responses.
 */
export interface Envelope extends Schema<"Envelope"> {}

/**
 * Contacts whom the campaign must not call or message. One object, despite its plural field name.
 */
export interface DncList extends Schema<"DncList"> {}

/**
 * Number shown to the called person, or sender of a message, in a response.
 */
export interface CallerIdResponse extends Schema<"CallerIdResponse"> {}

/**
 * One window on one weekday, in a response.
 */
export interface CallingWindowResponse extends Schema<"CallingWindowResponse"> {}

/**
 * Calling hours in a response.
 */
export interface CallingHoursResponse extends Schema<"CallingHoursResponse"> {}

/**
 * Dialing strategy of a campaign, in a response.
 */
export interface DialingStrategyResponse extends Schema<"DialingStrategyResponse"> {}

/**
 * Dialing strategy of a campaign, in a v2 response.
 */
export interface DialingStrategyV2Response extends Schema<"DialingStrategyV2Response"> {}

/**
 * Id of an experience flow (`cf-…`).
 */
export type ExperienceFlowId = Schema<"ExperienceFlowId">;

/**
 * State of the campaign: `Active` doesn't mean that anybody is reached, nor `Completed` that everybody was. A new voice campaign is `Preparing` and, in samples, `Ready` a few minutes later; a new SMS campaign is `Ready`. A start makes it `Active`, a stop `Stopped`. It is `Completed` once all contacts were dialed or its end date has come ([user guide](https://github.com/Koredotcom/docs-v2/blob/05060108/ai-for-service/contact-center/campaigns.mdx)). No operation here pauses a campaign. Other values may come, for example Rerun or Run as Emergency from that guide.
 */
export type CampaignState = Schema<"CampaignState">;

/**
 * A time, ISO 8601.
 */
export type Timestamp = Schema<"Timestamp">;

/**
 * Schedule flags of a campaign.
 */
export interface CampaignSchedule extends Schema<"CampaignSchedule"> {}

/**
 * Id of a campaign instance (`cid-…`), one run of a campaign.
 */
export type CampaignInstanceId = Schema<"CampaignInstanceId">;

/**
 * A voice campaign in v2, without its id, whose field name differs by operation.
 */
export interface VoiceCampaignV2Fields extends Schema<"VoiceCampaignV2Fields"> {}

/**
 * Id of a campaign (`cd-…`). The part after the prefix is not always a UUID.
 */
export type CampaignId = Schema<"CampaignId">;

/**
 * A voice campaign that v2 created, with its id in `id`.
 */
export interface CreatedVoiceCampaignV2 extends Schema<"CreatedVoiceCampaignV2"> {}

/**
 * A voice campaign: its id is `data.id`.
 */
export interface CreatedVoiceCampaignV2Response extends Schema<"CreatedVoiceCampaignV2Response"> {}

/**
 * Text of a simple SMS campaign, in a response.
 */
export interface SmsMessageResponse extends Schema<"SmsMessageResponse"> {}

/**
 * Sender and calling hours of an SMS campaign, in a response.
 */
export interface SmsDialingStrategyResponse extends Schema<"SmsDialingStrategyResponse"> {}

/**
 * An SMS campaign in v2.
 */
export interface SmsCampaignV2 extends Schema<"SmsCampaignV2"> {}

/**
 * An SMS campaign: its id is `data._id`.
 */
export interface SmsCampaignV2Response extends Schema<"SmsCampaignV2Response"> {}

/**
 * A campaign that v2 created.
 */
export type CreateCampaignV2Response = CreatedVoiceCampaignV2Response | SmsCampaignV2Response;

/**
 * When people may be messaged, which is no guarantee: a contact's own time zone has priority over `timezone`. An emergency run ignores the hours ([user guide](https://github.com/Koredotcom/docs-v2/blob/05060108/ai-for-service/contact-center/campaigns.mdx)).
 */
export interface AdvancedSmsCallingHours extends Schema<"AdvancedSmsCallingHours"> {}

/**
 * Sender and calling hours.
 */
export interface AdvancedSmsDialingStrategy extends Schema<"AdvancedSmsDialingStrategy"> {}

/**
 * An advanced SMS campaign, which messages people through an experience flow.
 */
export interface AdvancedSmsCampaignV2Request extends Schema<"AdvancedSmsCampaignV2Request"> {}

/**
 * Position or size of a page. A number or an empty string: the tables don't say what an empty string means.
 */
export type PagingNumber = Schema<"PagingNumber">;

/**
 * Sort order of the campaigns: ascending (`asc`) or descending (`desc`).
 */
export interface CampaignSorting extends Schema<"CampaignSorting"> {}

/**
 * Priority as a number, `1` (lowest) to `5` (highest), unlike the string that campaigns have.
 */
export type CampaignPriorityNumber = Schema<"CampaignPriorityNumber">;

/**
 * Filters for a list of campaigns.
 */
export interface CampaignFilters extends Schema<"CampaignFilters"> {}

/**
 * Type, filters, order and page of the campaigns to list.
 */
export interface ListCampaignsRequest extends Schema<"ListCampaignsRequest"> {}

/**
 * Position of a page among all results.
 */
export interface Paging extends Schema<"Paging"> {}

/**
 * A campaign in a v2 list. Its fields depend on the type of campaign.
 */
export interface ListedCampaignV2 extends Schema<"ListedCampaignV2"> {}

/**
 * A page of campaigns.
 */
export interface CampaignPageV2 extends Schema<"CampaignPageV2"> {}

/**
 * A page of campaigns in v2. `status` is typically `success` or `error`.
 */
export interface ListCampaignsV2Response extends Schema<"ListCampaignsV2Response"> {}

/**
 * A voice campaign that v2 read or deleted, with its id in `_id`.
 */
export interface VoiceCampaignV2 extends Schema<"VoiceCampaignV2"> {}

/**
 * A voice campaign: its id is `data._id`.
 */
export interface VoiceCampaignV2Response extends Schema<"VoiceCampaignV2Response"> {}

/**
 * A campaign that v2 read or deleted. `data` has `dialingMode` for voice and `format` for SMS.
 */
export type CampaignV2Response = VoiceCampaignV2Response | SmsCampaignV2Response;

/**
 * A voice campaign that connects answered calls to an experience flow, without an agent.
 */
export interface UpdateAgentlessVoiceCampaignV2Request extends Schema<"UpdateAgentlessVoiceCampaignV2Request"> {}

/**
 * An SMS campaign that messages people through an experience flow.
 */
export interface UpdateSmsCampaignV2Request extends Schema<"UpdateSmsCampaignV2Request"> {}

/**
 * Send all of it: samples disagree on whether a field left out is kept.
 */
export type UpdateCampaignV2Request = UpdateAgentlessVoiceCampaignV2Request | ProgressiveVoiceCampaignV2Request | PreviewVoiceCampaignV2Request | UpdateSmsCampaignV2Request;

/**
 * A voice campaign that v2 updated, with its id in `_id`.
 */
export interface UpdatedVoiceCampaignV2 extends Schema<"UpdatedVoiceCampaignV2"> {}

/**
 * A voice campaign: its id is `data._id`.
 */
export interface UpdatedVoiceCampaignV2Response extends Schema<"UpdatedVoiceCampaignV2Response"> {}

/**
 * A campaign that v2 updated. `data` has `dialingMode` for voice and `format` for SMS.
 */
export type UpdateCampaignV2Response = UpdatedVoiceCampaignV2Response | SmsCampaignV2Response;

/**
 * An empty object. Path and query select the action.
 */
export interface EmptyRequest extends Schema<"EmptyRequest"> {}

/**
 * Response to a v2 start of an SMS campaign: `status` is the campaign's state.
 */
export interface StartSmsCampaignResponse extends Schema<"StartSmsCampaignResponse"> {}

/**
 * Response to a start or a stop: its optional fields depend on the type of campaign and the action. It has no envelope: `status` is the campaign's state.
 */
export interface TriggerCampaignResponse extends Schema<"TriggerCampaignResponse"> {}

/**
 * Response to a v2 stop of an SMS campaign: `status` is the campaign's state.
 */
export interface StopSmsCampaignResponse extends Schema<"StopSmsCampaignResponse"> {}

/**
 * Page of results to read.
 */
export interface CampaignContactsRequest extends Schema<"CampaignContactsRequest"> {}

/**
 * State of a campaign.
 */
export interface CampaignStatus extends Schema<"CampaignStatus"> {}

/**
 * State of a campaign.
 */
export interface CampaignStatusResponse extends Schema<"CampaignStatusResponse"> {}

/**
 * Call result of a contact: the number, the attempts so far and the outcome.
 */
export interface ContactResult extends Schema<"ContactResult"> {}

/**
 * A page of call attempts.
 */
export interface CampaignContacts extends Schema<"CampaignContacts"> {}

/**
 * Call results of a voice campaign.
 */
export interface CampaignContactsResponse extends Schema<"CampaignContactsResponse"> {}

/**
 * The requested view: a state has `data.id`, results have `data.results`.
 */
export type GetCampaignStatusResponse = CampaignStatusResponse | CampaignContactsResponse;

/**
 * A time in UTC, `YYYY-MM-DD HH:mm:ss`.
 */
export type ScheduleTime = Schema<"ScheduleTime">;

/**
 * Interval of a daily schedule.
 */
export interface DailyDetails extends Schema<"DailyDetails"> {}

/**
 * Recurrence of a daily schedule: each contacts the whole list again.
 */
export interface DailyRecurrence extends Schema<"DailyRecurrence"> {}

/**
 * With `enableSchedule=true`, a schedule that runs every few days.
 */
export interface DailyScheduleRequest extends Schema<"DailyScheduleRequest"> {}

/**
 * Interval and weekdays of a weekly schedule.
 */
export interface WeeklyDetails extends Schema<"WeeklyDetails"> {}

/**
 * Recurrence of a weekly schedule: each contacts the whole list again.
 */
export interface WeeklyRecurrence extends Schema<"WeeklyRecurrence"> {}

/**
 * With `enableSchedule=true`, a schedule that runs every few weeks on given weekdays.
 */
export interface WeeklyScheduleRequest extends Schema<"WeeklyScheduleRequest"> {}

/**
 * With `enableSchedule=false`, an empty object.
 */
export interface NoScheduleRequest extends Schema<"NoScheduleRequest"> {}

/**
 * With `enableSchedule=true`, when the campaign runs by itself: each recurrence contacts the whole list again. With `enableSchedule=true`, `recurrenceObject.recurType` selects Daily or Weekly.
 */
export type ScheduleCampaignRequest = DailyScheduleRequest | WeeklyScheduleRequest | NoScheduleRequest;

/**
 * A campaign whose schedule was enabled or disabled.
 */
export interface ScheduleCampaignResponse extends Schema<"ScheduleCampaignResponse"> {}

/**
 * Id of the contact within the campaign, which decides who is called back. It ties the callback to the contact's earlier call. No operation here returns it; `InteractionDetails` of the call-details API does, as `cdl-…`. The callback sample shows `cid-…`.
 */
export type CampaignDialingListId = Schema<"CampaignDialingListId">;

/**
 * A contact to call back, and when.
 */
export interface Callback extends Schema<"Callback"> {}

/**
 * Contacts to call back. Send an array even for one contact.
 */
export type CallbacksRequest = Schema<"CallbacksRequest">;

/**
 * Outcome of one requested callback.
 */
export interface CallbackOutcome extends Schema<"CallbackOutcome"> {}

/**
 * Outcomes of the requested callbacks.
 */
export interface CallbacksResponse extends Schema<"CallbacksResponse"> {}

/**
 * Name, best a unique one: campaigns and `addContactsV1` refer to lists by it, at most 48 characters.
 */
export type ContactListName = Schema<"ContactListName">;

/**
 * Purpose of the contact list, at most 256 characters.
 */
export type ContactListDescription = Schema<"ContactListDescription">;

/**
 * Contact list to create.
 */
export interface CreateContactListV2Request extends Schema<"CreateContactListV2Request"> {}

/**
 * Id of a contact list (`cl-…`).
 */
export type ContactListId = Schema<"ContactListId">;

/**
 * State of a contact list. Lists filled through the API are `Ready`, uploaded lists `Validated` in samples. The [user guide](https://github.com/Koredotcom/docs-v2/blob/05060108/ai-for-service/contact-center/campaigns.mdx) also names `Validating` and `Invalid`. Other values may come.
 */
export type ContactListState = Schema<"ContactListState">;

/**
 * Columns that hold the fields of a contact, in v2.
 */
export interface ContactListMappingV2 extends Schema<"ContactListMappingV2"> {}

/**
 * A campaign that uses a contact list.
 */
export interface CampaignInUse extends Schema<"CampaignInUse"> {}

/**
 * Settings for contacts that come through the API. Uploaded lists don't have them.
 */
export interface ContactListApiConfigurations extends Schema<"ContactListApiConfigurations"> {}

/**
 * An uploaded file of a contact list.
 */
export interface ContactListFile extends Schema<"ContactListFile"> {}

/**
 * A contact list in v2. Listing all contact lists returns fewer fields.
 */
export interface ContactListV2 extends Schema<"ContactListV2"> {}

/**
 * A contact list that v2 created, read or deleted.
 */
export interface ContactListV2Response extends Schema<"ContactListV2Response"> {}

/**
 * A contact to add. The page documents `phoneNumber` only. An older publication also sends other columns (`first name`, `last name`, `email`); the [release notes](https://github.com/Koredotcom/docs-v2/blob/00922ad5/ai-for-service/release-notes/contact-center-ai-2025.mdx) allow mapped and unmapped fields, the [guide](https://github.com/Koredotcom/docs-v2/blob/05060108/ai-for-service/contact-center/campaigns.mdx) 150 columns of 300 characters.
 */
export interface ContactToAdd extends Schema<"ContactToAdd"> {}

/**
 * Contacts to add, and the list to add them to.
 */
export interface AddContactsRequest extends Schema<"AddContactsRequest"> {}

/**
 * Confirms that the contacts were queued, not that they were added.
 */
export interface AddContactsResponse extends Schema<"AddContactsResponse"> {}

/**
 * Contact lists in v2.
 */
export interface ListContactListsV2Response extends Schema<"ListContactListsV2Response"> {}

/**
 * Changes to a contact list.
 */
export interface UpdateContactListV2Request extends Schema<"UpdateContactListV2Request"> {}

/**
 * Updated fields and owner of a contact list in v2. Not every field sent comes back.
 */
export interface UpdatedContactListV2Fields extends Schema<"UpdatedContactListV2Fields"> {}

/**
 * Data that a contact list update returns in v2.
 */
export interface UpdatedContactListV2 extends Schema<"UpdatedContactListV2"> {}

/**
 * A contact list that v2 updated. It holds only some of the fields.
 */
export interface UpdateContactListV2Response extends Schema<"UpdateContactListV2Response"> {}

/**
 * A contact of a list.
 */
export interface Contact extends Schema<"Contact"> {}

/**
 * A page of contacts.
 */
export interface ContactPage extends Schema<"ContactPage"> {}

/**
 * A page of the contacts of a list.
 */
export interface ListContactsResponse extends Schema<"ListContactsResponse"> {}

/**
 * Sender and recipient, but no text: the experience flow of the sender's number delivers the message.
 */
export interface SendOutboundSmsRequest extends Schema<"SendOutboundSmsRequest"> {}

/**
 * Outcome of an outbound SMS. It has no message id.
 */
export interface SendOutboundSmsResponse extends Schema<"SendOutboundSmsResponse"> {}

/**
 * A voice campaign that connects answered calls to an experience flow, without an agent.
 */
export interface AgentlessVoiceCampaignV1Request extends Schema<"AgentlessVoiceCampaignV1Request"> {}

/**
 * A voice campaign that connects answered calls to agents of a queue. It places one call for each free agent ([user guide](https://github.com/Koredotcom/docs-v2/blob/05060108/ai-for-service/contact-center/campaigns.mdx)).
 */
export interface ProgressiveVoiceCampaignV1Request extends Schema<"ProgressiveVoiceCampaignV1Request"> {}

/**
 * A voice campaign in which an agent of a queue reviews each contact, then dials or skips. After 30 seconds the number is dialed automatically ([user guide](https://github.com/Koredotcom/docs-v2/blob/05060108/ai-for-service/contact-center/campaigns.mdx)).
 */
export interface PreviewVoiceCampaignV1Request extends Schema<"PreviewVoiceCampaignV1Request"> {}

/**
 * A simple SMS campaign: plain text, with or without a template.
 */
export interface SimpleSmsCampaignV1Request extends Schema<"SimpleSmsCampaignV1Request"> {}

/**
 * An advanced SMS campaign, which messages people through an experience flow.
 */
export interface AdvancedSmsCampaignV1Request extends Schema<"AdvancedSmsCampaignV1Request"> {}

/**
 * Campaign to create.
 */
export type CreateCampaignV1Request = AgentlessVoiceCampaignV1Request | ProgressiveVoiceCampaignV1Request | PreviewVoiceCampaignV1Request | SimpleSmsCampaignV1Request | AdvancedSmsCampaignV1Request;

/**
 * A voice campaign in v1, without its id, whose field name differs by operation.
 */
export interface VoiceCampaignV1Fields extends Schema<"VoiceCampaignV1Fields"> {}

/**
 * A voice campaign that v1 created or updated, with its id in `id`.
 */
export interface CreatedVoiceCampaignV1 extends Schema<"CreatedVoiceCampaignV1"> {}

/**
 * A voice campaign: its id is `data.id`.
 */
export interface CreatedVoiceCampaignV1Response extends Schema<"CreatedVoiceCampaignV1Response"> {}

/**
 * A preview voice campaign that v1 created, with its id in `campId`.
 */
export interface CreatedPreviewVoiceCampaignV1 extends Schema<"CreatedPreviewVoiceCampaignV1"> {}

/**
 * A preview voice campaign: its id is `data.campId`. It holds only the id, in two places.
 */
export interface CreatedPreviewVoiceCampaignV1Response extends Schema<"CreatedPreviewVoiceCampaignV1Response"> {}

/**
 * An SMS campaign in v1.
 */
export interface SmsCampaignV1 extends Schema<"SmsCampaignV1"> {}

/**
 * An SMS campaign: its id is `data._id`.
 */
export interface SmsCampaignV1Response extends Schema<"SmsCampaignV1Response"> {}

/**
 * A campaign that v1 created.
 */
export type CreateCampaignV1Response = CreatedVoiceCampaignV1Response | CreatedPreviewVoiceCampaignV1Response | SmsCampaignV1Response;

/**
 * A campaign in a v1 list. The page shows SMS campaigns only, and its table lists no voice fields.
 */
export interface ListedCampaignV1 extends Schema<"ListedCampaignV1"> {}

/**
 * A page of campaigns.
 */
export interface CampaignPageV1 extends Schema<"CampaignPageV1"> {}

/**
 * A page of campaigns in v1. `status` is typically `success` or `error`.
 */
export interface ListCampaignsV1Response extends Schema<"ListCampaignsV1Response"> {}

/**
 * A voice campaign that v1 read or deleted, with its id in `_id`.
 */
export interface VoiceCampaignV1 extends Schema<"VoiceCampaignV1"> {}

/**
 * A voice campaign: its id is `data._id`.
 */
export interface VoiceCampaignV1Response extends Schema<"VoiceCampaignV1Response"> {}

/**
 * A campaign that v1 read or deleted. `data` has `dialingMode` for voice and `format` for SMS.
 */
export type CampaignV1Response = VoiceCampaignV1Response | SmsCampaignV1Response;

/**
 * An SMS campaign that messages people through an experience flow.
 */
export interface UpdateSmsCampaignV1Request extends Schema<"UpdateSmsCampaignV1Request"> {}

/**
 * Send all of it: samples disagree on whether a field left out is kept.
 */
export type UpdateCampaignV1Request = AgentlessVoiceCampaignV1Request | ProgressiveVoiceCampaignV1Request | PreviewVoiceCampaignV1Request | UpdateSmsCampaignV1Request;

/**
 * A voice campaign: its id is `data.id`.
 */
export interface UpdatedVoiceCampaignV1Response extends Schema<"UpdatedVoiceCampaignV1Response"> {}

/**
 * A campaign that v1 updated. `data` has `dialingMode` for voice and `format` for SMS.
 */
export type UpdateCampaignV1Response = UpdatedVoiceCampaignV1Response | SmsCampaignV1Response;

/**
 * Contact list to create, with a `name` or a `name1`. The table requires `name`.
 */
export interface CreateContactListV1Request extends Schema<"CreateContactListV1Request"> {}

/**
 * Columns that hold the fields of a contact, in v1.
 */
export interface ContactListMappingV1 extends Schema<"ContactListMappingV1"> {}

/**
 * A contact list in v1. Listing all contact lists returns fewer fields.
 */
export interface ContactListV1 extends Schema<"ContactListV1"> {}

/**
 * A contact list that v1 created, read or deleted.
 */
export interface ContactListV1Response extends Schema<"ContactListV1Response"> {}

/**
 * Contact lists in v1.
 */
export interface ListContactListsV1Response extends Schema<"ListContactListsV1Response"> {}

/**
 * Changes to a contact list.
 */
export interface UpdateContactListV1Request extends Schema<"UpdateContactListV1Request"> {}

/**
 * Updated fields and owner of a contact list in v1. Not every field sent comes back.
 */
export interface UpdatedContactListV1Fields extends Schema<"UpdatedContactListV1Fields"> {}

/**
 * Data that a contact list update returns in v1.
 */
export interface UpdatedContactListV1 extends Schema<"UpdatedContactListV1"> {}

/**
 * A contact list that v1 updated. It holds only some of the fields.
 */
export interface UpdateContactListV1Response extends Schema<"UpdateContactListV1Response"> {}

type Body<Holder extends { content: { "application/json": object } }> = Holder["content"]["application/json"];

/**
 * What the platform sends before it calls a contact.
 */
export interface PreCallCheckRequest extends Body<operations["preCallCheck"]["requestBody"]> {}

/**
 * Whether the contact may be called. With any other body nobody is called.
 */
export interface PreCallCheckResponse extends Body<operations["preCallCheck"]["responses"][200]> {}
