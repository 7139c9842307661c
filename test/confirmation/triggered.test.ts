import { expect, test } from "vitest";
import { confirm, lostCall } from "./lost-call.ts";

/** What a state tells of a start, and of a stop. The states are those of the filter of the lists, and one of the future. */
const TOLD: [state: unknown, start: string, stop: string][] = [
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

const cells = TOLD.flatMap(([state, start, stop]) =>
  ["voice-campaign", "sms-campaign"].flatMap((kind) =>
    ["", "-v2"].flatMap((version) => [
      { page: `start-${kind}${version}`, state, told: start, version },
      { page: `stop-${kind}${version}`, state, told: stop, version },
    ]),
  ),
);

test.each(cells)("$page, and the campaign is $state: $told", async ({ page, state, told, version }) => {
  // The envelope has a status too, which is not that of the campaign.
  const answer = { status: "success", data: { id: "cd-1", status: state, name: "Storm warning drill" } };
  const { confirmation, reads } = await confirm(await lostCall(page), () => answer);
  expect(confirmation).toBe(told);
  expect(reads.map(({ operationId }) => operationId)).toEqual([
    version ? "getCampaignStatusV2" : "getCampaignStatusV1",
  ]);
  expect(reads[0]?.url.searchParams.get("view")).toBe("status");
});
