import { expect, test } from "vitest";
import { ASSUMPTIONS } from "../../src/sandbox/assumptions/list.ts";

test.each(Object.entries(ASSUMPTIONS))("%s says why, and rests on something", (id, assumption) => {
  const entry = `"${id}" in src/sandbox/assumptions/`;
  expect(id, `${entry}: the id is lower-case words, with "-" between them`).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(assumption.what, `${entry}: what is a sentence`).toMatch(/\.$/);
  expect(assumption.why, `${entry}: why is a sentence`).toMatch(/\.$/);
  expect(
    assumption.restsOn.length,
    `${entry}: restsOn has the ids of the entries of openapi/discrepancies.yaml, or of the facts, that it rests on`,
  ).toBeGreaterThan(0);
});
