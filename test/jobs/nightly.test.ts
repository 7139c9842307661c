// examples/nightly.ts runs as printed, on a sandbox whose clock its waits turn: as a whole, killed at each of its requests and
// run again, paused, interrupted.
import { EventEmitter } from "node:events";
import fs, { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as csvParse from "csv-parse/sync";
import * as csvStringify from "csv-stringify";
import { afterAll, describe, expect, test } from "vitest";
import * as index from "../../src/index.ts";
import * as jobs from "../../src/jobs/index.ts";
import { createSandbox } from "../../src/sandbox/index.ts";
import { runBlock } from "../readme/run-block.ts";
import { BASE_URL, matchOperation } from "../support/sent-request.ts";
import { turnedJobs } from "../support/turned-jobs.ts";

const SOURCE = readFileSync("examples/nightly.ts", "utf8");
const PROGRAM = { language: "ts", line: 1, heading: "", file: undefined, code: SOURCE };

/** 103 people, two batches: all fictitious. The first has opted out, and the second comes twice. */
const NUMBERS = Array.from({ length: 103 }, (_, number) => {
  const [area, end] = [212 + Math.floor(number / 100), String(number % 100).padStart(2, "0")];
  return `+1${area}55501${end}`;
});
const [OPTED_OUT = "", TWICE = ""] = NUMBERS;
const CALLED = NUMBERS.filter((phoneNumber) => phoneNumber !== OPTED_OUT).sort();

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** When a process is killed: at a request, before the service gets it or after it has carried it out. */
interface Kill {
  readonly at: number;
  readonly when: "before" | "after";
}

/** A night: its folder, its journal, and the service. In a short one everybody answers. Each run is a new process. */
function createNight(length: "usual" | "short" = "short") {
  const folder = join(mkdtempSync(join(tmpdir(), "nightly-")), "");
  folders.push(folder);
  writeFileSync(join(folder, "contacts.csv"), `\ufeffphone,name\n${[...NUMBERS, TWICE].join(",Ada\n")},Bob\n`);
  const sandbox = createSandbox({
    now: "2026-03-02T09:00:00-05:00",
    dncLists: { "Opted out": [OPTED_OUT] },
    assume: { "contact-list-name-taken": "ok" },
  });
  if (length === "short") for (const phoneNumber of CALLED) sandbox.contacts.script(phoneNumber, ["completed"]);
  const journals = new Map<string, jobs.JournalEntry[]>();
  const operations: index.OperationId[] = [];
  const signals = new EventEmitter();
  const night = {
    sandbox,
    operations,
    signals,
    /** What happens at each wait, beside that the clock turns. */
    onWait: (): unknown => undefined,
    /** What happens when a request is about to arrive. */
    onRequest: (_: number): unknown => undefined,
    results: () =>
      csvParse.parse<{ phoneNumber: string; dialerOutcome: string }>(readFileSync(join(folder, "results.csv")), {
        columns: true,
        bom: true,
      }),
    /** Runs the program in a process of its own, which may be killed. Returns the error that it ends in, if any. */
    async run(kill?: Kill, onDisk: Partial<typeof jobs> = {}) {
      let killed = () => {};
      const death = new Promise<"killed">((resolve) => {
        killed = () => resolve("killed");
      });
      const neverReturns = () => {
        killed();
        return new Promise<never>(() => {});
      };
      let requests = 0;
      const fetch: typeof globalThis.fetch = async (target, init) => {
        const request = requests++;
        night.onRequest(request);
        const { pathname, search } = new URL(String(target));
        const { call } = matchOperation(init?.method ?? "GET", new URL(pathname + search, BASE_URL));
        operations.push(call.operationId);
        if (kill?.at === request && kill.when === "before") return neverReturns();
        const response = await sandbox.fetch(target, init);
        return kill?.at === request ? neverReturns() : response;
      };
      const createCampaignClient = (options: index.CampaignClientOptions) =>
        index.createCampaignClient({ ...options, ...sandbox.options, fetch, retries: 0 });
      const sleep = async (milliseconds: number) => {
        await night.onWait();
        sandbox.clock.advance(`${milliseconds / 1000}s`);
      };
      const program = runBlock(PROGRAM, {
        process: Object.assign(signals, { argv: ["node", "nightly.ts", folder] }) as EventEmitter,
        modules: {
          "kore-campaigns": { ...index, createCampaignClient },
          "kore-campaigns/jobs": { ...turnedJobs(sleep, journals), ...onDisk },
          "csv-parse/sync": csvParse,
          "csv-stringify": csvStringify,
          "node:fs": fs,
          "node:path": await import("node:path"),
          "node:stream/promises": await import("node:stream/promises"),
        },
      }).then(
        () => undefined,
        (error: Error) => error,
      );
      return Promise.race([program, death]);
    },
    starts: () => operations.filter((operationId) => operationId === "triggerVoiceCampaignV2").length,
    called: () => [...new Set(sandbox.contacted.map(({ phoneNumber }) => phoneNumber))].sort(),
  };
  return night;
}

type Night = ReturnType<typeof createNight>;

/** All are called, nobody twice in one run, and the results are of them. */
function expectWhole({ sandbox, results, called }: Night) {
  expect(called()).toEqual(CALLED);
  expect(sandbox.state.contactLists).toHaveLength(1);
  expect(sandbox.state.campaigns.map(({ runs }) => runs.length)).toEqual([1]);
  sandbox.assert.nobodyOnDncContacted();
  sandbox.assert.nobodyOutsideCallingHours();
  sandbox.assert.contactedAtMost(2);
  const last = sandbox.contacted.map(({ phoneNumber, outcome }): [string, string] => [phoneNumber, `${outcome}`]);
  const told = results().map(({ phoneNumber, dialerOutcome }): [string, string] => [`+${phoneNumber}`, dialerOutcome]);
  expect(told).toHaveLength(NUMBERS.length);
  expect(Object.fromEntries(told)).toEqual({ ...Object.fromEntries(last), [OPTED_OUT]: "DNC Excluded" });
}

test("is shorter than eighty lines", () => {
  expect(SOURCE.split("\n").length - 1).toBeLessThan(80);
});

test("calls everybody in the file once, and writes the results; run again, it changes nothing", async () => {
  const night = createNight("usual");
  expect(await night.run(undefined, { fileJournal: jobs.fileJournal })).toBeUndefined();
  expectWhole(night);
  const changes = night.sandbox.contacted.length;
  expect(await night.run(undefined, { fileJournal: jobs.fileJournal })).toBeUndefined();
  expect(night.sandbox.contacted).toHaveLength(changes);
  expect(night.starts()).toBe(1);
  expectWhole(night);
});

test("calls nobody twice and leaves nobody out if the console pauses the run", async () => {
  const night = createNight();
  const states: string[] = [];
  night.onWait = () => {
    const [campaign] = night.sandbox.state.campaigns;
    if (campaign) states.push(campaign.state);
    if (campaign?.state === "Paused") night.sandbox.console.resume(campaign.id);
    else if (campaign?.state === "Active" && !states.includes("Paused")) night.sandbox.console.pause(campaign.id);
  };
  expect(await night.run()).toBeUndefined();
  expect(states).toEqual(expect.arrayContaining(["Active", "Paused"]));
  expectWhole(night);
});

test("starts nothing that its plan stands against, however often it is run", async () => {
  const night = createNight();
  const other = index.createCampaignClient(night.sandbox.options);
  night.onWait = async () => {
    const { contactLists, campaigns } = night.sandbox.state;
    const [{ name = "" } = {}, namesake] = contactLists;
    if (campaigns.length === 0 || namesake) return;
    await other.contactLists.create({ name, description: "Another one.", source: "passiveApi" });
  };
  const message = expect.stringMatching(/^Not started: There is more than one contact list /);
  expect(await night.run()).toMatchObject({ message });
  expect(await night.run()).toBeInstanceOf(index.CampaignError);
  night.sandbox.clock.settle();
  night.sandbox.assert.nobodyContacted();
});

/** The requests of a night on which nothing goes wrong. */
const example = createNight();
await example.run();
/** Of looks in a row, the first and the last. */
const requests = example.operations
  .map((operationId, at) => ({ operationId, at }))
  .filter(({ operationId, at }) => [at - 1, at + 1].some((beside) => example.operations[beside] !== operationId));

describe("a job that is killed, and is run again", () => {
  describe.each(["at once", "once nothing happens any more"])("%s,", (then) => {
    test.each(requests)("goes on after request $at, $operationId, was carried out", async ({ at }) => {
      const night = createNight();
      expect(await night.run({ at, when: "after" })).toBe("killed");
      if (then !== "at once") night.sandbox.clock.settle();
      expect(await night.run()).toBeUndefined();
      expect(night.starts()).toBe(1);
      expectWhole(night);
    });
  });

  test.each(requests)("knows what it doesn't know before request $at, $operationId", async ({ at, operationId }) => {
    const night = createNight();
    expect(await night.run({ at, when: "before" })).toBe("killed");
    const end = await night.run();
    night.sandbox.clock.settle();
    expect(night.starts()).toBeLessThanOrEqual(1);
    if (/^create|^trigger/.test(operationId)) {
      expect(end).toBeInstanceOf(index.OutcomeUnknownError);
      night.sandbox.assert.nobodyContacted();
    } else if (operationId === "addContactsV1") {
      expect(end).toBeUndefined();
      night.sandbox.assert.contactedAtMost(2);
      expect([3, 99]).toContain(night.called().length); // the batches have 100 and 3, and one has opted out
    } else {
      expect(end).toBeUndefined();
      expectWhole(night);
    }
  });
});

test.each(requests)("interrupted at request $at, $operationId, it goes on later", async ({ at }) => {
  const night = createNight();
  night.onRequest = (request) => request === at && night.signals.emit("SIGINT");
  expect(await night.run()).toBeInstanceOf(index.CampaignError);
  night.onRequest = () => {};
  expect(await night.run()).toBeUndefined();
  expect(night.starts()).toBe(1);
  expectWhole(night);
});
