import type { OperationId } from "../operation.ts";
import type { CallOptions } from "../options.ts";

/** What became of a call, as far as reads can tell. */
export type Confirmation = "executed" | "not-seen" | "unknown";

/**
 * Looks what became of a call whose answer was lost. It sends reads only, of the same version as the call, and may be
 * asked again; every read counts against the rate limit.
 *
 * - `executed`: what the call asks for is so now. Not that this very call brought it about: somebody else may have,
 *   before it or after.
 * - `not-seen`: it is not so now. **This is no licence to send the call again.** The call may still be under way on the
 *   server, what is read may lag behind what was done, somebody may have undone it, and names are not unique. Look
 *   again later, and where a repeat would reach people ask on the platform.
 * - `unknown`: what is read does not tell.
 *
 * | call | read | `executed` | `not-seen` | `unknown` |
 * |---|---|---|---|---|
 * | start | status | `Active`: it runs | `Ready`, `Preparing` | other states: a run may be over |
 * | stop | status | `Stopped` | `Active`, `Paused` | other states |
 * | update | get | every field sent reads the same | one reads otherwise | one can't be read, none otherwise |
 * | delete | get | refused with 404 | it is there | what is there is not active, or not said |
 * | create | list, by name | one of that name is no older than the call | none is | one tells no time |
 *
 * No answer repeats `experienceFlowName` and `queue_name`, so an update that sends one is never `executed`. Clocks may be
 * a minute apart: what was created up to a minute before the call counts as no older. Campaigns are listed newest
 * first, 50 a read, in at most 10 reads; where that does not reach back to the call, the answer is `unknown`. A contact
 * list of that name takes a further read, for its time.
 *
 * @param options of each read
 * @throws the error of a read that fails, a {@link CampaignError}. What became of the call is then as unknown as it was:
 * also where a get after a delete is refused with another status than 404, because no page says what an unknown id is
 * answered with
 */
export type Confirm = (options?: CallOptions) => Promise<Confirmation>;

/** A call whose answer was lost. */
export interface LostCall {
  /** operationId in the published description. */
  readonly operationId: OperationId;
  /** Parameters of the path, decoded: `campaignId`, `contactListId` … */
  readonly parameters: Readonly<Record<string, string>>;
  /** The query as it was sent: `trigger`, `campaignType` … */
  readonly query: URLSearchParams;
  /** The JSON that was sent, parsed; `undefined` where there was none. */
  readonly body: unknown;
  /** When it was sent, by the clock of this machine. */
  readonly sentAt: Date;
}
