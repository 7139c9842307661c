import type { CallOptions } from "./call/call-options.ts";
import { createExecutor } from "./call/execute.ts";
import { createConfirm } from "./confirmation/confirm.ts";
import type { Confirm, Confirmation, LostCall } from "./confirmation/confirmation.ts";
import { outcomeUnknownError } from "./confirmation/outcome-unknown.ts";
import { createCall, createHttp, type Http } from "./http.ts";
import { type CampaignClientOptions, readClientOptions } from "./options.ts";
import { type Campaigns, createCampaigns } from "./resources/campaigns.ts";
import { type ContactLists, createContactLists } from "./resources/contact-lists.ts";
import { createSmsCampaigns, type SmsCampaigns } from "./resources/sms.ts";
import { type CampaignsV1, createCampaignsV1 } from "./resources/v1/campaigns.ts";
import { type ContactListsV1, createContactListsV1 } from "./resources/v1/contact-lists.ts";
import { createSmsCampaignsV1, type SmsCampaignsV1 } from "./resources/v1/sms.ts";
import { createVoiceCampaignsV1, type VoiceCampaignsV1 } from "./resources/v1/voice.ts";
import { createVoiceCampaigns, type VoiceCampaigns } from "./resources/voice.ts";

/**
 * The Campaign Management API of one application. Its groups use the newest documented version of each call; the older
 * versions have the same names under `v1`.
 */
export interface CampaignClient {
  /** Id of the application (`st-…`) that it calls for. */
  readonly streamId: string;
  /** Id of the account that it calls for. */
  readonly accountId: string;
  /** Voice campaigns. */
  readonly voice: VoiceCampaigns;
  /** SMS campaigns, and single messages. */
  readonly sms: SmsCampaigns;
  /** Campaigns of either kind: lists, states, results, schedules and callbacks. */
  readonly campaigns: Campaigns;
  /** Contact lists and DNC lists. */
  readonly contactLists: ContactLists;
  /** Version 1 of the calls. */
  readonly v1: {
    /** Voice campaigns, version 1. */
    readonly voice: VoiceCampaignsV1;
    /** SMS campaigns, version 1. */
    readonly sms: SmsCampaignsV1;
    /** Campaigns of either kind, version 1. */
    readonly campaigns: CampaignsV1;
    /** Contact lists, version 1. */
    readonly contactLists: ContactListsV1;
  };
  /**
   * An openapi-fetch client over the described paths, for whatever has no method. Its requests leave like those of the
   * methods, with the same headers, checks, limits and retries. A response of 400 and up is returned as `error`, as
   * openapi-fetch does. Whatever can't be returned so throws: the {@link OutcomeUnknownError} of a call that may have been
   * executed, the {@link ApiError} of a success that is the documented failure alone, redirects, unreadable responses and
   * calls without a response. Middleware added here does not see the methods' calls.
   */
  readonly http: Http;
  /**
   * Finds out what became of a call of this client, or of one for the same application and account: by the `lostCall` of
   * its {@link OutcomeUnknownError}, also after a restart or in another process. It sends reads only and never throws;
   * {@link Confirm} says what it looks at.
   */
  confirm(lostCall: LostCall, options?: CallOptions): Promise<Confirmation>;
}

/**
 * Creates a client for one application. It sends nothing yet.
 *
 * ```ts
 * const kore = createCampaignClient({
 *   baseUrl: "https://platform.kore.ai",
 *   streamId: "st-…",
 *   accountId: "…",
 *   auth: jwtAuth({ clientId: "cs-…", clientSecret: process.env.KORE_CLIENT_SECRET, subject: "…" }),
 * });
 * ```
 *
 * @throws {@link InvalidRequestError} that names the wrong option and the way out
 */
export function createCampaignClient(options: CampaignClientOptions): CampaignClient {
  const config = readClientOptions(options);
  const execute = createExecutor(config, (lost, cause) => outcomeUnknownError(lost, cause, config, confirm));
  const confirm = createConfirm(config, execute);
  const call = createCall(config, execute);
  let http: Http | undefined;
  const kore: CampaignClient = {
    streamId: config.streamId,
    accountId: config.accountId,
    voice: createVoiceCampaigns(call),
    sms: createSmsCampaigns(call),
    campaigns: createCampaigns(call),
    contactLists: createContactLists(call),
    v1: {
      voice: createVoiceCampaignsV1(call),
      sms: createSmsCampaignsV1(call),
      campaigns: createCampaignsV1(call),
      contactLists: createContactListsV1(call),
    },
    confirm: (lostCall, options) => confirm(lostCall, options),
    get http() {
      http ??= createHttp(config, execute);
      return http;
    },
  };
  return kore;
}
