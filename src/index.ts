export type * from "../generated/schemas.ts";
export type { paths } from "../generated/types.ts";
export type { CallDescription } from "./call.ts";
export { campaignId, type WithCampaignId } from "./campaign-id.ts";
export type { Campaigns, NewCampaignSchedule } from "./campaigns.ts";
export type { CampaignsV1 } from "./campaigns-v1.ts";
export { type CampaignClient, createCampaignClient } from "./client.ts";
export type { Confirm, Confirmation } from "./confirmation/confirmation.ts";
export type { ContactLists } from "./contact-lists.ts";
export type { ContactListsV1 } from "./contact-lists-v1.ts";
export { AbortedError } from "./errors/aborted-error.ts";
export { ApiError, type ApiErrorOptions } from "./errors/api-error.ts";
export { CampaignError, type CampaignErrorOptions } from "./errors/campaign-error.ts";
export { CampaignKindError } from "./errors/campaign-kind-error.ts";
export { ConflictError } from "./errors/conflict-error.ts";
export { ConnectionError } from "./errors/connection-error.ts";
export { ForbiddenError } from "./errors/forbidden-error.ts";
export { InvalidRequestError } from "./errors/invalid-request-error.ts";
export { NotAllowedError } from "./errors/not-allowed-error.ts";
export { NotFoundError } from "./errors/not-found-error.ts";
export { OutcomeUnknownError, type OutcomeUnknownErrorOptions } from "./errors/outcome-unknown-error.ts";
export { RateLimitError } from "./errors/rate-limit-error.ts";
export { ServerError } from "./errors/server-error.ts";
export { TimeoutError } from "./errors/timeout-error.ts";
export { UnauthorizedError } from "./errors/unauthorized-error.ts";
export { UnreadableAnswerError } from "./errors/unreadable-answer-error.ts";
export type { Hooks, RequestEvent, ResponseEvent, RetryEvent, WaitEvent } from "./hooks.ts";
export type { Http } from "./http.ts";
export type { Effect, OperationId } from "./operation.ts";
export type { Auth, CallOptions, CampaignClientOptions, TokenSource } from "./options.ts";
export type { PathReplacements } from "./path-replacements.ts";
export type { RateLimiter } from "./rate-limit/rate-limit.ts";
export type { NewSmsCampaign, SmsCampaigns, SmsCampaignUpdate } from "./sms.ts";
export type { NewSmsCampaignV1, SmsCampaignsV1, SmsCampaignUpdateV1 } from "./sms-v1.ts";
export type {
  NewVoiceCampaign,
  StartVoiceCampaignAnswer,
  StopVoiceCampaignAnswer,
  VoiceCampaigns,
  VoiceCampaignUpdate,
} from "./voice.ts";
export type { NewVoiceCampaignV1, VoiceCampaignsV1, VoiceCampaignUpdateV1 } from "./voice-v1.ts";
