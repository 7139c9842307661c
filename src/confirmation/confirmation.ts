import type { CallOptions } from "../call/call-options.ts";
import type { OperationId } from "../operations/operation.ts";

/** What became of a call, as far as reads can tell. */
export interface Confirmation {
  /**
   * - `executed`: what the call asks for is so now. Somebody else may have done it, before the call or after.
   * - `not-seen`: it is not so now. **This is no licence to send the call again.** The server may still be working on it,
   *   reads may lag behind, somebody may have undone it. Look again later, and if a repeat would reach people, look on
   *   the platform.
   * - `unknown`: the reads don't tell, or failed.
   */
  readonly outcome: "executed" | "not-seen" | "unknown";
  /** Why, in a sentence for people and logs. Don't compare it. */
  readonly reason: string;
  /** Id of the campaign that was created, if only one can be it. */
  readonly campaignId?: string;
  /**
   * Id of the latest run of a campaign that is active, where a read returned one: the list of SMS campaigns in version 2.
   * It may be somebody else's run.
   */
  readonly campaignInstanceId?: string;
}

/**
 * Finds out what became of a call whose response was lost. It sends reads only, of the same version as the call, and may
 * be called again. It never throws: if a read fails, or nothing can be read, the outcome is `unknown`, and `reason` says
 * why. Every read counts against the rate limit.
 *
 * | call | read | `executed` | `not-seen` | `unknown` |
 * |---|---|---|---|---|
 * | start | status | `Active`: it runs | `Ready`, `Preparing`, unless its response named a run | other states: a run may be over |
 * | stop | status | `Stopped` | `Active`, `Paused` | other states |
 * | update | get | every field that was sent reads the same | | anything else: servers rewrite what they store |
 * | delete | get, list, get of another | a list lacks it, or it gets a 404 and another does not | it still exists | anything else |
 * | create | list, by name | one of that name is no older than the call | there is none in the whole list | anything else |
 * | schedules, callbacks, contacts added, messages | none | | | always |
 *
 * Names are compared trimmed; one in another case may be it. Whether something is older than the call goes by the server's
 * own times: by the `Date` of its responses before the call, or by that of the read and the time since the call. Without
 * either, a namesake makes the outcome `unknown`. No response repeats `experienceFlowName` and `queue_name`, so an update that sends one is
 * never `executed`. Campaigns are listed newest first, 50 a read, in at most 10 reads.
 *
 * @param options of each read
 */
export type Confirm = (options?: CallOptions) => Promise<Confirmation>;

/**
 * A call whose response was lost, as plain JSON. A journal can write one before it sends, and give it to `kore.confirm`
 * after a restart or in another process. It has no token and no phone number of a contact.
 */
export interface LostCall {
  /** operationId in the published description. */
  readonly operationId: OperationId;
  /** The application of the client that made the call. Only such a client can confirm it. */
  readonly streamId: string;
  /** The account of that client. */
  readonly accountId: string;
  /** Of a call on a campaign. */
  readonly campaignId?: string;
  /** Of a call on a contact list. */
  readonly contactListId?: string;
  /** The run that was called back, or that the response in doubt named: a start that has one is never `not-seen`. */
  readonly campaignInstanceId?: string;
  /** `play` for a start, `stop` for a stop. */
  readonly trigger?: string;
  /** `voice` or `sms`, if the call says it. */
  readonly campaignType?: string;
  /** The name of what was to be created. */
  readonly name?: string;
  /** What an update sent. */
  readonly changes?: Readonly<Record<string, unknown>>;
  /** When the call was sent, ISO 8601 with its zone: the last time if it was sent again. */
  readonly sentAt: string;
  /** Whose clock `sentAt` goes by: that of the server, by the last `Date` that the client saw, or that of this machine. */
  readonly clock: "server" | "machine";
}
