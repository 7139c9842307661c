// What two reads tell of a start between them. Whoever takes too little for one starts twice; too much, and nobody is called.
import { expect, test } from "vitest";
import { hasBegun, type LatestRun } from "../../src/jobs/once/latest-run.ts";

const run = (
  status: string,
  campaignInstanceId: string | null,
  campaignInstanceUpdatedAt: string | null,
): LatestRun => ({
  status,
  campaignInstanceId,
  campaignInstanceUpdatedAt,
});
const [EARLY, LATE] = ["2026-03-02T14:00:00.000Z", "2026-03-02T15:00:00.000Z"];
const NEW = run("Ready", null, EARLY);
const OVER = run("Completed", "cid-1", EARLY);
/** Of no voice campaign a read is documented to name the run. */
const UNNAMED = run("Completed", null, EARLY);
/** The list did not have it. */
const UNLISTED = run("Completed", null, null);

test.each<[string, LatestRun, LatestRun, boolean]>([
  ["nothing changed", NEW, NEW, false],
  ["it runs", NEW, run("Active", null, EARLY), true],
  ["it runs, and was paused", NEW, run("Paused", null, EARLY), true],
  ["it runs again, in the console's word", OVER, run("Rerun", "cid-1", EARLY), true],
  ["its first run is over", NEW, run("Completed", null, EARLY), true],
  ["its first run was stopped", NEW, run("Stopped", null, EARLY), true],
  ["the end of the run before", OVER, OVER, false],
  ["the end of the run before, unnamed", UNNAMED, UNNAMED, false],
  ["another run, whatever its state", OVER, run("Ready", "cid-2", EARLY), true],
  ["the first run that a read names", NEW, run("Ready", "cid-1", EARLY), true],
  ["a run that a read names no longer", OVER, run("Completed", null, EARLY), false],
  ["a later run that is over, unnamed", UNNAMED, run("Completed", null, LATE), true],
  ["a later run that was stopped, unnamed", UNNAMED, run("Stopped", null, LATE), true],
  ["an update of a campaign that does not run", NEW, run("Ready", null, LATE), false],
  ["a run of any age, of a campaign that the list did not have", UNLISTED, run("Completed", "cid-1", LATE), false],
])("%s", (_, before, now, expected) => {
  expect(hasBegun(before, now)).toBe(expected);
});
