// The code of every guide runs as printed, against the sandbox. Python and Go run in test/languages/.
import { describe, expect, test, vi } from "vitest";
import { requestExample } from "../../scripts/spec/examples.ts";
import { readPublishedLedger } from "../../scripts/spec/ledger.ts";
import { operationsOf, readBundle, readYaml } from "../../scripts/spec/spec.ts";
import { createCampaignClient, InvalidRequestError, OutcomeUnknownError } from "../../src/index.ts";
import { createOnce, loadContacts } from "../../src/jobs/index.ts";
import { ASSUMPTIONS } from "../../src/sandbox/assumptions/list.ts";
import { FAULT_NAMES } from "../../src/sandbox/http/faults.ts";
import { createSandbox, type GivenCampaign, type Sandbox } from "../../src/sandbox/index.ts";
import { memoryJournal } from "../jobs/memory-journal.ts";
import {
  createLossyNetwork,
  endOf,
  FAILED_READS,
  type LossyNetwork,
  NOT_EXECUTED,
  saysOfLoss,
  sentAfterLoss,
  UNKNOWN,
} from "../readme/lossy-network.ts";
import { expectToken } from "./expect-token.ts";
import { guideNames, IN_OTHER_LANGUAGES, programsOf, type RanWithSandboxes, readGuide, runGuide } from "./guide.ts";
import { localTimes } from "./local-times.ts";

/** What the names in a guide may be: entries of the ledger, what the sandbox assumes, its faults, pages. */
const NAMES = new Set<string>([
  ...readPublishedLedger().map(({ id }) => id),
  ...Object.keys(ASSUMPTIONS),
  ...FAULT_NAMES,
  ...readYaml("openapi/pages.yaml"),
]);

/** Operations, and the tasks of those that do two things. */
const OPERATIONS = new Set(operationsOf(readBundle()).map(({ operation }) => operation.operationId));
const TASK = /-(?:start|stop|enable|disable)$/;

describe.each(guideNames())("%s", (name) => {
  const { blocks, inlineCode } = readGuide(name);

  test("names entries, assumptions, faults and pages that exist", () => {
    const named = inlineCode.filter((code) => /^[a-z][a-z\d]*(?:-[a-z\d]+)+$/.test(code) && !code.startsWith("x-"));
    expect(named.filter((code) => !NAMES.has(code))).toEqual([]);
  });

  test("names operations that exist", () => {
    const named = inlineCode.filter((code) => /^[a-zA-Z]+V\d(?:-\w+)?$/.test(code));
    expect(named.filter((code) => !OPERATIONS.has(code.replace(TASK, "")))).toEqual([]);
  });

  test("has code that a test runs, and commands", () => {
    // test/languages/ runs Python and Go.
    const others = IN_OTHER_LANGUAGES.includes(name) ? ["python", "go"] : [];
    const languages = ["sh", "ts", "json", ...others];
    expect(languages).toEqual(expect.arrayContaining(blocks.map(({ language }) => language)));
  });

  test("ends in a program, or a test", () => {
    expect(blocks.at(-1)?.file).toMatch(/\.(ts|go)$/);
  });
});

describe.each(guideNames().flatMap((guide) => programsOf(readGuide(guide)).map((program) => ({ guide, ...program }))))(
  "$guide, $name",
  ({ name, program }) => {
    /** Runs the program with a network, and returns how it ended. */
    const run = (network: LossyNetwork) =>
      endOf(
        runGuide(program, network).then(({ steps, files }) => ({
          printed: printedBy([...Object.values(files), steps]),
        })),
      );

    test.each(Object.entries(FAILED_READS))(
      "makes no call twice whose response is lost, and says that it is unknown, if the read after it %s",
      async (_, failRead) => {
        // Retries wait for no time.
        vi.spyOn(Math, "random").mockReturnValue(0);
        const usual = createLossyNetwork();
        const usualEnd = await run(usual);
        expect(usualEnd.error).toBeUndefined();

        for (const [place, { operationId }] of usual.changes.entries()) {
          const network = createLossyNetwork({ place, failRead });
          const end = await run(network);
          expect(network.changes[place]).toMatchObject({ operationId });
          expect(sentAfterLoss(network.changes, place)).toEqual([]);
          // A test that passes has expected "unknown".
          if (name.endsWith(".test.ts") && end.error === undefined) continue;
          expect(saysOfLoss(end, usualEnd), operationId).toMatch(UNKNOWN);
          expect(saysOfLoss(end, usualEnd), operationId).not.toMatch(NOT_EXECUTED);
        }
      },
    );
  },
);

describe.each(ASSUMPTIONS["dnc-scrub"].values)("contacts are checked against DNC lists %s", (value) => {
  test.each(guideNames())("%s reaches nobody who opted out", async (name) => {
    const { steps, files } = await runGuide(readGuide(name), createLossyNetwork(), { "dnc-scrub": value });
    const sandboxes = [...Object.values(files), steps].flatMap((program) => program?.sandboxes ?? []);
    // v1 has no DNC list: that is what its guide shows.
    const checked = name === "v1-to-v2" ? sandboxes.slice(1) : sandboxes;
    for (const { assert } of checked) assert.nobodyOnDncContacted();
    expect(checked.length).toBe(sandboxes.length - (name === "v1-to-v2" ? 1 : 0));
  });
});

const printedBy = (programs: readonly (RanWithSandboxes | undefined)[]) =>
  programs.flatMap((program) => program?.printed ?? []);

/** Runs a guide, and returns what its last program left behind. */
async function runLast(name: string): Promise<RanWithSandboxes> {
  const ran = Object.values((await runGuide(readGuide(name))).files);
  return ran.at(-1) as RanWithSandboxes;
}

/** A campaign as a sandbox is given it. */
const createCampaignExample = () => requestExample("create-voice-campaign-progressive-v2") as GivenCampaign;

/** Who was reached in the sandboxes of a program, with the outcome of each attempt. */
const reached = ({ sandboxes }: RanWithSandboxes) =>
  sandboxes.map(({ contacted }) => contacted.map(({ phoneNumber, outcome }) => `${phoneNumber} ${outcome}`));

describe("first-voice-campaign", () => {
  test("calls Ada again, who did not answer", async () => {
    const ran = await runLast("first-voice-campaign");
    expect(ran.printed).toEqual([
      expect.stringMatching(/^Running as cid-/),
      "12025550143 completed 2",
      expect.stringMatching(/^cd-\S+ is Completed\.$/),
    ]);
    expect(reached(ran)).toEqual([["+12025550143 no-answer", "+12025550143 completed"]]);
  });

  test("its steps call her, too, and the other client is one of the platform", async () => {
    const { steps, files } = await runGuide(readGuide("first-voice-campaign"));
    expect(steps?.sandboxes[0]?.contacted).toHaveLength(1);
    const plan = /^1 2026-03-02T\d\d:\d\d:\d\d.\d{3}Z {2}Contacts that are still queued/;
    expect(steps?.printed).toEqual([expect.stringMatching(plan), expect.stringMatching(/^[a-z-]+$/)]);
    expect(files["platform.ts"]?.clients[0]?.options.baseUrl).toBe("https://platform.kore.ai");
  });
});

test("the first voice campaign goes on with its journal after its end, and sends nothing again", async () => {
  const network = createLossyNetwork();
  let sandbox: Sandbox | undefined;
  const createSandbox: LossyNetwork["createSandbox"] = (options) => (sandbox ??= network.createSandbox(options));
  const { files, ...guide } = readGuide("first-voice-campaign");
  const program = files.map((block) => ({
    ...block,
    code: block.code.replace(/`sandbox-.*`/, '"one"'),
  }));
  const ran = await runGuide(
    { ...guide, steps: undefined, files: [...program, { ...(program.at(-1) as (typeof files)[0]), file: "again.ts" }] },
    { ...network, createSandbox },
  );
  expect(ran.files["again.ts"]?.printed).toEqual(ran.files["first-voice-campaign.ts"]?.printed);
  const operations = ["createContactListV2", "addContactsV1", "createCampaignV2", "triggerVoiceCampaignV2"];
  expect(network.changes.map(({ operationId }) => operationId)).toEqual(operations);
});

test("a pause in the console is not taken for the end of a run", async () => {
  const network = createLossyNetwork();
  const states: string[] = [];
  const createSandbox: LossyNetwork["createSandbox"] = (options) => {
    const sandbox = network.createSandbox(options);
    const { advance } = sandbox.clock;
    // Each wait of a guide advances the clock: the first wait for the end of a run finds it paused, the second resumed.
    sandbox.clock.advance = (duration) => {
      const [campaign] = sandbox.state.campaigns;
      if (campaign) states.push(campaign.state);
      if (campaign?.state === "Paused") sandbox.console.resume(campaign.id);
      else if (campaign?.state === "Active") sandbox.console.pause(campaign.id);
      advance(duration);
    };
    return sandbox;
  };
  const { files } = await runGuide(readGuide("first-voice-campaign"), { ...network, createSandbox });
  expect(files["first-voice-campaign.ts"]?.printed).toEqual([
    expect.stringMatching(/^Running as cid-/),
    "12025550143 completed 2",
    expect.stringMatching(/^cd-\S+ is Completed\.$/),
  ]);
  expect(states).toEqual(expect.arrayContaining(["Active", "Paused"]));
});

test("first-sms messages the one who has not opted out, in its steps and in its program", async () => {
  const { steps, files } = await runGuide(readGuide("first-sms"));
  const program = files["first-sms.ts"];
  expect(program?.printed).toEqual(["Overdue is Completed: 1 message sent."]);
  expect(steps?.printed).toEqual(["1"]);
  for (const ran of [steps, program]) expect(reached(ran as RanWithSandboxes)).toEqual([["+12025550143 delivered"]]);
});

describe("token", () => {
  test("the tokens of jwtAuth and of the code without a library are valid, with their secret alone", async () => {
    const { steps } = await runGuide(readGuide("token"));
    for (const token of [await steps?.exports.auth(), steps?.exports.token]) await expectToken(token, "a secret");
  });

  test("the token of a private key is signed by RS256", async () => {
    const { files } = await runGuide(readGuide("token"));
    const { auth } = files["private-key.ts"]?.exports ?? {};
    const [header = ""] = (await auth()).split(".");
    expect(JSON.parse(Buffer.from(header, "base64url").toString())).toMatchObject({ alg: "RS256" });
  });

  test("the function for a browser page returns a token of the server, or throws", async () => {
    const { files } = await runGuide(readGuide("token"));
    const answers = [new Response("a token"), new Response("", { status: 500 })];
    const fetch = vi.fn(async () => answers.shift());
    vi.stubGlobal("fetch", fetch);
    const { auth } = files["campaign-token.ts"]?.exports ?? {};
    expect(await auth()).toBe("a token");
    await expect(auth()).rejects.toThrow("There is no token.");
    expect(fetch).toHaveBeenCalledWith("/campaign-token");
  });

  test("the program is accepted, renews its token, and does not repeat a start after a replay", async () => {
    const ran = await runLast("token");
    expect(ran.printed).toEqual([
      "0 contact lists",
      "0 contact lists",
      "refused: the string has expired",
      "not sent again: the start may have been executed",
    ]);
    expect(ran.sandboxes[0]?.log.map(({ operationId }) => operationId)).toEqual(Array(2).fill("listContactListsV2"));
  });
});

test("options: the client for staging reads, and starts nothing", async () => {
  const ran = await runLast("options");
  expect(ran.printed).toEqual(["0 contact lists", "nothing was sent"]);
  expect(ran.sandboxes[0]?.log.map(({ operationId }) => operationId)).toEqual(["listContactListsV2"]);
});

/** An empty list. */
const RECALLS = { name: "Recalls", description: "Eye tests.", source: "passiveApi" as const, contacts: [] };

describe("contacts", () => {
  test("loads 250 people in three requests, and calls nobody who opted out", async () => {
    const ran = await runLast("contacts");
    expect(ran.printed).toEqual([
      "rows 250 to 250: duplicate",
      "rows 251 to 251: refused",
      "250 of 252 rows, 250 contacts: all-there",
      "230 calls",
    ]);
    const requests = ran.sandboxes[0]?.log.filter(({ operationId }) => operationId === "addContactsV1");
    expect(requests).toHaveLength(3);
  });

  test("fails if the campaign names another DNC list", async () => {
    const guide = readGuide("contacts");
    const bent = guide.files.map((block) => ({
      ...block,
      code: block.code.replace('dncLists: { name: "Opted out" }', 'dncLists: { name: "Another list" }'),
    }));
    await expect(runGuide({ ...guide, files: bent })).rejects.toThrow("somebody on a DNC list was contacted, 20 times");
  });

  test("its steps add a contact", async () => {
    const { steps } = await runGuide(readGuide("contacts"));
    expect(steps?.printed).toEqual(["0 of 1, 1 minutes left", "1 of 1, 0 minutes left", "1 all-there"]);
  });

  test("3,000 are 30 calls, which wait for nothing", async () => {
    const sandbox = createSandbox({ given: { contactLists: [RECALLS] }, allowRealNumbers: true });
    const kore = createCampaignClient(sandbox.options);
    const people = Array.from({ length: 3000 }, (_, index) => ({ phoneNumber: `+1202${5550000 + index}` }));
    const begun = performance.now();
    const account = await loadContacts(kore, "Recalls", people, { journal: memoryJournal() });
    expect(account.accepted).toBe(3000);
    expect(sandbox.log.filter(({ operationId }) => operationId === "addContactsV1")).toHaveLength(30);
    // A wait at the rate limit takes up to a minute.
    expect(performance.now() - begun).toBeLessThan(15_000);
  });
});

test("when-a-load-stops finds the row that the service refuses, one by one", async () => {
  const { files } = await runGuide(readGuide("when-a-load-stops"));
  const sandbox = createSandbox({ given: { contactLists: [RECALLS] } });
  const fetch: typeof globalThis.fetch = async (target, init) => {
    const body = init?.body ? await new Response(init.body).text() : null;
    if (body?.includes("+12025550143")) return Response.json({}, { status: 400 });
    return sandbox.fetch(target, { ...init, body });
  };
  const kore = createCampaignClient({ ...sandbox.options, fetch });
  const rows = [{ phoneNumber: "+12025550143" }, { phoneNumber: "+12025550144" }];
  const account = await files["one-by-one.ts"]?.exports.loadOneByOne(kore, "Recalls", rows, memoryJournal());
  expect(account).toMatchObject({ refused: 1, accepted: 1 });
  expect(files["one-by-one.ts"]?.printed).toHaveLength(1);
});

test("pre-call-check calls Ada, and not Bob, who opts out meanwhile", async () => {
  expect((await runLast("pre-call-check")).printed).toEqual([
    "called +12025550143",
    "+12025550143: CALL",
    "+12025550144: SKIP",
  ]);
});

describe("start-timed-out", () => {
  test("sends no start twice", async () => {
    expect((await runLast("start-timed-out")).printed).toEqual([
      "done-then-lost: found, then found. Starts: 1. Calls: 1.",
      "slow: found, then found. Starts: 1. Calls: 1.",
      "lost-before: unknown, then unknown. Starts: 0. Calls: 0.",
    ]);
  });

  describe("with a file", () => {
    const list = { name: "Recalls", description: "Eye tests.", source: "passiveApi" } as const;
    const campaign = createCampaignExample();
    const given = {
      contactLists: [{ ...list, contacts: [] }],
      campaigns: [{ ...campaign, contactLists: ["Recalls"] }],
    };

    /** Starts a campaign twice with a function of the guide. Returns how that ended. */
    async function startTwice(network: LossyNetwork) {
      vi.spyOn(Math, "random").mockReturnValue(0);
      const sandbox = network.createSandbox({ given });
      const kore = createCampaignClient(sandbox.options);
      const { startWithFile } = (await runGuide(readGuide("start-timed-out"))).files["start-once.ts"]?.exports ?? {};
      const start = () =>
        startWithFile(kore, sandbox.ids.campaign(campaign.name), "one.jsonl").catch((error: Error) => error);
      return [await start(), await start()];
    }

    test("a start is made once, and its run is known afterwards", async () => {
      const network = createLossyNetwork();
      const [first, second] = await startTwice(network);
      expect(first).toEqual({ outcome: "started", campaignInstanceId: expect.stringMatching(/^cid-/) });
      expect(second).toEqual(first);
      expect(network.changes).toHaveLength(1);
    });

    test.each(Object.entries(FAILED_READS))("it stays unknown if each read after it %s", async (_, failRead) => {
      const network = createLossyNetwork({ place: 0, failRead });
      for (const end of await startTwice(network)) expect(end).toBeInstanceOf(OutcomeUnknownError);
      expect(network.changes).toHaveLength(1);
    });
  });
});

describe("schedules-and-callbacks", () => {
  test("calls on the days of the schedule, and then back", async () => {
    expect((await runLast("schedules-and-callbacks")).printed).toEqual([
      "success ",
      "failed time_in_past",
      "2026-03-02T15:00:00.000Z completed",
      "2026-03-03T15:00:00.000Z completed",
      "2026-03-05T15:00:00.000Z no-answer",
      "2026-03-05T18:30:00.000Z completed",
    ]);
  });

  test("its weekly schedule calls on Tuesday at ten in New York, and not after the clocks change", async () => {
    const { blocks: _, files, steps, ...guide } = readGuide("schedules-and-callbacks");
    const code = steps?.code.slice(0, steps.code.indexOf("await kore.campaigns.disableSchedule")) ?? "";
    const weekly = { ...guide, blocks: [], files, steps: steps && { ...steps, code } };
    const [sandbox] = (await runGuide(weekly)).steps?.sandboxes ?? [];
    sandbox?.clock.settle();
    expect(sandbox?.contacted[0]?.at.toISOString()).toBe("2026-03-03T15:00:00.000Z");
    expect(sandbox?.contacted.at(-1)?.at.toISOString() ?? "").toMatch(/^2026-03-0[3-7]/);
  });

  test.each(localTimes())("$local in $zone is $utc", async ({ local, zone, utc }) => {
    const { files } = await runGuide(readGuide("schedules-and-callbacks"));
    const { startDateTime, whichDays } = files["local-start.ts"]?.exports.localStart(local, zone) ?? {};
    expect(`${whichDays} ${startDateTime.slice(11, 16)} UTC`).toBe(utc);
  });

  test("its steps set two schedules and turn the second one off", async () => {
    const [sandbox] = (await runGuide(readGuide("schedules-and-callbacks"))).steps?.sandboxes ?? [];
    expect(sandbox?.log.filter(({ operationId }) => operationId === "scheduleCampaignV2")).toHaveLength(3);
    sandbox?.clock.settle();
    sandbox?.assert.nobodyContacted();
  });
});

describe("rate-limit", () => {
  test("its tests pass", async () => {
    expect((await runLast("rate-limit")).tests).toBe(2);
  });

  describe("the limiter of many machines", () => {
    /** Reads once with the limiter of the guide. */
    async function read(reply: () => unknown) {
      const evaluate = vi.fn(async (_script: string, _options: object) => reply());
      const redis = { on: () => {}, connect: async () => {}, eval: evaluate };
      const { files } = await runGuide(
        readGuide("rate-limit"),
        undefined,
        {},
        { redis: { createClient: () => redis } },
      );
      const rateLimit = files["many-machines.ts"]?.exports.rateLimit;
      const sandbox = createSandbox();
      const result = await createCampaignClient({ ...sandbox.options, rateLimit })
        .contactLists.list()
        .catch((error) => error);
      return { evaluate, result, requests: sandbox.log.length };
    }

    test("asks for a slot before a request, and releases it", async () => {
      const { evaluate, requests } = await read(() => "granted");
      expect(requests).toBe(1);
      expect(evaluate.mock.calls.map(([, options]) => options)).toEqual([
        { keys: ["kore-campaigns:account-1"], arguments: expect.arrayContaining(["55", "60000"]) },
        { keys: ["kore-campaigns:account-1"], arguments: [expect.any(String)] },
      ]);
    });

    test("keeps a request back if Redis is away", async () => {
      const { result, requests } = await read(() => Promise.reject(new Error("The socket is closed.")));
      expect(result).toBeInstanceOf(InvalidRequestError);
      expect(requests).toBe(0);
    });
  });
});

test("observe tells a lost response in spans and in the trail", async () => {
  const { steps, files } = await runGuide(readGuide("observe"));
  expect(steps?.printed).toEqual(["listContactListsV2 1 done"]);
  const [thrown, ...spans] = files["observe.ts"]?.printed ?? [];
  const trail = spans.pop() ?? "";
  expect(thrown).toBe("OutcomeUnknownError");
  expect(spans).toEqual([
    expect.stringMatching(/^POST \S+ $/),
    "createContactListV2 done",
    expect.stringMatching(/^POST \S+ ConnectionError$/),
    "addContactsV1 unknown",
  ]);
  expect(trail).not.toContain("2025550143");
  const lines = trail.trim().split("\n");
  const same = { who: "ada@example.com", plan: "9f86d081", effect: "write", attempts: 1 };
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    {
      ...same,
      when: expect.stringMatching(/^\d{4}-.*Z$/),
      operation: "createContactListV2",
      outcome: "done",
      status: 200,
    },
    { ...same, operation: "addContactsV1", path: expect.stringMatching(/\/addContacts$/), outcome: "unknown" },
  ]);
});

describe("results", () => {
  test("writes what agents typed as text, with the attempts of those who did not answer", async () => {
    const ran = await runLast("results");
    expect(ran.printed).toEqual([
      "Completed",
      `\ufeffphone,outcome,attempts,codes\n12025550143,completed,1,'=1+1; Résolu\n12025550144,no-answer,2,\n`,
    ]);
    expect(reached(ran)).toEqual([["+12025550143 completed", "+12025550144 no-answer", "+12025550144 no-answer"]]);
  });

  test("its steps name both", async () => {
    const { steps } = await runGuide(readGuide("results"));
    expect(steps?.printed).toEqual([
      "Completed",
      expect.stringMatching(/^Ada \S+$/),
      expect.stringMatching(/^Bob \S+$/),
    ]);
  });
});

describe("nightly-job", () => {
  test("finds the run of a start whose response is lost, and run again starts nothing", async () => {
    const ran = await runLast("nightly-job");
    expect(ran.printed).toEqual(["found, Completed", "found, Completed", "1 run"]);
    expect(new Set(ran.sandboxes[0]?.contacted.map(({ phoneNumber }) => phoneNumber)).size).toBe(2);
  });

  test("its plan names who stands on the suppression list, and when calling hours begin", async () => {
    const { steps } = await runGuide(readGuide("nightly-job"));
    expect(steps?.printed).toEqual([
      "2 first 2026-03-02T14:00:00.000Z",
      "1 of the contacts stand on your suppression list.",
    ]);
    steps?.sandboxes[0]?.assert.nobodyContacted();
  });
});

test.each([
  ["testing", ["opted-out", "start-once", "calling-hours", "agents"]],
  ["more-of-the-sandbox", ["over-http"]],
])("%s has files with tests, which pass", async (name, names) => {
  const { files } = await runGuide(readGuide(name));
  const tested = Object.entries(files).flatMap(([file, { tests }]) => (tests > 0 ? [file] : []));
  expect(tested).toEqual(names.map((each) => `${each}.test.ts`));
});

test("journals keeps entries in a table, in their order", async () => {
  const { files } = await runGuide(readGuide("journals"));
  const rows: string[] = [];
  const table = { rows: async () => rows, insert: async (row: string) => void rows.push(row) };
  const sandbox = createSandbox();
  const kore = createCampaignClient(sandbox.options);
  const journal = files["table-journal.ts"]?.exports.tableJournal(table);
  const create = () =>
    createOnce(kore, { name: "Recalls", description: "Eye tests.", source: "passiveApi" }, { journal });
  expect(await create()).toEqual(await create());
  expect(sandbox.log.filter(({ operationId }) => operationId === "createContactListV2")).toHaveLength(1);
});

test("v1-to-v2 calls who opted out by v1 alone", async () => {
  expect((await runLast("v1-to-v2")).printed).toEqual([
    "v1: Ready",
    "v1 called +12025550143, +12025550145",
    "v2: Ready",
    "v2 called +12025550143",
  ]);
});
