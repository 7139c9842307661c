/**
 * What may follow a state without anybody starting something: by itself, in the console, or by a stop, because whoever waits
 * for one has sent it. From a state that is not here, anything may come. A test compares this with `openapi/lifecycle.yaml`.
 */
export const FOLLOWING: Readonly<Record<string, readonly string[]>> = {
  Preparing: ["Ready"],
  Ready: [],
  Scheduled: ["Active"],
  Active: ["Stopped", "Completed", "Paused"],
  Paused: ["Active"],
  Stopped: [],
  Completed: [],
};

/** Whether one of these states may follow, now or later. */
export function canReach(from: string, wanted: readonly string[]): boolean {
  const reached = new Set([from]);
  for (const state of reached) {
    const following = Object.hasOwn(FOLLOWING, state) ? FOLLOWING[state] : undefined;
    if (!following) return true;
    for (const next of following) reached.add(next);
  }
  return wanted.some((state) => reached.has(state) || !Object.hasOwn(FOLLOWING, state));
}
