import { expect } from "vitest";
import { readWorkflows } from "../../scripts/spec/workflows.ts";
import { test } from "./fixtures.ts";

const { workflows } = readWorkflows();

test("each workflow has its steps in order, with the page of each call", async ({ open }) => {
  const page = await open("workflows.html");
  for (const { workflowId, steps } of workflows) {
    const links = page.locator(`section[aria-labelledby="${workflowId}"] ol > li > a:first-child`);
    const targets = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    expect(targets).toHaveLength(steps.length);
    for (const [index, step] of steps.entries())
      expect(targets[index]).toContain(step.operationId ? `operations/${step.operationId}` : `#${step.workflowId}`);
  }
});

test("a step says what it needs, what it waits for, and where it goes if it fails", async ({ open }) => {
  const page = await open("workflows.html");
  const textOf = (step: string) => page.locator(`li[id="callList.${step}"]`).innerText();
  expect(await textOf("waitForContacts")).toContain(
    "Needs contactListId from step 1. Done if data.totalRecordCount is at least contactCount. " +
      "Until then it is read again every 10 s, at most 60 times.",
  );
  expect(await textOf("start")).toContain("Done if status is Active, or status is success. If it fails, go to step 9.");
  expect(await textOf("readState")).toContain("The workflow ends here if data.status is Completed.");
  const target = page.locator('li[id="callList.stop"] > a');
  expect(await target.getAttribute("href")).toBe("operations/triggerVoiceCampaignV2-stop.html");
});
