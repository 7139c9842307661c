export type * from "../generated/schemas.ts";
export type { paths } from "../generated/types.ts";
export type { CallDescription } from "./call.ts";
export { type CampaignClient, createCampaignClient } from "./client.ts";
export { AbortedError } from "./errors/aborted-error.ts";
export {
  ApiError,
  type ApiErrorOptions,
  ConflictError,
  ForbiddenError,
  NotFoundError,
  RateLimitError,
  ServerError,
  UnauthorizedError,
} from "./errors/api-error.ts";
export { CampaignError, type CampaignErrorOptions } from "./errors/campaign-error.ts";
export { ConnectionError } from "./errors/connection-error.ts";
export { InvalidRequestError } from "./errors/invalid-request-error.ts";
export { OutcomeUnknownError } from "./errors/outcome-unknown-error.ts";
export { TimeoutError } from "./errors/timeout-error.ts";
export { UnreadableAnswerError } from "./errors/unreadable-answer-error.ts";
export type { Http } from "./http.ts";
export type { Effect, OperationId } from "./operation.ts";
export type { Auth, CallOptions, CampaignClientOptions } from "./options.ts";
export type { SmsCampaignsV1, StartSmsCampaignAnswer } from "./sms.ts";
export type { NewVoiceCampaignV1, VoiceCampaigns, VoiceCampaignsV1 } from "./voice.ts";
