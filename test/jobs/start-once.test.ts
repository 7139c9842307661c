import { describe, expect, test, vi } from "vitest";
import {
  type CampaignClient,
  createCampaignClient,
  InvalidRequestError,
  NotAllowedError,
  OutcomeUnknownError,
} from "../../src/index.ts";
import { type JournalEntry, planStart, startOnce } from "../../src/jobs/index.ts";
import type { FaultName, Sandbox, SandboxOptions } from "../../src/sandbox/index.ts";
import { memoryJournal } from "./memory-journal.ts";
import { ADA, createOnceWorld } from "./once-world.ts";

const KINDS = [
  ["voice", "triggerVoiceCampaignV2"],
  ["sms", "startSmsCampaignV2"],
] as const;

/** A campaign that is ready, what its start is called, and how often the service saw a start. */
async function createWorld(kind: "voice" | "sms", operationId: string, assume: SandboxOptions["assume"] = {}) {
  const world = createOnceWorld({ assume });
  const id = await world.ready(kind);
  const starts = () => world.sandbox.log.filter((request) => request.operationId === operationId).length;
  const runs = () => world.sandbox.state.campaigns[0]?.runs.length;
  const start = (journal = memoryJournal()) => startOnce(world.kore, id, { journal, sleep: world.sleep });
  return { ...world, id, starts, runs, start };
}

/** A client whose run is over before it looks for what became of its start. */
const overBeforeLook = (kore: CampaignClient, { clock }: Sandbox): CampaignClient => ({
  ...kore,
  confirm: async (...args) => {
    clock.settle();
    return kore.confirm(...args);
  },
});

describe.each(KINDS)("a %s campaign", (kind, operationId) => {
  test("is started once, however often its job is run", async () => {
    const { start, starts, sandbox } = await createWorld(kind, operationId);
    const journal = memoryJournal();
    const started = await start(journal);
    expect(started.outcome).toBe("started");
    expect(await start(journal)).toEqual(started);
    expect(starts()).toBe(1);
    sandbox.clock.settle();
    sandbox.assert.contactedOnce(ADA);
  });

  test("has its intent in the journal before the start is sent", async () => {
    const { kore, id, sleep } = await createWorld(kind, operationId);
    const journal = memoryJournal();
    const sent = vi.fn(() =>
      expect(journal.lines).toMatchObject([{ type: "start", campaignId: id, lostCall: { operationId } }]),
    );
    const watched = {
      ...kore,
      [kind]: {
        ...kore[kind],
        start: async (...args: [string]) => {
          sent();
          return kore[kind].start(...args);
        },
      },
    };
    await startOnce(watched, id, { journal, sleep });
    expect(sent).toHaveBeenCalledOnce();
    expect(journal.lines).toMatchObject([{ type: "start" }, { type: "start-done", outcome: "started" }]);
  });

  test.each<FaultName>(["done-then-lost", "done-then-server-error", "cut", "token-replayed"])(
    "whose response is lost (%s) is found, and not started again",
    async (fault) => {
      const { start, starts, runs, sandbox } = await createWorld(kind, operationId);
      sandbox.faults.next(operationId, fault);
      const starting = start();
      if (fault === "token-replayed") await expect(starting).rejects.toThrow(OutcomeUnknownError);
      else expect((await starting).outcome).toMatch(/found|started/);
      expect(starts()).toBeLessThanOrEqual(1);
      expect(runs()).toBe(fault === "token-replayed" ? 0 : 1);
    },
  );

  test("whose start is carried out late is found", async () => {
    const { start, runs, sandbox } = await createWorld(kind, operationId);
    sandbox.faults.next(operationId, "late");
    expect(await start()).toMatchObject({ outcome: "found" });
    expect(runs()).toBe(1);
  });

  test.each(["as-documented", "all"] as const)(
    "whose run is over before the first look is found (reads that name runs: %s)",
    async (value) => {
      const { kore, id, starts, sandbox, sleep } = await createWorld(kind, operationId, { "reads-name-run": value });
      sandbox.faults.next(operationId, "done-then-lost");
      const watched = overBeforeLook(kore, sandbox);
      const found = await startOnce(watched, id, { journal: memoryJournal(), sleep });
      const run = sandbox.state.campaigns[0]?.runs[0]?.id;
      const isNamed = value === "all" || kind === "sms";
      expect(found).toEqual({ outcome: "found", ...(isNamed && { campaignInstanceId: run }) });
      expect(sandbox.state.campaigns[0]?.state).toBe("Completed");
      expect(starts()).toBe(1);
    },
  );

  test("of which nobody knows is not started again, also by the next job with the journal", async () => {
    const { start, starts, sandbox } = await createWorld(kind, operationId);
    const journal = memoryJournal();
    sandbox.faults.next(operationId, "lost-before");
    for (let jobs = 0; jobs < 3; jobs++) {
      const error = await start(journal).catch((thrown) => thrown);
      expect(error).toBeInstanceOf(OutcomeUnknownError);
      expect(error.message).toContain("Nobody knows whether");
      expect(error.lostCall).toMatchObject({ operationId, trigger: "play" });
      expect(await error.confirm()).toMatchObject({ outcome: "not-seen" });
    }
    expect(starts()).toBe(0);
    sandbox.clock.settle();
    sandbox.assert.nobodyContacted();
  });

  test("of a job that was killed is looked for, and never started again", async () => {
    const { start, starts, runs } = await createWorld(kind, operationId);
    const journal = memoryJournal();
    await start(journal);
    const [intent] = journal.lines as [JournalEntry];
    // Killed after the start: it is found.
    expect(await start(memoryJournal([intent]))).toMatchObject({ outcome: "found" });
    // Killed between the intent and the start: nobody knows.
    const other = await createWorld(kind, operationId);
    const foreign = {
      ...intent,
      campaignId: other.id,
      lostCall: { ...(intent.lostCall as object), campaignId: other.id },
    };
    await expect(other.start(memoryJournal([foreign]))).rejects.toThrow(OutcomeUnknownError);
    expect([starts(), runs(), other.starts()]).toEqual([1, 1, 0]);
  });

  test.each<FaultName>(["unauthorized-once"])("that is refused (%s) may be started by the next job", async (fault) => {
    const { start, sandbox } = await createWorld(kind, operationId);
    const journal = memoryJournal();
    sandbox.faults.next(operationId, fault);
    await expect(start(journal)).rejects.toThrow("401");
    expect(journal.lines.map(({ type }) => type)).toEqual(["start", "start-refused"]);
    expect(await start(journal)).toMatchObject({ outcome: "started" });
  });

  test("is not started if the intent can't be written", async () => {
    const { start, starts } = await createWorld(kind, operationId);
    await expect(start(memoryJournal([], 1))).rejects.toThrow("no space left");
    expect(starts()).toBe(0);
  });

  test("is started if the end can't be written, and found by the next job", async () => {
    const { start, starts } = await createWorld(kind, operationId);
    const journal = memoryJournal([], 2);
    expect(await start(journal)).toMatchObject({ outcome: "started" });
    expect(await start(memoryJournal(journal.lines))).toMatchObject({ outcome: "found" });
    expect(starts()).toBe(1);
  });

  test("that has run is not started without a plan", async () => {
    const { start, starts, sandbox } = await createWorld(kind, operationId);
    await start();
    sandbox.clock.settle();
    await expect(start()).rejects.toThrow(InvalidRequestError);
    await expect(start()).rejects.toThrow(
      /it has run before, and a start reaches its whole list again. Plan it with planStart/,
    );
    expect(starts()).toBe(1);
  });

  test("that has run is started again with a plan, and found if the response is lost", async () => {
    const { kore, id, start, sleep, starts, sandbox } = await createWorld(kind, operationId);
    await start();
    sandbox.clock.settle();
    const plan = await planStart(kore, id);
    expect(plan.run.kind).toBe("again");
    sandbox.faults.next(operationId, "done-then-lost");
    const watched = overBeforeLook(kore, sandbox);
    const journal = memoryJournal();
    expect(await startOnce(watched, id, { journal, plan, sleep })).toMatchObject({ outcome: "found" });
    expect(starts()).toBe(2);
    // The end of the run before is not taken for that of a start that was not carried out.
    sandbox.faults.next(operationId, "lost-before");
    const again = startOnce(kore, id, { journal: memoryJournal(), plan: await planStart(kore, id), sleep });
    await expect(again).rejects.toThrow(OutcomeUnknownError);
  });

  test("is not started if its plan has changed", async () => {
    const { kore, id, starts, sleep, sandbox } = await createWorld(kind, operationId);
    const plan = await planStart(kore, id);
    await kore.contactLists.addContacts({ contact_list_name: "Patients", data: [{ phoneNumber: "+12025550144" }] });
    sandbox.clock.advance("1m");
    const starting = startOnce(kore, id, { journal: memoryJournal(), plan, sleep });
    await expect(starting).rejects.toThrow(InvalidRequestError);
    await expect(starting).rejects.toThrow(/the plan has changed. contactLists\[0\].contacts was 1 and is 2./);
    expect(starts()).toBe(0);
    await startOnce(kore, id, { journal: memoryJournal(), plan: await planStart(kore, id), sleep });
    expect(starts()).toBe(1);
  });

  test("that runs is not started, with or without a plan", async () => {
    const { kore, id, start, starts } = await createWorld(kind, operationId);
    await start();
    const plan = await planStart(kore, id);
    for (const given of [{}, { plan }])
      await expect(startOnce(kore, id, { journal: memoryJournal(), ...given })).rejects.toThrow("it is Active.");
    expect(starts()).toBe(1);
  });

  test("that is aborted while it looks is unknown, not merely aborted", async () => {
    const { kore, id, sandbox } = await createWorld(kind, operationId);
    const controller = new AbortController();
    sandbox.faults.next(operationId, "lost-before");
    const sleep = async () => controller.abort();
    const starting = startOnce(kore, id, { journal: memoryJournal(), sleep, signal: controller.signal });
    await expect(starting).rejects.toThrow(OutcomeUnknownError);
  });

  test("that is aborted under way is not cut off: it would be unknown", async () => {
    const { id, sandbox, sleep, starts } = await createWorld(kind, operationId);
    const controller = new AbortController();
    const fetch: typeof globalThis.fetch = async (target, init) => {
      if (init?.method === "POST" && /\/cd-[^/?]+(?:\?|$)/.test(String(target))) controller.abort();
      return sandbox.fetch(target, init);
    };
    const kore = createCampaignClient({ ...sandbox.options, fetch });
    const starting = startOnce(kore, id, { journal: memoryJournal(), sleep, signal: controller.signal });
    expect(await starting).toMatchObject({ outcome: "started" });
    expect([starts(), controller.signal.aborted]).toEqual([1, true]);
  });

  test("that is aborted before it is sent is not started, and may be started later", async () => {
    const { kore, id, start, sandbox } = await createWorld(kind, operationId);
    const journal = memoryJournal();
    const reader = createCampaignClient({ ...sandbox.options, allow: ["read"] });
    await expect(startOnce(reader, id, { journal })).rejects.toThrow(NotAllowedError);
    await expect(startOnce(kore, id, { journal, signal: AbortSignal.abort() })).rejects.toThrow("abort");
    expect(await start(journal)).toMatchObject({ outcome: "started" });
  });
});

test("returns the run that the response names, or that a read names", async () => {
  const { start, sandbox } = await createWorld("voice", "triggerVoiceCampaignV2");
  expect((await start()).campaignInstanceId).toBe(sandbox.state.campaigns[0]?.runs[0]?.id);
  const sms = await createWorld("sms", "startSmsCampaignV2");
  sms.sandbox.faults.next("startSmsCampaignV2", "done-then-lost");
  expect((await sms.start()).campaignInstanceId).toBe(sms.sandbox.state.campaigns[0]?.runs[0]?.id);
});

test("looks every 30 seconds for ten minutes, unless told otherwise", async () => {
  const { kore, id, sandbox } = await createWorld("voice", "triggerVoiceCampaignV2");
  sandbox.faults.next("triggerVoiceCampaignV2", "lost-before");
  const sleep = vi.fn(async () => {});
  await startOnce(kore, id, { journal: memoryJournal(), sleep }).catch(() => {});
  expect(sleep.mock.calls.length).toBeGreaterThan(18);
  expect(sleep).toHaveBeenCalledWith(30_000, undefined);
});

test("refuses what is no journal, and options that do not exist", async () => {
  const { kore } = createOnceWorld();
  await expect(startOnce(kore, "cd-1", {} as never)).rejects.toThrow("journal: expected an object");
  await expect(startOnce(kore, "cd-1", { journal: memoryJournal(), looks: 3 } as never)).rejects.toThrow(
    "looks: there is no",
  );
});
