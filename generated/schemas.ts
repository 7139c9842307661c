// Written by `npm run generate` from openapi/. Do not edit.

import type { components } from "./types.ts";

/**
 * Priority, a digit in a string. A campaign of a higher value runs first.
 */
export type CampaignPriority = components["schemas"]["CampaignPriority"];

/**
 * The number that the called person sees.
 */
export type CallerId = components["schemas"]["CallerId"];

/**
 * One window of one weekday.
 */
export type CallingWindow = components["schemas"]["CallingWindow"];

/**
 * When people may be called.
 */
export type CallingHours = components["schemas"]["CallingHours"];

/**
 * From which number, when, in which order and how often contacts are called.
 */
export type DialingStrategy = components["schemas"]["DialingStrategy"];

/**
 * Schedule flags of a new campaign. The page's sample sends them; its table does not list them.
 */
export type CreateCampaignSchedule = components["schemas"]["CreateCampaignSchedule"];

/**
 * A voice campaign whose answered calls go to agents of a queue.
 */
export type CreateProgressiveVoiceCampaignV1Body = components["schemas"]["CreateProgressiveVoiceCampaignV1Body"];

/**
 * A campaign that calls people. `dialingMode` selects the branch.
 */
export type CreateVoiceCampaignV1Body = components["schemas"]["CreateVoiceCampaignV1Body"];

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
 * Id of a campaign. It begins with `cd-`; the rest looks like a UUID but need not be one.
 */
export type CampaignId = components["schemas"]["CampaignId"];

/**
 * The number that the called person sees, as answers carry it.
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
 * State of a campaign. A new one is `Preparing` and, as two samples show, `Ready` a few minutes later; starting
 * moves it to `Active`. Other values may come: read one that you do not know as "some other state".
 */
export type CampaignState = components["schemas"]["CampaignState"];

/**
 * A moment, ISO 8601.
 */
export type Timestamp = components["schemas"]["Timestamp"];

/**
 * A voice campaign as its creation answers it.
 */
export type CreatedVoiceCampaignV1 = components["schemas"]["CreatedVoiceCampaignV1"];

/**
 * The new campaign.
 */
export type CreateVoiceCampaignV1Answer = components["schemas"]["CreateVoiceCampaignV1Answer"];

/**
 * The contact list that must not be called. One object, although its field is named in the plural.
 */
export type DncList = components["schemas"]["DncList"];

/**
 * The dialing strategy of a campaign as v2 answers carry it.
 */
export type DialingStrategyV2Answer = components["schemas"]["DialingStrategyV2Answer"];

/**
 * Schedule flags of a campaign.
 */
export type CampaignSchedule = components["schemas"]["CampaignSchedule"];

/**
 * A voice campaign as v2 reads it.
 */
export type VoiceCampaignV2 = components["schemas"]["VoiceCampaignV2"];

/**
 * A voice campaign, in the envelope that it is answered in.
 */
export type GetVoiceCampaignV2Answer = components["schemas"]["GetVoiceCampaignV2Answer"];

/**
 * Nothing; the query says what to do.
 */
export type TriggerBody = components["schemas"]["TriggerBody"];

/**
 * What a start answers: for an SMS campaign `status`, `message` and `updatedAt`; for a voice campaign the other
 * two fields as well. There is no envelope; `status` is the state of the campaign.
 */
export type TriggerCampaignV1Answer = components["schemas"]["TriggerCampaignV1Answer"];

/**
 * What a voice start answers. There is no envelope; `status` is the state of the campaign.
 */
export type StartVoiceCampaignAnswer = components["schemas"]["StartVoiceCampaignAnswer"];
