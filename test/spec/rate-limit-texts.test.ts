import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readLedger } from "../../scripts/spec/ledger.ts";
import { saysRateLimited } from "../../src/response/reported-failure.ts";
import { RATE_LIMIT_TEXTS } from "../support/documented.ts";
import { spec } from "./bundle.ts";

const entry = readLedger().find(({ id }) => id === "rate-limit-wording");

/** Places that give the first text and say in which words the others differ. */
const PLACES = {
  "info.description": spec.info.description,
  "rate-limit-wording, in the ledger": Object.values(entry?.says ?? {}).join(" "),
  "docs/rate-limit.md": readFileSync("docs/rate-limit.md", "utf8"),
};

const WORDS = ["per-minute", '"hourly"', '"some time"', "Rate limit for this API has been reached."];

test("the words tell the documented texts apart", () => {
  const plain = WORDS.map((word) => word.replaceAll('"', ""));
  expect(RATE_LIMIT_TEXTS.map((text) => plain.filter((word) => text.includes(word)))).toEqual([
    ["per-minute"],
    ["hourly"],
    ["per-minute", "some time"],
    ["some time", "Rate limit for this API has been reached."],
  ]);
});

test.each(Object.entries(PLACES))("%s has every documented text", (_, text) => {
  const plain = text.replace(/\s+/g, " ");
  expect(WORDS.filter((word) => !plain.includes(word))).toEqual([]);
  expect(plain).toContain(RATE_LIMIT_TEXTS[0]);
});

test.each(RATE_LIMIT_TEXTS)("the client knows: %s", (message) => {
  expect(saysRateLimited({ message })).toBe(true);
  expect(saysRateLimited({ errors: [{ msg: message }] })).toBe(true);
});
