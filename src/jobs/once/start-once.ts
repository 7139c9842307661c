import type { CampaignClient } from "../../client.ts";
import type { LostCall } from "../../confirmation/confirmation.ts";
import { type CampaignError, InvalidRequestError } from "../../errors/campaign-error.ts";
import { readOptions } from "../../validate.ts";
import { assertJournal } from "../journal/assert-journal.ts";
import type { Journal, JournalEntry } from "../journal/journal.ts";
import { STARTABLE } from "../plan/campaign.ts";
import { planChanges } from "../plan/hash.ts";
import { planStart } from "../plan/plan-start.ts";
import type { StartPlan } from "../plan/start-plan.ts";
import { POLL_OPTIONS, type PollOptions } from "../wait/polls.ts";
import { hasBegun, type LatestRun, latestRun } from "./latest-run.ts";
import { type Look, lookFor, readLookOptions } from "./look.ts";
import { type OnceKey, readOnce, writeEnd } from "./once-journal.ts";
import { sendOnce } from "./send-once.ts";

/** Options of {@link startOnce}. Times are those of the looks after a lost response: ten minutes, every 30 seconds. */
export interface StartOnceOptions extends PollOptions {
  /** Where the intent to start is written before the start is sent. Use a new journal for each run of a job. */
  readonly journal: Journal;
  /**
   * What `planStart` returned: nothing is started if it is not so any more. A campaign that has run is only started with a
   * plan, because a start reaches its whole list again.
   */
  readonly plan?: StartPlan | undefined;
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

const OPTIONS = ["journal", "plan", ...POLL_OPTIONS];

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
 * is sent if the campaign can't be started, has run and there is no plan, or if the plan has changed
 */
export async function startOnce(
  kore: CampaignClient,
  campaignId: string,
  options: StartOnceOptions,
): Promise<StartedOnce> {
  const { journal, plan, ...own } = readOptions("startOnce", options, OPTIONS);
  assertJournal(journal);
  const polling = readLookOptions(own);
  const { streamId, accountId } = kore;
  const key: OnceKey = { type: "start", streamId, accountId, campaignId };
  const known = await readOnce(journal, key);
  if (known.done) return startedOnce(known.done);
  if (known.intent) return found(known.intent as unknown as Intent, undefined);

  const { signal } = polling;
  const now = await planStart(kore, campaignId, { signal });
  const kind = assertStartable(now, plan);
  const { latest, updatedAt } = now.run;
  const before = {
    status: now.campaign.state,
    campaignInstanceId: latest,
    campaignInstanceUpdatedAt: updatedAt,
  };
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
  const start = (): Promise<object> => kore[kind].start(campaignId, { signal, finishSent: true });
  const sent = await sendOnce(journal, key, intent, start);
  if ("intent" in sent) return found(sent.intent, sent.cause);
  const { campaignInstanceId } = sent.response as { readonly campaignInstanceId?: string };
  return end({ outcome: "started", ...(campaignInstanceId && { campaignInstanceId }) });

  async function end(result: StartedOnce): Promise<StartedOnce> {
    await writeEnd(journal, key, "done", result);
    return result;
  }

  async function found({ kind, before, lostCall }: Intent, cause: CampaignError | undefined): Promise<StartedOnce> {
    const look = async (): Promise<Look<StartedOnce>> => {
      const { outcome, campaignInstanceId } = await kore.confirm(lostCall, { signal: polling.signal });
      const now = await latestRun(kore, kind, campaignId, polling.signal).catch((error) => {
        if (outcome !== "executed") throw error;
      });
      const requests = 1 + (now?.requests ?? 1);
      if (outcome !== "executed" && !(now && hasBegun(before, now))) return { found: undefined, requests };
      const run = now?.campaignInstanceId === before.campaignInstanceId ? campaignInstanceId : now?.campaignInstanceId;
      return { found: { outcome: "found", ...(run && { campaignInstanceId: run }) }, requests };
    };
    const message = `Nobody knows whether ${campaignId} was started.`;
    return end(await lookFor(kore, look, { lostCall, message, cause }, polling));
  }
}

const startedOnce = ({ outcome, campaignInstanceId: run }: JournalEntry): StartedOnce =>
  ({ outcome, ...(typeof run === "string" && { campaignInstanceId: run }) }) as StartedOnce;

/**
 * Returns whether it is a voice or an SMS campaign.
 *
 * @throws {@link InvalidRequestError} if the plan has changed, or if a start without one could reach people twice
 */
function assertStartable(now: StartPlan, plan: StartPlan | undefined): "voice" | "sms" {
  const { id, state, type } = now.campaign;
  const refuse = (why: string) => new InvalidRequestError(`${id} was not started: ${why}`);
  if (plan && plan.hash !== now.hash)
    throw refuse(`the plan has changed. ${planChanges(plan, now).join(" ")} Plan it again with planStart.`);
  if (type === null) throw refuse("the read doesn't tell whether it is a voice or an SMS campaign.");
  if (!STARTABLE.includes(state)) throw refuse(`it is ${state}.`);
  const { kind } = now.run;
  if (plan || kind === "first") return type;
  throw refuse(
    `it ${kind === "again" ? "has" : "may have"} run before, and a start reaches its whole list again. Plan it with planStart, and give that plan.`,
  );
}
