import { describe, expect, test } from "vitest";
import type { OperationId } from "../../src/operations/operation.ts";
import { formatCase, formatPath, PARTS, parseCase, parsePath } from "./cases.ts";
import { explore, replay } from "./explore.ts";
import { areIndependent, CLOCK_TURNS, touchesOf } from "./independence.ts";
import type { Wrap } from "./operator.ts";
import { outcomeOf } from "./outcome.ts";
import { brokenPromises } from "./promises.ts";

/** Sends a request once more after a 500, as no client may. */
const RETRY_AFTER_500: Wrap = (send) => async (url, init) => {
  const request = new Request(url, init);
  const response = await send(request.clone());
  return response.status === 500 ? send(request) : response;
};

/** Has a client get other responses than the sandbox sends, or one where the connection broke. */
const misreport =
  (change: (response: Response | undefined) => Response | undefined | Promise<Response | undefined>): Wrap =>
  (send) =>
  async (...request) => {
    const response = await send(...request).catch(() => undefined);
    return (await change(response?.clone())) ?? response ?? Promise.reject(new TypeError("fetch failed"));
  };

/** Has a client read another state of the campaign. */
const misreportState = (state: string): Wrap =>
  misreport(async (response) => {
    const json = Object(await response?.json());
    return json?.data?.status && Response.json({ ...json, data: { ...json.data, status: state } });
  });

/** Has a client read another list of campaigns. `date` is that of the response. */
const misreportList = (change: (listed: object[], date: string) => object[]): Wrap =>
  misreport(async (response) => {
    const { data, ...json } = Object(await response?.json());
    if (!response || !data?.results) return undefined;
    const results = change(data.results, response.headers.get("date") ?? "");
    return Response.json({ ...json, data: { ...data, results } }, { headers: response.headers });
  });

/** Has a client read a state that nobody sent. */
const inventState: Wrap = (send) => async (url, init) =>
  String(url).includes("/trigger/") ? send(url, init) : Response.json({ data: { status: "Active" } });

const conflict = () => Response.json({ errors: [{ msg: "no", code: 409 }] }, { status: 409 });

const run = (line: string, path: string, wrap?: Wrap) => replay(parseCase(line), parsePath(path), wrap);

test("the parts have all pairs, triples and pairs of scripts", () => {
  const counts = Object.values(PARTS).map(({ cases }) => new Set(cases.map(formatCase)).size);
  expect(counts).toEqual([10, 20, 136]);
});

test("a case reads as it is written", () => {
  const line = "start, stop | load | tick";
  expect(formatCase(parseCase(line))).toBe(line);
  expect(() => parseCase("start | pause")).toThrow('There is no "pause".');
});

describe("what is explored", () => {
  // `npm run test:explore -- unpruned` has more.
  test("a start beside a load keeps every promise, and pruning hides no outcome", { timeout: 120_000 }, async () => {
    const given = parseCase("start | load");
    const pruned = await explore(given, { faults: 1 });
    const all = await explore(given, { faults: 1, isUnpruned: true });
    expect([pruned.breaches, all.breaches]).toEqual([0, 0]);
    expect(new Set(pruned.outcomes.keys())).toEqual(new Set(all.outcomes.keys()));
    expect(all.schedules).toBeGreaterThan(5 * pruned.schedules);
  });

  test("a client that sends again after a 500 is found, by the shortest path, which breaks the promise again", async () => {
    const { breaches, shortest } = await explore(parseCase("start | stop"), { faults: 1, wrap: RETRY_AFTER_500 });
    expect(breaches).toBeGreaterThan(1);
    expect(formatPath(shortest?.path ?? [])).toBe("A.start → B.stop server-error → B.stop");
    const again = await run("start | stop", "A.start → B.stop server-error", RETRY_AFTER_500);
    expect(brokenPromises(again)).toEqual(["B.stop: sent again after 500"]);
    expect(again.path).toEqual(shortest?.path);
  });

  test("a late request is carried out before or after what follows it", async () => {
    const before = await run("start | stop", "A.start late → late is carried out → A.confirm");
    expect(outcomeOf(before)).toContain("start: OutcomeUnknownError, executed, carried out with 200");
    const after = await run("start | stop", "A.start late → A.confirm → late is carried out");
    expect(outcomeOf(after)).toContain("start: OutcomeUnknownError, not-seen, carried out with 200");
  });

  test("something may happen between two late requests", async () => {
    const path = "A.start late → B.stop late → late is carried out → A.confirm → late is carried out → B.confirm";
    const { reads } = await run("start | stop", path);
    expect(reads.map(({ state }) => state)).toEqual(["Active", "Stopped"]);
  });

  test("a read whose connection is lost for good ends unknown", async () => {
    const { sent, operators } = await run("start", "A.start done-then-lost → A.confirm lost-before for good");
    expect(operators[0]?.calls[0]?.confirmation).toBe("unknown");
    expect(sent.map(({ result }) => result)).toEqual(["ECONNRESET", "ECONNRESET", "ECONNRESET", "ECONNRESET"]);
  });

  test("a response is held where the client then sends a write at another time", async () => {
    const path = "B.stop late → A.start → A.response held → late is carried out";
    expect(formatPath((await run("start, create | stop", path)).path)).toBe(`${path} → A.create → B.confirm`);
    await expect(run("start | stop", path)).rejects.toThrow("can't happen then");
    await expect(run("start, create | stop", "A.start → A.response held → B.stop")).rejects.toThrow(
      "the clock is not turned",
    );
  });

  test("of operators with the same script, the first begins", async () => {
    await expect(run("stop | stop", "B.stop")).rejects.toThrow('"B.stop" can\'t happen then. This can: A.stop, A.stop');
    expect((await run("stop | stop", "A.stop")).path).toEqual(["A.stop", "B.stop"]);
  });
});

describe("a broken promise is noticed:", () => {
  test.each<[broken: string, path: string, wrap: Wrap]>([
    [
      "A.start: done, and not carried out",
      "A.start server-error",
      misreport((response) => (response?.status === 500 ? Response.json({ status: "Active" }) : undefined)),
    ],
    ["A.start: ConflictError, and carried out", "A.start", misreport(conflict)],
    ["A.start: ConflictError, and carried out", "A.start late", misreport(conflict)],
    [
      "A.start: executed, and carried out was: nothing; the campaign was Ready",
      "A.start lost-before → A.confirm",
      misreportState("Active"),
    ],
    [
      "A.start: not-seen, and carried out was: start; the campaign was Active",
      "A.start done-then-lost → A.confirm",
      misreportState("Ready"),
    ],
    [
      "A.start: unknown, and carried out was: start; the campaign was Active",
      "A.start done-then-lost → A.confirm",
      misreportState("Asleep"),
    ],
    ["A.start: executed, and nothing was read", "A.start done-then-lost", inventState],
  ])("%s (%s)", async (broken, path, wrap) => {
    expect(brokenPromises(await run("start", path, wrap))).toEqual([broken]);
    expect(brokenPromises(await run("start", path))).toEqual([]);
  });

  test.each<[broken: string, line: string, path: string, state: string]>([
    [
      "B.stop: executed, and carried out was: start; the campaign was Active",
      "start | stop",
      "A.start → B.stop lost-before → B.confirm",
      "Stopped",
    ],
    [
      "B.stop: not-seen, and carried out was: start, stop; the campaign was Stopped",
      "start | stop",
      "A.start → B.stop done-then-lost → B.confirm",
      "Active",
    ],
    [
      "A.start: not-seen, and carried out was: start, stop; the campaign was Stopped",
      "start | stop",
      "A.start done-then-lost → B.stop → A.confirm",
      "Ready",
    ],
  ])("%s", async (broken, line, path, state) => {
    expect(brokenPromises(await run(line, path, misreportState(state)))).toEqual([broken]);
    expect(brokenPromises(await run(line, path))).toEqual([]);
  });

  test("more runs than starts", async () => {
    const path = "A.start done-then-server-error → B.stop → A.start";
    expect(brokenPromises(await run("start | stop", path, RETRY_AFTER_500))).toEqual([
      "A.start: sent again after 500",
      "there are 2 runs, and 1 starts were asked for",
    ]);
  });

  test("of a creation that the list lacks", async () => {
    const path = "A.create done-then-lost → A.confirm";
    expect(
      brokenPromises(
        await run(
          "create",
          path,
          misreportList(() => []),
        ),
      ),
    ).toEqual(["A.create: not-seen, and carried out was: start, create; the campaign was Active"]);
    expect(brokenPromises(await run("create", path))).toEqual([]);
  });

  test("of a creation, if what the list has was created before", async () => {
    const rejuvenate = misreportList((listed, date) =>
      listed.map((campaign) => ({ ...campaign, createdAt: new Date(date).toISOString() })),
    );
    const line = "load, create | create | tick";
    const older = "B.create → A.load → A.response held → tick → A.create lost-before → A.confirm";
    expect(brokenPromises(await run(line, older, rejuvenate))).toEqual([
      "A.create: executed, and carried out was: start, create, load; the campaign was Completed",
    ]);
    const noOlder = "B.create → A.load → A.create lost-before → A.confirm";
    expect(brokenPromises(await run(line, noOlder, rejuvenate))).toEqual([]);
  });
});

describe("independent are", () => {
  const step = (operator: string, operationId: OperationId, fault?: "late" | "lost-before" | "cut") => ({
    operator,
    touches: touchesOf(operationId, fault),
  });
  const start = step("A", "triggerVoiceCampaignV2");

  test.each([
    ["two reads", step("A", "getCampaignStatusV2"), step("B", "getCampaignStatusV2")],
    ["a start, and a load", start, step("B", "addContactsV1")],
    ["a start, and one that is lost", start, step("B", "triggerVoiceCampaignV2", "lost-before")],
    ["a start, and one that is late", start, step("B", "triggerVoiceCampaignV2", "late")],
  ])("%s", (_, a, b) => {
    expect([areIndependent(a, b), areIndependent(b, a)]).toEqual([true, true]);
  });

  test.each([
    ["two steps of an operator", start, step("A", "addContactsV1")],
    ["two starts", start, step("B", "triggerVoiceCampaignV2", "cut")],
    ["a start, and a read of its state", start, step("B", "getCampaignStatusV2")],
    ["a creation, and the list", step("A", "createCampaignV2"), step("B", "listCampaignsV2")],
    ["two that are late", step("A", "addContactsV1", "late"), step("B", "createCampaignV2", "late")],
    ["a read, and the clock", step("A", "getCampaignStatusV2"), { operator: undefined, touches: CLOCK_TURNS }],
    ["what is late, and the clock", step("A", "addContactsV1", "late"), { operator: undefined, touches: CLOCK_TURNS }],
    ["a start, and what is not known here", start, step("B", "getContactListV2")],
  ])("not: %s", (_, a, b) => {
    expect([areIndependent(a, b), areIndependent(b, a)]).toEqual([false, false]);
  });
});
