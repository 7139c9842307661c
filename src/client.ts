import { type Campaigns, campaigns } from "./campaigns.ts";
import { type CampaignsV1, campaignsV1 } from "./campaigns-v1.ts";
import { confirmerOf } from "./confirmation/confirmer.ts";
import { connect } from "./connection.ts";
import { type ContactLists, contactLists } from "./contact-lists.ts";
import { type ContactListsV1, contactListsV1 } from "./contact-lists-v1.ts";
import { type Http, httpClient } from "./http.ts";
import { type CampaignClientOptions, checkClientOptions } from "./options.ts";
import { sender } from "./sending/send.ts";
import { type SmsCampaigns, smsCampaigns } from "./sms.ts";
import { type SmsCampaignsV1, smsCampaignsV1 } from "./sms-v1.ts";
import { type VoiceCampaigns, voiceCampaigns } from "./voice.ts";
import { type VoiceCampaignsV1, voiceCampaignsV1 } from "./voice-v1.ts";

/**
 * The Campaign Management API of one application. Its groups speak the newest version of each call that is
 * documented; the older ones have the same names under `v1`.
 */
export interface CampaignClient {
  /** Voice campaigns. */
  readonly voice: VoiceCampaigns;
  /** SMS campaigns, and single messages. */
  readonly sms: SmsCampaigns;
  /** Campaigns of either kind: lists, states, results, schedules and callbacks. */
  readonly campaigns: Campaigns;
  /** Contact lists and DNC lists. */
  readonly contactLists: ContactLists;
  /** The calls of version 1. */
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
   * An openapi-fetch client over the described paths, for whatever has no method. Requests leave it as those of the
   * methods do: with the same headers and guards, the same limits, and sent again by the same rule. Redirects,
   * unreadable answers and calls without an answer are thrown, as by the methods. An answer of 400 and up is returned as
   * `error`, as openapi-fetch does, and a success status that reports a failure as `data`. **A 5xx does not say that the
   * call was not carried out.** Middleware added here sees no call of the methods.
   */
  readonly http: Http;
}

/**
 * Makes a client for one application. It sends nothing yet.
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
 * @throws {@link InvalidRequestError} that names the option which is wrong, and the way out
 */
export function createCampaignClient(options: CampaignClientOptions): CampaignClient {
  const checked = checkClientOptions(options);
  const { send, sendOrThrow } = sender(checked, (lost) => confirmerOf(kore, lost));
  const connection = connect(checked, sendOrThrow);
  const kore: CampaignClient = {
    voice: voiceCampaigns(connection),
    sms: smsCampaigns(connection),
    campaigns: campaigns(connection),
    contactLists: contactLists(connection),
    v1: {
      voice: voiceCampaignsV1(connection),
      sms: smsCampaignsV1(connection),
      campaigns: campaignsV1(connection),
      contactLists: contactListsV1(connection),
    },
    http: httpClient(checked.baseUrl, { fetch: send }),
  };
  return kore;
}
