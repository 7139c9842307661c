export type * from "../generated/schemas.ts";
export type { paths } from "../generated/types.ts";
export type { CallOptions } from "./call/call-options.ts";
export type { HeadersOption, HeaderValues } from "./call/headers.ts";
export type { Auth, TokenSource } from "./call/token.ts";
export { campaignId, type WithCampaignId } from "./campaign-id.ts";
export { type CampaignClient, createCampaignClient } from "./client.ts";
export type { Confirm, Confirmation, LostCall } from "./confirmation/confirmation.ts";
export {
  ApiError,
  type ApiErrorOptions,
  CampaignKindError,
  ConflictError,
  ForbiddenError,
  NotFoundError,
  RateLimitError,
  ServerError,
  UnauthorizedError,
  UnreadableResponseError,
} from "./errors/api-error.ts";
export {
  AbortedError,
  CampaignError,
  type CampaignErrorOptions,
  ConnectionError,
  InvalidRequestError,
  NotAllowedError,
  TimeoutError,
} from "./errors/campaign-error.ts";
export { OutcomeUnknownError, type OutcomeUnknownErrorOptions } from "./errors/outcome-unknown-error.ts";
export type { DriftEvent, EndEvent, Hooks, RequestEvent, ResponseEvent, RetryEvent, WaitEvent } from "./hooks.ts";
export type { Http } from "./http.ts";
export type { CallDescription, Effect, OperationId } from "./operations/operation.ts";
export type { PathReplacements } from "./operations/path-replacements.ts";
export type { CampaignClientOptions } from "./options.ts";
export type { RateLimiter, RateLimitRequest } from "./rate-limit/rate-limiter.ts";
export type { Campaigns, NewCampaignSchedule } from "./resources/campaigns.ts";
export type { ContactLists } from "./resources/contact-lists.ts";
export type { NewSmsCampaign, SmsCampaigns, SmsCampaignUpdate } from "./resources/sms.ts";
export type { CampaignsV1 } from "./resources/v1/campaigns.ts";
export type { ContactListsV1 } from "./resources/v1/contact-lists.ts";
export type { NewSmsCampaignV1, SmsCampaignsV1, SmsCampaignUpdateV1 } from "./resources/v1/sms.ts";
export type { NewVoiceCampaignV1, VoiceCampaignsV1, VoiceCampaignUpdateV1 } from "./resources/v1/voice.ts";
export type {
  NewVoiceCampaign,
  StartVoiceCampaignResponse,
  StopVoiceCampaignResponse,
  VoiceCampaigns,
  VoiceCampaignUpdate,
} from "./resources/voice.ts";
export type { Issue } from "./validation/issue.ts";
