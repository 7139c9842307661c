import type { Action, Call, Confirmation } from "./operator.ts";
import type { ConfirmingRead, Schedule, SentRequest } from "./schedule.ts";

/** What a client got for a request that surely was not carried out. */
const NOT_CARRIED_OUT: unknown[] = [429, "ECONNREFUSED"];

/** How much older than a call may be what it is taken to have created, in ms: a `Date` is whole seconds. */
const CLOCK_TOLERANCE_MS = 5_000;

/** Returns a sentence for each promise that was broken in a schedule. */
export function brokenPromises(schedule: Schedule): string[] {
  const broken = schedule.operators.flatMap(({ name, calls }) =>
    calls.flatMap((call) => brokenIn(call, schedule).map((what) => `${name}.${call.action}: ${what}`)),
  );
  const asked = schedule.operators.flatMap(({ calls }) => calls).filter(({ action }) => action === "start").length;
  const atFirst = schedule.executed.filter(({ call }) => call === undefined).length;
  const runs = schedule.world.sandbox.state.campaigns.flatMap((campaign) => campaign.runs).length;
  // No campaign here has a schedule that would start it.
  if (runs > asked + atFirst) broken.push(`there are ${runs} runs, and ${asked + atFirst} starts were asked for`);
  return broken;
}

function brokenIn(call: Call, schedule: Schedule): string[] {
  const requests = schedule.sent.filter((request) => request.call === call);
  const results = requests.filter(({ isConfirming }) => !isConfirming).map(({ result }) => result);
  const isExecuted = requests.some(succeeded);
  const isKnown = call.confirmation === undefined;
  return [
    !results.slice(0, -1).every((result) => NOT_CARRIED_OUT.includes(result)) && `sent again after ${results[0]}`,
    isKnown && call.end === "done" && !isExecuted && "done, and not carried out",
    isKnown && call.end !== "done" && isExecuted && `${call.end}, and carried out`,
    !isKnown && brokenConfirmation(call, requests, schedule),
  ].filter((what) => what !== false);
}

/** Whether the request of a call was carried out, and not refused then. */
const succeeded = ({ isConfirming, executed = 0 }: SentRequest) => !isConfirming && executed >= 200 && executed < 300;

/** Holds what `confirm()` says against what had been carried out when it read. */
function brokenConfirmation(call: Call, requests: readonly SentRequest[], schedule: Schedule): string | false {
  const { action, confirmation } = call;
  const reads = schedule.reads.filter((read) => read.call === call);
  const [first, last] = [reads[0], reads.at(-1)];
  if (!first || !last) return confirmation !== "unknown" && `${confirmation}, and nothing was read`;
  const isCutShort = requests.some(({ fault }) => fault === "lost-before for good");
  const isBroken = {
    executed: !isSo(action, last) || (action === "create" && isOlder(last, requests[0] as SentRequest)),
    "not-seen": isSo(action, first) || (action === "start" && actionsIn(first).includes("start")),
    unknown: !isCutShort && isTold(action, last),
  }[confirmation as Confirmation];
  const carriedOut = actionsIn(last).join(", ") || "nothing";
  return isBroken && `${confirmation}, and carried out was: ${carriedOut}; the campaign was ${last.state}`;
}

/** Whether all that was created by then was created before a request was sent. */
const isOlder = ({ executed }: ConfirmingRead, { sentAt }: SentRequest) =>
  executed
    .filter((request) => request.action === "create" && succeeded(request))
    .every(({ executedAt }) => Number(executedAt) < sentAt.getTime() - CLOCK_TOLERANCE_MS);

const actionsIn = ({ executed }: ConfirmingRead) => executed.filter(succeeded).map(({ action }) => action);

/** Whether what an action asks for was so, by what had been carried out. */
function isSo(action: Action, read: ConfirmingRead): boolean {
  const actions = actionsIn(read);
  if (action !== "start" && action !== "stop") return actions.includes(action);
  return actions.findLast((each) => each === "start" || each === "stop") === action;
}

/** Whether the reads tell what became of an action. See the table of `Confirm`. */
function isTold(action: Action, read: ConfirmingRead): boolean {
  const { state = "" } = read;
  if (action === "start") return ["Active", "Ready", "Preparing"].includes(state);
  if (action === "stop") return ["Stopped", "Active", "Paused"].includes(state);
  return action === "create" && !isSo(action, read);
}
