import { describe, expect, test } from "vitest";
import { readLifecycle } from "../../scripts/spec/lifecycle.ts";
import {
  AbortedError,
  campaignId,
  createCampaignClient,
  InvalidRequestError,
  type NewVoiceCampaign,
} from "../../src/index.ts";
import {
  allContacts,
  allResults,
  type PollOptions,
  WaitError,
  waitForContacts,
  waitForStatus,
  waitUntilEnded,
} from "../../src/jobs/index.ts";
import { FOLLOWING } from "../../src/jobs/wait/states.ts";
import { createSandbox } from "../../src/sandbox/index.ts";
import { json, networkError } from "../support/answering.ts";
import { CAMPAIGN_ID, koreAt, thrownBy } from "../support/kore.ts";
import { collect } from "./list-server.ts";

/** An agentless campaign that may call at any time of a day. */
const RECALLS = {
  name: "Eye test recalls",
  description: "Offers an appointment.",
  contactLists: ["Customers"],
  dncLists: { name: "Opted out" },
  priority: "3",
  dialingMode: "Agentless",
  experienceFlowName: "Recalls",
  enableMachineDetect: "no",
  dialingStrategy: {
    callerId: { phoneNumber: "+12025550100" },
    callingHours: {
      frequency: "WEEKLY",
      timezone: "UTC",
      days: (["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const).map((day) => ({
        day,
        start: "12:00 AM",
        end: "11:59 PM",
      })),
    },
    dialingOrder: "FIFO",
    maxAttemptsPerRecord: 2,
    defaultRetryPeriod: 45,
    maxRingTime: 25,
  },
} satisfies NewVoiceCampaign;

const LIST_ID = "cl-1234567-89ab-4cde-8f01-23456789abcd";
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** What a look sees: a state, a number of contacts, or what its request ends in. The last is repeated. */
type Look = string | number | Response | Error;

/**
 * A client whose looks see these one after the other, and waits that take no time. `slept` has how long each was; `looks` counts
 * the requests, but for those that read the campaign.
 */
function watching(looks: readonly Look[], list: object = {}, campaign: object = {}) {
  const slept: number[] = [];
  let count = 0;
  const kore = koreAt("https://kore.example", {
    trustConnectionErrors: true,
    fetch: async (input) => {
      const isCampaign = !/status|contactList/.test(String(input));
      if (isCampaign)
        return json(200, { status: "success", data: { _id: CAMPAIGN_ID, dialingMode: "Preview", ...campaign } });
      const look = looks[Math.min(count++, looks.length - 1)];
      if (look instanceof Error) throw look;
      if (look instanceof Response) return look.clone();
      return typeof look === "number"
        ? json(200, { status: "success", data: { _id: LIST_ID, columns: [], totalRecordCount: look, ...list } })
        : json(200, { status: "success", data: { id: CAMPAIGN_ID, status: look, name: "A" } });
    },
  });
  const sleep = async (milliseconds: number) => void slept.push(milliseconds);
  return { kore, slept, sleep, looked: () => count };
}

const passed = (slept: readonly number[]) => slept.reduce((sum, each) => sum + each, 0);

test("what follows a state is what lifecycle.yaml says, but for starts and schedules", () => {
  const { states, moves } = readLifecycle();
  const following = Object.fromEntries(Object.keys(FOLLOWING).map((state) => [state, new Set<string>()]));
  for (const { from, to, by } of moves)
    if (from !== null && by.every((page) => page.includes("stop") || page.includes("Stop"))) following[from]?.add(to);
  expect(Object.fromEntries(Object.entries(FOLLOWING).map(([state, next]) => [state, new Set(next)]))).toEqual(
    following,
  );
  // No page says what leads to this one, or where it leads.
  expect(states.map(({ name }) => name).filter((name) => !Object.hasOwn(FOLLOWING, name))).toEqual(["Rescheduled"]);
});

describe("waitForStatus", () => {
  test("returns the state that came, and looks every ten seconds", async () => {
    const { kore, sleep, slept } = watching(["Preparing", "Preparing", "Ready"]);
    expect(await waitForStatus(kore, CAMPAIGN_ID, "Ready", { sleep })).toBe("Ready");
    expect(slept).toEqual([10 * SECOND, 10 * SECOND]);
  });

  test("returns the one of several that came", async () => {
    const { kore, sleep } = watching(["Active", "Paused"]);
    expect(await waitForStatus(kore, CAMPAIGN_ID, ["Completed", "Paused"], { sleep })).toBe("Paused");
  });

  test.each([
    ["Ready", "Active"],
    ["Preparing", "Completed"],
    ["Stopped", "Ready"],
    ["Completed", "Stopped"],
    ["Active", "Ready"],
  ])("from %s, %s can't come by itself: that is an error at once", async (state, wanted) => {
    const { kore, sleep, looked } = watching([state]);
    const error = await thrownBy(() => waitForStatus(kore, CAMPAIGN_ID, wanted, { sleep }));
    expect(error).toBeInstanceOf(WaitError);
    expect(error).toMatchObject({ reason: "unreachable", lastSeen: state });
    expect(error.message).toContain(`is ${state}, and does not become ${wanted}`);
    expect(looked()).toBe(1);
  });

  test.each([
    ["Ready", "Active", { schedule: { isSchedulingEnabled: true } }],
    ["Paused", "Stopped", {}],
    ["Rescheduled", "Active", {}],
    ["Rerun", "Completed", {}],
    ["Ready", "Archived", {}],
  ])("from %s, %s may come", async (state, wanted, campaign) => {
    const { kore, sleep } = watching([state, wanted], {}, campaign);
    expect(await waitForStatus(kore, CAMPAIGN_ID, wanted, { sleep })).toBe(wanted);
  });

  test("a look that also reads the schedule is followed by as long a wait as two", async () => {
    const { kore, sleep, slept } = watching(
      ["Ready", "Ready", "Active"],
      {},
      { schedule: { isSchedulingEnabled: true } },
    );
    await waitForStatus(kore, CAMPAIGN_ID, "Active", { sleep, interval: 6 * SECOND });
    expect(slept).toEqual([12 * SECOND, 12 * SECOND]);
    const ending = watching(
      [...Array(21).fill("Ready"), "Ready", "Active", "Stopped"],
      {},
      { schedule: { isSchedulingEnabled: true } },
    );
    await waitUntilEnded(ending.kore, CAMPAIGN_ID, { sleep: ending.sleep, interval: 6 * SECOND });
    expect(ending.slept.slice(19)).toEqual([6, 12, 12, 6].map((seconds) => seconds * SECOND));
  });

  test("at the timeout, the error says what was last seen", async () => {
    const { kore, sleep, slept } = watching(["Preparing"]);
    const error = await thrownBy(() => waitForStatus(kore, CAMPAIGN_ID, "Ready", { sleep }));
    expect(error).toMatchObject({ reason: "timeout", lastSeen: "Preparing" });
    expect(error.message).toBe(
      `Campaign ${CAMPAIGN_ID} did not become Ready within 600 seconds. Last seen: Preparing.`,
    );
    expect(passed(slept)).toBeGreaterThan(9 * MINUTE);
    expect(passed(slept)).toBeLessThanOrEqual(10 * MINUTE);
  });

  test.each<[string, Look]>([
    ["no connection", networkError("ECONNREFUSED")],
    ["a broken connection", networkError("ECONNRESET")],
    ["a 503", json(503)],
    ["a 429", json(429)],
    ["a 408", json(408)],
    ["a response that can't be read", new Response("<html>", { status: 200 })],
    ["a response without a state", json(200, { status: "success", message: "", data: {} })],
  ])("%s does not end it", async (_, failure) => {
    const { kore, sleep } = watching(["Preparing", failure, failure, "Ready"]);
    expect(await waitForStatus(kore, CAMPAIGN_ID, "Ready", { sleep })).toBe("Ready");
  });

  test("if looks fail to the end, the error has the last failure as its cause", async () => {
    const { kore, sleep } = watching(["Preparing", json(503)]);
    const error = await thrownBy(() => waitForStatus(kore, CAMPAIGN_ID, "Ready", { sleep, timeout: MINUTE }));
    expect(error).toMatchObject({ reason: "timeout", lastSeen: "Preparing", cause: { name: "ServerError" } });
    const never = watching([json(503)]);
    const other = await thrownBy(() =>
      waitForStatus(never.kore, CAMPAIGN_ID, "Ready", { ...never, timeout: 0 } as never),
    );
    expect(other).toBeInstanceOf(InvalidRequestError);
    const blind = await thrownBy(() => waitForStatus(never.kore, CAMPAIGN_ID, "Ready", { sleep, timeout: 0 }));
    expect(blind.message).toContain("Last seen: nothing. The last look failed: ");
  });

  test.each([401, 403, 404, 409])("a %i ends it at once", async (status) => {
    const { kore, sleep, looked } = watching(["Preparing", json(status), "Ready"]);
    expect(await thrownBy(() => waitForStatus(kore, CAMPAIGN_ID, "Ready", { sleep }))).toMatchObject({ status });
    expect(looked()).toBe(2);
  });

  test("an abort ends it, also while it waits", async () => {
    const { kore, looked } = watching(["Preparing"]);
    const controller = new AbortController();
    const waiting = thrownBy(() => waitForStatus(kore, CAMPAIGN_ID, "Ready", { signal: controller.signal }));
    setTimeout(() => controller.abort(), 20);
    expect(await waiting).toBeInstanceOf(AbortedError);
    expect(looked()).toBe(1);
  });

  test.each<[string, string | string[], object]>([
    ["wanted: ", [], {}],
    ["wanted: ", "", {}],
    ["interval: ", "Ready", { interval: 5_999 }],
    ["timeout: ", "Ready", { timeout: -1 }],
    ["delay: there is no such option", "Ready", { delay: 1 }],
  ])("bad input is refused before anything is sent: %s", async (message, wanted, options) => {
    const { kore, looked } = watching(["Ready"]);
    const error = await thrownBy(() => waitForStatus(kore, CAMPAIGN_ID, wanted, options));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error.message).toContain(message);
    expect(looked()).toBe(0);
  });
});

describe("waitUntilEnded", () => {
  const end = (looks: Look[], options: PollOptions = {}, campaign = {}) => {
    const { kore, sleep, slept, looked } = watching(looks, {}, campaign);
    return { ended: waitUntilEnded(kore, CAMPAIGN_ID, { sleep, ...options }), slept, looked };
  };

  test.each([
    [["Active", "Completed"], "Completed"],
    [["Paused", "Stopped"], "Stopped"],
    [["Active", "Paused", "Rerun", "Completed"], "Completed"],
    [["Ready", "Ready", "Active", "Completed"], "Completed"],
    [["Active", json(503), "Completed"], "Completed"],
  ])("after %j it has ended", async (looks, state) => {
    const { ended, looked } = end(looks);
    expect([await ended, looked()]).toEqual([state, looks.length]);
  });

  test("the end of the run before is not believed, if the campaign is seen active later", async () => {
    const { ended, looked } = end(["Completed", "Completed", "Active", "Stopped"]);
    expect([await ended, looked()]).toEqual(["Stopped", 4]);
  });

  test("a run that is over before the first look is believed after two minutes and three looks", async () => {
    const { ended, slept } = end(["Completed"]);
    expect([await ended, slept]).toEqual(["Completed", [MINUTE, MINUTE]]);
    const often = end(["Completed"], { interval: 6 * SECOND });
    await often.ended;
    expect(passed(often.slept)).toBe(2 * MINUTE);
    const seldom = end(["Completed"], { interval: 10 * MINUTE });
    await seldom.ended;
    expect(seldom.slept).toHaveLength(2);
  });

  test("another state in between begins the count again", async () => {
    const { ended, looked } = end(["Completed", "Completed", "Ready", "Completed"]);
    expect([await ended, looked()]).toEqual(["Completed", 6]);
  });

  test.each(["Ready", "Preparing"])("%s ends it after three looks: nothing runs", async (state) => {
    const { ended, looked } = end([state]);
    const error = await thrownBy(() => ended);
    expect(error).toMatchObject({ reason: "unreachable", lastSeen: state });
    expect(looked()).toBe(3);
  });

  test("a schedule may still start it", async () => {
    const { ended } = end(
      ["Ready", "Ready", "Ready", "Ready", "Active", "Completed"],
      {},
      { schedule: { isSchedulingEnabled: true } },
    );
    expect(await ended).toBe("Completed");
  });

  test("it waits for a day", async () => {
    const { ended, slept } = end(["Paused"], { interval: 30 * MINUTE });
    expect(await thrownBy(() => ended)).toMatchObject({ reason: "timeout", lastSeen: "Paused" });
    expect(passed(slept)).toBeGreaterThan(1_400 * MINUTE);
  });
});

describe("waitForContacts", () => {
  const account = { accepted: 5, before: 10 };

  test.each([
    ["as many as were added", [10, 12, 15], 15],
    ["more, because somebody else added some", [10, 17], 17],
  ])("a list that has %s is done", async (_, looks, contacts) => {
    const { kore, sleep } = watching(looks);
    expect(await waitForContacts(kore, LIST_ID, { account, sleep })).toEqual({ contacts, why: "all-there" });
  });

  test("before, if it is given, counts", async () => {
    const { kore, sleep } = watching([15, 20]);
    expect(await waitForContacts(kore, LIST_ID, { account, before: 15, sleep })).toMatchObject({ contacts: 20 });
  });

  test("a list that drops duplicates is done once it has not changed for two minutes", async () => {
    const { kore, sleep, slept } = watching([10, 10, 13], { allowDuplicates: false });
    expect(await waitForContacts(kore, LIST_ID, { account, sleep })).toEqual({ contacts: 13, why: "unchanged" });
    expect(passed(slept)).toBeGreaterThanOrEqual(140 * SECOND);
    expect(passed(slept)).toBeLessThanOrEqual(141 * SECOND);
    const hasty = watching([13], { allowDuplicates: false });
    await waitForContacts(hasty.kore, LIST_ID, { account, sleep: hasty.sleep, unchangedFor: 1 });
    expect(hasty.looked()).toBe(2);
  });

  test.each([null, "15", undefined])("a look that sees %j contacts is one that fails", async (totalRecordCount) => {
    const odd = json(200, { status: "success", data: { totalRecordCount, allowDuplicates: false } });
    const { kore, sleep } = watching([odd, odd, 15]);
    expect(await waitForContacts(kore, LIST_ID, { account, sleep })).toEqual({ contacts: 15, why: "all-there" });
    const never = watching([odd]);
    const error = await thrownBy(() => waitForContacts(never.kore, LIST_ID, { account, sleep: never.sleep }));
    expect(error).toMatchObject({ reason: "timeout", lastSeen: undefined, cause: { name: "UnreadableResponseError" } });
  });

  test("options that are undefined are those that are left out", async () => {
    const { kore, sleep, slept } = watching([10, 15]);
    await waitForContacts(kore, LIST_ID, { account, sleep, timeout: undefined, interval: undefined } as never);
    expect(slept).toEqual([10 * SECOND]);
  });

  test.each([{ allowDuplicates: true }, {}])(
    "in a list with %j fewer are an error, with how many of how many",
    async (list) => {
      const { kore, sleep } = watching([13], list);
      const error = await thrownBy(() => waitForContacts(kore, LIST_ID, { account, sleep }));
      expect(error).toMatchObject({ reason: "timeout", lastSeen: 13 });
      expect(error.message).toContain("got 3 of the 5 contacts that were added within 600 seconds");
    },
  );

  test.each<[string, object]>([
    ["account: ", {}],
    ["account.accepted: ", { account: { accepted: -1, before: 0 } }],
    ["before: ", { account: { accepted: 1 } }],
    ["unchangedFor: ", { account, unchangedFor: 0 }],
  ])("bad input is refused before anything is sent: %s", async (message, options) => {
    const { kore, looked } = watching([15]);
    const error = await thrownBy(() => waitForContacts(kore, LIST_ID, options as never));
    expect([error.name, looked()]).toEqual(["InvalidRequestError", 0]);
    expect(error.message).toContain(message);
  });
});

test("in a sandbox, from the load to the end of the run", async () => {
  const sandbox = createSandbox();
  const kore = createCampaignClient(sandbox.options);
  const sleep = async (milliseconds: number) => void sandbox.clock.advance(`${milliseconds / 1000}s`);
  const { data: list } = await kore.contactLists.create({ name: "Customers", description: "", source: "passiveApi" });
  await kore.contactLists.addContacts({
    contact_list_name: "Customers",
    data: [{ phoneNumber: "+12025550101" }, { phoneNumber: "+12025550102" }, { phoneNumber: "+12025550102" }],
  });
  const account = { accepted: 3, before: 0 };
  expect(await waitForContacts(kore, list._id, { account, sleep })).toEqual({ contacts: 2, why: "unchanged" });
  const id = campaignId(await kore.voice.create(RECALLS));
  expect(await waitForStatus(kore, id, "Ready", { sleep })).toBe("Ready");
  await kore.voice.start(id);
  expect(await waitUntilEnded(kore, id, { sleep })).toBe("Completed");
  expect((await collect(allResults(kore, id))).read.map(({ phoneNumber }) => phoneNumber)).toEqual([
    "12025550101",
    "12025550102",
  ]);
  expect((await collect(allContacts(kore, list._id))).read).toHaveLength(2);
});
