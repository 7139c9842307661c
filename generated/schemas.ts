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
 * An empty object; path and query say what to do.
 */
export type EmptyBody = components["schemas"]["EmptyBody"];

/**
 * What a start or a stop answers: `status`, `message` and `updatedAt`. Which of the other fields come depends on the
 * kind of campaign and on what was done. There is no envelope; `status` is the state of the campaign.
 */
export type TriggerCampaignAnswer = components["schemas"]["TriggerCampaignAnswer"];
