import { expect, test } from "vitest";
import { ASSUMPTIONS } from "../../src/sandbox/assumptions/list.ts";

test.each(Object.entries(ASSUMPTIONS))("%s says why, and rests on something", (id, assumption) => {
  expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(assumption.what).toMatch(/\.$/);
  expect(assumption.why).toMatch(/\.$/);
  expect(assumption.restsOn.length).toBeGreaterThan(0);
});
