// Every page of the reference site has its row in site/pages/, and every row its page.
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { operationsOf, readBundle } from "../../scripts/spec/spec.ts";
import { CALL_ROWS } from "../../site/pages/call-rows.ts";
import { GUIDE_ROWS, guideErrors } from "../../site/pages/guides.ts";
import { operationPages } from "../../site/pages/operation-pages.ts";

const spec = readBundle();

/** The error for rows of which one is left out. */
const errorWithout = (name: string) => () =>
  operationPages(spec, Object.fromEntries(Object.entries(CALL_ROWS).filter(([each]) => each !== name)));

test("every call has a row, and every row a call", () => {
  const pages = operationPages(spec);
  expect(pages.map(({ name }) => name).sort()).toEqual(Object.keys(CALL_ROWS).sort());
  expect(new Set(pages.map(({ operation }) => operation.operationId)).size).toBe(operationsOf(spec).length);
});

test("a call without a row fails with the file that lacks it", () => {
  expect(errorWithout("addContactsV1")).toThrow(
    'The call "addContactsV1" has no row: add "addContactsV1" to site/pages/contact-lists.ts.',
  );
  expect(errorWithout("scheduleCampaignV2-disable")).toThrow(
    'The call "scheduleCampaignV2" with enableSchedule=false has no row: add "scheduleCampaignV2-…" to site/pages/schedules-and-callbacks.ts, with the half.value "false", and its end to Halves in site/pages/row.ts.',
  );
});

test("a row without a call fails with its name", () => {
  const rows = { ...CALL_ROWS, pauseCampaignV2: CALL_ROWS.stopSmsCampaignV2 };
  expect(() => operationPages(spec, rows)).toThrow(
    'No call has the row "pauseCampaignV2" of site/pages/: remove it, or name it after an operationId.',
  );
});

test("every guide has a row, and every row a guide", () => {
  expect(guideErrors(readdirSync("docs"))).toEqual([]);
});

test("a guide without a row, and a row without a guide, fail with what to add where", () => {
  expect(guideErrors(["token.md", "webhooks.md"], { token: GUIDE_ROWS.token, proxies: GUIDE_ROWS.token })).toEqual([
    'The guide docs/webhooks.md has no row: add "webhooks" to GUIDE_ROWS in site/pages/guides.ts.',
    'GUIDE_ROWS in site/pages/guides.ts has "proxies": write docs/proxies.md, or remove the row.',
  ]);
});
