import { describe, expect, test, vi } from "vitest";
import { createCampaignClient, InvalidRequestError, OutcomeUnknownError } from "../../src/index.ts";
import { createOnce, type JournalEntry, type ToCreate } from "../../src/jobs/index.ts";
import type { FaultName } from "../../src/sandbox/index.ts";
import { memoryJournal } from "./memory-journal.ts";
import { createOnceWorld, SMS, VOICE } from "./once-world.ts";

const LIST = { name: "Night", description: "Of tonight.", source: "passiveApi" } as const;

const KINDS: [string, ToCreate, "createCampaignV2" | "createContactListV2"][] = [
  ["voice campaign", VOICE, "createCampaignV2"],
  ["SMS campaign", SMS, "createCampaignV2"],
  ["contact list", LIST, "createContactListV2"],
];

function createWorldOf(body: ToCreate) {
  const world = createOnceWorld();
  const all = () =>
    [...world.sandbox.state.campaigns, ...world.sandbox.state.contactLists].filter(({ name }) => name === body.name);
  const create = (journal = memoryJournal(), changed = body) =>
    createOnce(world.kore, changed, { journal, sleep: world.sleep });
  return { ...world, all, create };
}

describe.each(KINDS)("a %s", (kind, body, operationId) => {
  const createWorld = () => createWorldOf(body);

  test("is created once, however often its job is run", async () => {
    const { create, all } = createWorld();
    const journal = memoryJournal();
    const created = await create(journal);
    expect(created).toEqual({ id: all()[0]?.id, outcome: "created" });
    expect(await create(journal)).toEqual(created);
    expect(all()).toHaveLength(1);
  });

  test.each<FaultName>(["done-then-lost", "done-then-server-error", "cut", "late"])(
    "whose response is lost (%s) is found",
    async (fault) => {
      const { create, all, sandbox } = createWorld();
      sandbox.faults.next(operationId, fault);
      const created = await create();
      expect(created).toEqual({ id: all()[0]?.id, outcome: "found" });
      expect(all()).toHaveLength(1);
    },
  );

  test("of which nobody knows is not created again, also by the next job with the journal", async () => {
    const { create, all, sandbox } = createWorld();
    const journal = memoryJournal();
    sandbox.faults.next(operationId, "lost-before");
    for (let jobs = 0; jobs < 2; jobs++) {
      const error = await create(journal).catch((thrown) => thrown);
      expect(error).toBeInstanceOf(OutcomeUnknownError);
      expect(error.message).toContain(`the ${kind} "${body.name}" was created. It was not sent again.`);
    }
    expect(all()).toEqual([]);
  });

  test("of a job that was killed is looked for", async () => {
    const { create, all } = createWorld();
    const journal = memoryJournal();
    const { id } = await create(journal);
    expect(await create(memoryJournal(journal.lines.slice(0, 1)))).toEqual({ id, outcome: "found" });
    expect(all()).toHaveLength(1);
  });

  test("that is refused may be created by the next job", async () => {
    const { create, all, sandbox } = createWorld();
    const journal = memoryJournal();
    sandbox.faults.next(operationId, "unauthorized-once");
    await expect(create(journal)).rejects.toThrow("401");
    await create(journal);
    expect(all()).toHaveLength(1);
  });

  test("is refused if the journal has another of its name", async () => {
    const { create, all } = createWorld();
    const journal = memoryJournal();
    await create(journal);
    const changed = { ...body, description: "Of tomorrow." };
    await expect(create(journal, changed)).rejects.toThrow(InvalidRequestError);
    await expect(create(journal, changed)).rejects.toThrow("Give the same again, another name, or a new journal.");
    expect(all()).toHaveLength(1);
  });

  test("that is aborted under way is not cut off: it would be unknown", async () => {
    const { all, sandbox, sleep } = createWorld();
    const controller = new AbortController();
    const fetch: typeof globalThis.fetch = async (target, init) => {
      if (init?.method === "POST" && /\/(?:campaign|createContactList)(?:\?|$)/.test(String(target)))
        controller.abort();
      return sandbox.fetch(target, init);
    };
    const kore = createCampaignClient({ ...sandbox.options, fetch });
    const creating = createOnce(kore, body, { journal: memoryJournal(), sleep, signal: controller.signal });
    expect(await creating).toMatchObject({ outcome: "created" });
    expect([all().length, controller.signal.aborted]).toEqual([1, true]);
  });

  test("is not created if the intent can't be written", async () => {
    const { create, all } = createWorld();
    await expect(create(memoryJournal([], 1))).rejects.toThrow("no space left");
    expect(all()).toEqual([]);
  });

  test("leaves nothing of its body in the journal but its name and a hash", async () => {
    const { create } = createWorld();
    const journal = memoryJournal();
    await create(journal);
    const text = JSON.stringify(journal.lines satisfies readonly JournalEntry[]);
    expect(text).not.toContain(body.description);
    expect(text).not.toContain("+1202");
  });
});

test.each([{ _id: "cl-1" }, { data: { id: "cl-1" } }, { data: { name: "Night" } }])(
  "a create whose response has its id elsewhere, or none, is not sent again: %j",
  async (response) => {
    const world = createOnceWorld();
    const create = vi.fn(async () => response as never);
    const kore = { ...world.kore, contactLists: { ...world.kore.contactLists, create } };
    const journal = memoryJournal();
    for (let jobs = 0; jobs < 2; jobs++) {
      const creating = createOnce(kore, LIST, { journal, sleep: world.sleep });
      if (JSON.stringify(response).includes("cl-1")) expect(await creating).toEqual({ id: "cl-1", outcome: "created" });
      else await expect(creating).rejects.toThrow(OutcomeUnknownError);
    }
    expect(create).toHaveBeenCalledOnce();
  },
);

// The sandbox has no two contact lists of a name.
describe.each(KINDS.slice(0, 2))("a %s with a namesake", (_, body, operationId) => {
  test("is not taken for its own if that is older, although the clock stands still", async () => {
    const { create, all, sandbox } = createWorldOf(body);
    await create();
    const [older] = all();
    sandbox.faults.next(operationId, "lost-before");
    await expect(create()).rejects.toThrow(OutcomeUnknownError);
    sandbox.faults.next(operationId, "done-then-lost");
    const { id, outcome } = await create();
    expect(outcome).toBe("found");
    expect(id).not.toBe(older?.id);
  });

  test("is not taken for its own if there are two", async () => {
    const { create, sandbox } = createWorldOf(body);
    const journal = memoryJournal();
    sandbox.faults.next(operationId, "lost-before");
    await create(journal).catch(() => {});
    for (let others = 0; others < 2; others++) await create();
    await expect(create(journal)).rejects.toThrow(OutcomeUnknownError);
  });

  test("is not taken for its own if another may have the name", async () => {
    const { create, sandbox } = createWorldOf(body);
    const journal = memoryJournal();
    sandbox.faults.next(operationId, "lost-before");
    await create(journal).catch(() => {});
    await create();
    await create(memoryJournal(), { ...body, name: body.name.toUpperCase() });
    await expect(create(journal)).rejects.toThrow(OutcomeUnknownError);
  });
});

test.each([[{ name: "Night" }], [{ ...VOICE, format: "simple" }], [{ ...LIST, name: undefined }], [null]])(
  "refuses what is not one of the three: %j",
  async (body) => {
    const { kore, sandbox } = createOnceWorld();
    await expect(createOnce(kore, body as never, { journal: memoryJournal() })).rejects.toThrow(InvalidRequestError);
    expect(sandbox.log).toEqual([]);
  },
);
