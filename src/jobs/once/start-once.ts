import type { CampaignClient } from "../../client.ts";
import type { LostCall } from "../../confirmation/confirmation.ts";
import { CampaignError, InvalidRequestError } from "../../errors/campaign-error.ts";
import { OutcomeUnknownError } from "../../errors/outcome-unknown-error.ts";
import { kindOf } from "../../resources/campaign-kind.ts";
import { readOptions } from "../../validate.ts";
import { assertJournal } from "../journal/assert-journal.ts";
import type { Journal, JournalEntry } from "../journal/journal.ts";
import type { PollOptions } from "../wait/polls.ts";
import { hasBegun, type LatestRun, latestRun } from "./latest-run.ts";
import { lookFor } from "./look.ts";
import { type OnceKey, readOnce, writeEnd } from "./once-journal.ts";

/** Options of {@link startOnce}. Times are those of the looks after a lost response: ten minutes, every 30 seconds. */
export interface StartOnceOptions extends PollOptions {
  /** Where the intent to start is written before the start is sent. Use a new journal for each run of a job. */
  readonly journal: Journal;
}

/** A start that was carried out. */
export interface StartedOnce {
  /**
   * `started`: its response said so. `found`: the response was lost, and reads showed that the campaign runs, or has run,
   * since. Somebody else may have started it.
   */
  readonly outcome: "started" | "found";
  /** Id of the run (`cid-…`), if a response named it. */
  readonly campaignInstanceId?: string;
}

/** What a start is like that has not been made yet. */
interface Intent {
  readonly kind: "voice" | "sms";
  readonly before: LatestRun;
  readonly lostCall: LostCall;
}

const OPTIONS = ["journal", "timeout", "interval", "signal", "sleep"];

/**
 * Starts a campaign: **people get called or messaged.** It sends the start once, also if it is called again with the same
 * journal after a crash. The intent is written down first. If the response is lost, or the process was killed, it only
 * reads: the state, and whether the list of campaigns has another run than before.
 *
 * Effect: contact. Pages: start-voice-campaign-v2, start-sms-campaign-v2.
 *
 * @param campaignId id of a voice or SMS campaign (`cd-…`)
 * @returns how it was started; at once, without a request, if the journal knows that it was
 * @throws {@link OutcomeUnknownError} if nobody knows whether it was started; {@link InvalidRequestError} before anything
 * is sent if the campaign is not `Ready`
 */
export async function startOnce(
  kore: CampaignClient,
  campaignId: string,
  options: StartOnceOptions,
): Promise<StartedOnce> {
  const { journal, ...polling } = readOptions("startOnce", options, OPTIONS);
  assertJournal(journal);
  const { streamId, accountId } = kore;
  const key: OnceKey = { type: "start", streamId, accountId, campaignId };
  const known = await readOnce(journal, key);
  if (known.done) return startedOnce(known.done);
  if (known.intent) return found(known.intent as unknown as Intent, undefined);

  const { signal } = polling;
  const kind = kindOf((await kore.campaigns.get(campaignId, { signal })).data);
  if (!kind) throw new CampaignError(`It is not known whether ${campaignId} is a voice or an SMS campaign.`);
  const before = await latestRun(kore, kind, campaignId, signal);
  assertStartable(before, campaignId);
  const operationId = kind === "voice" ? "triggerVoiceCampaignV2" : "startSmsCampaignV2";
  const sentAt = new Date().toISOString();
  const lostCall: LostCall = {
    operationId,
    streamId,
    accountId,
    campaignId,
    trigger: "play",
    campaignType: kind,
    sentAt,
    clock: "machine",
  };
  const intent: Intent = { kind, before, lostCall };
  await journal.append({ ...key, ...intent });
  let response: object;
  try {
    response = await kore[kind].start(campaignId, { signal, finishSent: true });
  } catch (error) {
    if (error instanceof OutcomeUnknownError)
      return found({ ...intent, lostCall: error.lostCall ?? lostCall }, error.cause);
    await writeEnd(journal, key, "refused");
    throw error;
  }
  const { campaignInstanceId } = response as { readonly campaignInstanceId?: string };
  return end({ outcome: "started", ...(campaignInstanceId && { campaignInstanceId }) });

  async function end(result: StartedOnce): Promise<StartedOnce> {
    await writeEnd(journal, key, "done", result);
    return result;
  }

  async function found({ kind, before, lostCall }: Intent, cause: CampaignError | undefined): Promise<StartedOnce> {
    const look = async (): Promise<StartedOnce | undefined> => {
      const { outcome, campaignInstanceId } = await kore.confirm(lostCall, { signal: polling.signal });
      const now = await latestRun(kore, kind, campaignId, polling.signal).catch((error) => {
        if (outcome !== "executed") throw error;
      });
      if (outcome !== "executed" && !(now && hasBegun(before, now))) return undefined;
      const run = now?.campaignInstanceId === before.campaignInstanceId ? campaignInstanceId : now?.campaignInstanceId;
      return { outcome: "found", ...(run && { campaignInstanceId: run }) };
    };
    const message = `Nobody knows whether ${campaignId} was started.`;
    return end(await lookFor(kore, look, { lostCall, message, cause, requestsPerLook: before.requests + 1 }, polling));
  }
}

const startedOnce = ({ outcome, campaignInstanceId }: JournalEntry): StartedOnce =>
  ({ outcome, ...(campaignInstanceId !== undefined && { campaignInstanceId }) }) as StartedOnce;

/** @throws {@link InvalidRequestError} if a start could reach people twice, or surely fails */
function assertStartable({ status, campaignInstanceId }: LatestRun, campaignId: string): void {
  if (status === "Ready" && campaignInstanceId === undefined) return;
  const why = status === "Ready" ? "it has run before, and a start reaches its whole list again" : `it is ${status}`;
  throw new InvalidRequestError(
    `${campaignId} was not started: ${why}. Plan the start with planStart, and give that plan.`,
  );
}
