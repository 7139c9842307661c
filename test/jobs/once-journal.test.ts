import { expect, test } from "vitest";
import { type OnceKey, readOnce } from "../../src/jobs/once/once-journal.ts";
import { memoryJournal } from "./memory-journal.ts";

const KEY: OnceKey = { type: "start", streamId: "st-1", accountId: "a-1", campaignId: "cd-1" };
const entries = (...ends: string[]) => ends.map((end) => ({ ...KEY, type: `start${end}` }));

test.each([{ streamId: "st-2" }, { accountId: "a-2" }, { campaignId: "cd-2" }])(
  "what is about another one is not believed: %j",
  async (other) => {
    const journal = memoryJournal(entries("", "-done").map((entry) => ({ ...entry, ...other })));
    expect(await readOnce(journal, KEY)).toEqual({ intent: undefined, done: undefined });
    // Beside its own intent, too.
    const [intent] = entries("");
    expect(await readOnce(memoryJournal([...entries(""), ...journal.lines]), KEY)).toEqual({ intent, done: undefined });
  },
);

test("a create is no start", async () => {
  const lines = entries("", "-done").map((entry) => ({ ...entry, type: entry.type.replace("start", "create") }));
  expect(await readOnce(memoryJournal(lines), KEY)).toEqual({ intent: undefined, done: undefined });
});

test("what was refused may be done, and the last word counts", async () => {
  const [intent, done] = entries("", "-done");
  expect(await readOnce(memoryJournal(entries("", "-refused")), KEY)).toEqual({ intent: undefined, done: undefined });
  expect(await readOnce(memoryJournal(entries("", "-refused", "")), KEY)).toEqual({ intent, done: undefined });
  expect(await readOnce(memoryJournal(entries("", "-refused", "", "-done")), KEY)).toEqual({ intent, done });
});
