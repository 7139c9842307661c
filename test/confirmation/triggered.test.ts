import { expect, test } from "vitest";
import { confirm, lostCall } from "./lost-call.ts";

/** The verdict on a start, and on a stop, by campaign state. The states are those of the list filter, and undocumented ones. */
const VERDICTS: [state: unknown, start: string, stop: string][] = [
  ["Preparing", "not-seen", "unknown"],
  ["Ready", "not-seen", "unknown"],
  ["Active", "executed", "not-seen"],
  ["Paused", "unknown", "not-seen"],
  ["Stopped", "unknown", "executed"],
  ["Completed", "unknown", "unknown"],
  ["Scheduled", "unknown", "unknown"],
  ["Rescheduled", "unknown", "unknown"],
  ["Rerun", "unknown", "unknown"],
  ["active", "unknown", "unknown"],
  [undefined, "unknown", "unknown"],
];

const cases = VERDICTS.flatMap(([state, start, stop]) =>
  ["voice-campaign", "sms-campaign"].flatMap((kind) =>
    ["", "-v2"].flatMap((version) => [
      { page: `start-${kind}${version}`, state, verdict: start, version },
      { page: `stop-${kind}${version}`, state, verdict: stop, version },
    ]),
  ),
);

test.each(cases)("$page is $verdict if the campaign is $state", async ({ page, state, verdict, version }) => {
  // The status of the envelope is not the status of the campaign.
  const response = { status: "success", data: { id: "cd-1", status: state, name: "Storm warning drill" } };
  const { confirmation, reads } = await confirm(await lostCall(page), () => response);
  expect(confirmation).toBe(verdict);
  expect(reads.map(({ operationId }) => operationId)).toEqual([
    version ? "getCampaignStatusV2" : "getCampaignStatusV1",
  ]);
  expect(reads[0]?.url.searchParams.get("view")).toBe("status");
});
