import type { CallOptions } from "../call/call-options.ts";
import type { OperationId } from "../operations/operation.ts";
import type { Campaigns } from "../resources/campaigns.ts";
import type { ContactLists } from "../resources/contact-lists.ts";
import type { CampaignsV1 } from "../resources/v1/campaigns.ts";
import type { ContactListsV1 } from "../resources/v1/contact-lists.ts";

/** What became of a call, as far as reads can tell. */
export type Confirmation = "executed" | "not-seen" | "unknown";

/**
 * Finds out what became of a call whose response was lost. It sends reads only, of the same version as the call, and
 * may be called again. Every read counts against the rate limit.
 *
 * - `executed`: what the call asks for is so now. Somebody else may have done it, before the call or after.
 * - `not-seen`: it is not so now. **This is no licence to send the call again.** The server may still be working on
 *   the call, reads may lag behind, somebody may have undone it, and names are not unique. Look again later, and if a
 *   repeat would reach people, look on the platform.
 * - `unknown`: the reads don't tell.
 *
 * | call | read | `executed` | `not-seen` | `unknown` |
 * |---|---|---|---|---|
 * | start | status | `Active`: it runs | `Ready`, `Preparing` | other states: a run may be over |
 * | stop | status | `Stopped` | `Active`, `Paused` | other states |
 * | update | get | every field that was sent reads the same | one reads otherwise | one can't be read, none otherwise |
 * | delete | get | refused with 404 | it still exists | it exists but is not active, or does not say |
 * | create | list, by name | one of that name is no older than the call | there is none | one has no time |
 *
 * No response repeats `experienceFlowName` and `queue_name`, so an update that sends one is never `executed`. Clocks
 * may be a minute apart: what was created up to a minute before the call counts as no older. Campaigns are listed
 * newest first, 50 a read, in at most 10 reads; if that does not reach back to the call, the result is `unknown`. A
 * contact list of that name takes one more read, for its time.
 *
 * @param options of each read
 * @throws the error of a read that fails, a {@link CampaignError}. The call is then as unknown as before; also if a get
 * after a delete is refused with another status than 404, because no page says how an unknown id is answered
 */
export type Confirm = (options?: CallOptions) => Promise<Confirmation>;

/** A call whose response was lost. */
export interface LostCall {
  /** operationId in the published description. */
  readonly operationId: OperationId;
  /** The decoded parameters of the path: `campaignId`, `contactListId` … */
  readonly parameters: Readonly<Record<string, string>>;
  /** The query as it was sent: `trigger`, `campaignType` … */
  readonly query: URLSearchParams;
  /** The JSON that was sent, parsed; `undefined` if there was none. */
  readonly body: unknown;
  /** When it was sent, by the clock of this machine. */
  readonly sentAt: Date;
}

/** The groups with the calls that read, of one version. */
export interface Reads {
  readonly campaigns: Campaigns | CampaignsV1;
  readonly contactLists: ContactLists | ContactListsV1;
}

/** Makes the function that finds out what became of a call; `undefined` if that call has nothing to look for. */
export type Confirmer = (reads: Reads, lost: LostCall) => Confirm | undefined;
