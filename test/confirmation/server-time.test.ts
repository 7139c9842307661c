// Whether something is older than a call goes by the server's time, whatever the clocks of the client say.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CampaignClient, Confirmation, LostCall, OutcomeUnknownError } from "../../src/index.ts";
import { json, koreAnswering, networkError } from "../support/answering.ts";
import { CAMPAIGN } from "../support/campaign.ts";
import { CAMPAIGN_ID, thrownBy } from "../support/kore.ts";
import { Clocks, HOUR, MINUTE, SECOND, Service } from "./service.ts";

const NAME = CAMPAIGN.name;

const KINDS: [string, (kore: CampaignClient) => Promise<unknown>][] = [
  ["a campaign", (kore) => kore.v1.voice.create(CAMPAIGN)],
  ["a contact list", (kore) => kore.contactLists.create({ name: NAME, description: "Readers", source: "passiveApi" })],
];

/** What happens to a create, and when it is confirmed. */
interface Story {
  /** How much the clock of the machine is ahead, in ms. */
  readonly ahead?: number;
  /** How long before the call somebody created a namesake, in ms. */
  readonly namesake?: number;
  /** Whether the client saw a `Date` of the server before. */
  readonly seesDate?: boolean;
  /** Between that and the call. */
  readonly before?: (clocks: Clocks, service: Service) => void;
  /** Whether the call is executed. */
  readonly executed?: boolean;
  /** Between the call and its confirmation. */
  readonly after?: (clocks: Clocks, service: Service) => void;
}

/** Loses a create, and confirms it in its own process, and in another. */
async function tell(create: (kore: CampaignClient) => Promise<unknown>, story: Story) {
  const { ahead, namesake, seesDate = true, before, executed = true, after } = story;
  const clocks = new Clocks(ahead);
  const service = new Service(clocks);
  const kore = service.client();
  if (namesake !== undefined) {
    service.add(NAME);
    clocks.pass(namesake);
  }
  if (seesDate) await kore.contactLists.list();
  before?.(clocks, service);
  service.loses = executed ? "after" : "before";
  const error: OutcomeUnknownError = await thrownBy(() => create(kore));
  after?.(clocks, service);
  const here = await error.confirm();
  const lostCall: LostCall = JSON.parse(JSON.stringify(error.lostCall));
  clocks.monotonic = 100;
  const there = await service.client().confirm(lostCall);
  return { error, lostCall, here: here.outcome, there: there.outcome, confirmations: [here, there] as Confirmation[] };
}

const OFFSETS: [string, number][] = [
  ["right", 0],
  ["2 minutes fast", 2 * MINUTE],
  ["10 hours fast", 10 * HOUR],
  ["10 hours slow", -10 * HOUR],
  ["at 1970", -Date.parse("2026-11-20T12:00:00.400Z")],
];

describe.each(KINDS)("%s", (_, create) => {
  describe.each(OFFSETS)("with a clock that is %s", (_, ahead) => {
    test("executed, here and there, if the client saw a date of the server before", async () => {
      const { lostCall, here, there } = await tell(create, { ahead, before: (clocks) => clocks.pass(3 * HOUR) });
      expect([here, there]).toEqual(["executed", "executed"]);
      expect(lostCall).toMatchObject({ sentAt: "2026-11-20T15:00:00.000Z", clock: "server" });
    });

    test("executed here, but unknown there, if it saw none", async () => {
      const { lostCall, here, there } = await tell(create, {
        ahead,
        seesDate: false,
        after: (clocks) => clocks.pass(3 * HOUR),
      });
      expect([here, there]).toEqual(["executed", "unknown"]);
      const sentAt = new Date(Date.parse("2026-11-20T12:00:00.400Z") + ahead).toISOString();
      expect(lostCall).toMatchObject({ sentAt, clock: "machine" });
    });

    test.each([true, false])("never executed for yesterday's of this name (a date was seen: %s)", async (seesDate) => {
      const namesake = 24 * HOUR;
      const { here, there } = await tell(create, { ahead, seesDate, namesake, executed: false });
      expect([here, there]).toEqual(["unknown", "unknown"]);
      const soon = await tell(create, { ahead, seesDate, namesake: 10 * SECOND, executed: false });
      expect([soon.here, soon.there]).toEqual(["unknown", "unknown"]);
    });

    test("executed beside yesterday's of this name", async () => {
      const { here, there } = await tell(create, { ahead, namesake: 24 * HOUR });
      expect([here, there]).toEqual(["executed", "executed"]);
    });

    test.each([true, false])("not seen if there is none of this name (a date was seen: %s)", async (seesDate) => {
      const { here, there } = await tell(create, { ahead, seesDate, executed: false });
      expect([here, there]).toEqual(["not-seen", "not-seen"]);
    });
  });

  // What is too late is the safe mistake: what was created then looks older than the call.
  test.each<[string, Story, here: string, there: string]>([
    [
      "the clock is set forward between the date and the call",
      { before: (clocks) => clocks.setMachine(10 * HOUR) },
      "executed",
      "unknown",
    ],
    [
      "the clock is set back between the date and the call",
      {
        before: (clocks) => {
          clocks.pass(MINUTE);
          clocks.setMachine(-10 * HOUR);
          clocks.pass(MINUTE);
        },
      },
      "executed",
      "executed",
    ],
    [
      "the clock is set forward between the call and its confirmation",
      { after: (clocks) => clocks.setMachine(10 * HOUR) },
      "executed",
      "executed",
    ],
    [
      "the clock is set back between the call and its confirmation",
      { after: (clocks) => clocks.setMachine(-10 * HOUR) },
      "executed",
      "executed",
    ],
    [
      "the clock is set after a call that has no date of the server",
      { seesDate: false, after: (clocks) => clocks.setMachine(-10 * HOUR) },
      "executed",
      "unknown",
    ],
    [
      "the machine sleeps between the date and the call",
      { before: (clocks) => clocks.sleep(10 * HOUR) },
      "executed",
      "executed",
    ],
    [
      "the machine sleeps between the call and its confirmation",
      { after: (clocks) => clocks.sleep(10 * HOUR) },
      "executed",
      "executed",
    ],
    [
      "the machine sleeps, and only the monotonic clock knows when the call was sent",
      { seesDate: false, after: (clocks) => clocks.sleep(10 * HOUR) },
      "unknown",
      "unknown",
    ],
  ])("executed, if %s", async (_, story, here, there) => {
    const told = await tell(create, story);
    expect([told.here, told.there]).toEqual([here, there]);
    for (const seesDate of [true, false]) {
      const older = await tell(create, { ...story, seesDate, namesake: 10 * SECOND, executed: false });
      expect([older.here, older.there]).toEqual(["unknown", "unknown"]);
    }
  });

  test("unknown for one that somebody created while the machine slept before the call", async () => {
    const { here, there } = await tell(create, {
      executed: false,
      before: (clocks, service) => {
        clocks.sleep(5 * HOUR);
        service.add(NAME);
        clocks.sleep(5 * HOUR);
      },
    });
    expect([here, there]).toEqual(["unknown", "unknown"]);
  });

  test("unknown for one that somebody created after the clock was set back", async () => {
    const { here, there } = await tell(create, {
      executed: false,
      before: (clocks, service) => {
        clocks.setMachine(-10 * HOUR);
        clocks.pass(MINUTE);
        service.add(NAME);
        clocks.pass(MINUTE);
      },
    });
    expect([here, there]).toEqual(["unknown", "unknown"]);
  });

  test("unknown for one that somebody created while the response with the date was under way", async () => {
    const clocks = new Clocks();
    const service = new Service(clocks);
    const kore = service.client();
    service.latency = { there: 0, back: 20 * SECOND };
    service.headers = () => {
      const date = new Date(clocks.server).toUTCString();
      clocks.pass(5 * SECOND);
      service.add(NAME);
      return { date };
    };
    await kore.contactLists.list();
    service.latency = { there: 0, back: 0 };
    service.headers = undefined;
    service.loses = "before";
    const error = await thrownBy(() => create(kore));
    expect(error.lostCall.sentAt).toBe("2026-11-20T12:00:25.000Z");
    expect((await error.confirm()).outcome).toBe("unknown");
    expect((await service.client().confirm(error.lostCall)).outcome).toBe("unknown");
  });

  test("a request that was under way for long makes the date too late", async () => {
    const slow = { there: 20 * SECOND, back: 0 };
    const clocks = new Clocks();
    const service = new Service(clocks);
    const kore = service.client();
    service.latency = slow;
    await kore.contactLists.list();
    service.latency = { there: 0, back: 0 };
    service.loses = "after";
    const error = await thrownBy(() => create(kore));
    expect(error.lostCall.sentAt).toBe("2026-11-20T12:00:40.000Z");
    expect((await error.confirm()).outcome).toBe("executed");
    expect((await service.client().confirm(error.lostCall)).outcome).toBe("unknown");

    // The same for the reading, if it is all there is to go by.
    const slowly = await tell(create, {
      seesDate: false,
      after: (_, service) => {
        service.latency = slow;
      },
    });
    expect(slowly.here).toBe("unknown");
  });

  test("unknown if what is read is later than the response that has it", async () => {
    const { here, there } = await tell(create, {
      after: (clocks, service) => {
        const item = service.items.pop();
        service.items.push({ ...item, createdAt: new Date(clocks.server + 10 * SECOND).toISOString() } as never);
      },
    });
    expect([here, there]).toEqual(["unknown", "unknown"]);
  });

  test("unknown if the reading has no date, or one that a cache kept", async () => {
    for (const headers of [{}, { date: "soon" }, { age: "60" }]) {
      const { here, there } = await tell(create, {
        after: (clocks, service) => {
          service.headers = () => ({ date: new Date(clocks.server).toUTCString(), ...headers });
          if (Object.keys(headers).length === 0) service.headers = () => ({});
        },
      });
      expect([here, there], JSON.stringify(headers)).toEqual(["unknown", "unknown"]);
    }
  });

  test("never executed for one that is older than the call, never not seen if it was executed", async () => {
    const milliseconds = fc.integer({ min: 0, max: 30 * HOUR });
    const step = fc.oneof(
      fc.tuple(fc.constant("pass" as const), milliseconds),
      fc.tuple(fc.constant("sleep" as const), milliseconds),
      fc.tuple(fc.constant("setMachine" as const), fc.integer({ min: -30 * HOUR, max: 30 * HOUR })),
    );
    // A clock that is set back while the machine sleeps can't be noticed.
    const isKnown = (steps: [string, number][]) =>
      !steps.some(([does]) => does === "sleep") || !steps.some(([does, by]) => does === "setMachine" && by < 0);
    const steps = fc.array(step, { maxLength: 4 });
    const story = fc.record({
      ahead: fc.integer({ min: -20 * HOUR, max: 20 * HOUR }),
      namesake: fc.option(fc.integer({ min: 6 * SECOND, max: 30 * HOUR }), { nil: undefined }),
      seesDate: fc.boolean(),
      before: steps.filter(isKnown),
      executed: fc.boolean(),
      after: steps,
    });
    const walk = (steps: [keyof Clocks, number][]) => (clocks: Clocks) => {
      for (const [does, by] of steps) (clocks[does] as (by: number) => void).call(clocks, by);
    };
    await fc.assert(
      fc.asyncProperty(story, async ({ before, after, namesake, ...rest }) => {
        const told = await tell(create, {
          ...rest,
          ...(namesake !== undefined && { namesake }),
          before: walk(before),
          after: walk(after),
        });
        const asExpected = rest.executed ? ["executed", "unknown"] : [namesake === undefined ? "not-seen" : "unknown"];
        expect(asExpected).toContain(told.here);
        expect(asExpected).toContain(told.there);
        if (rest.executed && rest.seesDate) {
          const isEven = ![...before, ...after].some(([does]) => does !== "pass");
          if (isEven) expect([told.here, told.there]).toEqual(["executed", "executed"]);
        }
      }),
      { numRuns: 60, seed: 20261120 },
    );
  });
});

test("of two campaigns, the one of today has the id", async () => {
  const { confirmations } = await tell((kore) => kore.v1.voice.create(CAMPAIGN), { namesake: 24 * HOUR });
  for (const confirmation of confirmations) expect(confirmation.campaignId).toBe("id-1");
});

describe("sentAt", () => {
  const start = (kore: CampaignClient) => kore.voice.start(CAMPAIGN_ID);
  const reset = networkError("ECONNRESET");
  const dated = (date: string, headers: Record<string, string> = {}) => json(200, undefined, { date, ...headers });
  const NOW = new Date("2030-01-15T12:00:00.250Z");

  /** Loses a start after a read that was answered so. */
  async function loseAfter(reading: Response) {
    const { kore } = koreAnswering([reading, reset], { now: () => NOW });
    await kore.contactLists.list().catch(() => {});
    return thrownBy(() => start(kore));
  }

  test.each([
    ["Fri, 20 Nov 2026 12:00:00 GMT", "2026-11-20T12:00:00"],
    ["Friday, 20-Nov-26 12:00:00 GMT", "2026-11-20T12:00:00"],
    ["Fri, 31 Dec 9999 23:59:59 GMT", "9999-12-31T23:59:59"],
  ])("goes by the date %s", async (date, sentAt) => {
    const error = await loseAfter(dated(date));
    expect(error.lostCall.clock).toBe("server");
    expect(error.lostCall.sentAt.slice(0, 19)).toBe(sentAt);
    expect(error.sentAt.toISOString()).toBe(error.lostCall.sentAt);
  });

  test.each([
    [""],
    ["yesterday"],
    ["2026-11-20T12:00:00Z"],
    ["1795176000"],
    ["Fri, 20 Nov 2026 12:00:00 +0100"],
    ["Fri, 20 Nov 2026 12:00:00"],
    ["Fri, 99 Nov 2026 12:00:00 GMT"],
    ["20 Nov 2026 12:00:00 GMT"],
    ["Fri, 20 Nov 2026 12:00:00 GMT+2"],
    ["after Fri, 20 Nov 2026 12:00:00 GMT"],
    ["Fri, 20 Nov 2026 12:00:00 GMT, Fri, 20 Nov 2026 12:00:00 GMT"],
    // The last time that there is: nothing can be added to it.
    ["Sat, 13 Sep 275760 00:00:00 GMT"],
  ])("does not go by the date %j", async (date) => {
    const { lostCall } = await loseAfter(dated(date));
    expect(lostCall).toMatchObject({ sentAt: NOW.toISOString(), clock: "machine" });
  });

  test("does not go by a date that a cache kept", async () => {
    const date = "Fri, 20 Nov 2026 12:00:00 GMT";
    expect((await loseAfter(dated(date, { age: "1" }))).lostCall.clock).toBe("machine");
    expect((await loseAfter(dated(date, { age: "0" }))).lostCall.clock).toBe("server");
    expect((await loseAfter(dated(date, { age: "old" }))).lostCall.clock).toBe("server");
  });

  test("goes by the date of any response, also of a refusal, and by the last one", async () => {
    const first = json(500, {}, { date: "Fri, 20 Nov 2026 12:00:00 GMT" });
    const second = json(403, {}, { date: "Sat, 21 Nov 2026 12:00:00 GMT" });
    const { kore } = koreAnswering([first, reset, second, json(200), reset], { now: () => NOW });
    expect((await thrownBy(() => start(kore))).lostCall).toMatchObject({ clock: "machine" });
    const after = async () => (await thrownBy(() => start(kore))).lostCall.sentAt.slice(0, 16);
    expect(await after()).toBe("2026-11-20T12:00");
    await thrownBy(() => start(kore));
    await kore.contactLists.list();
    expect(await after()).toBe("2026-11-21T12:00");
  });

  test("is that of the last time, if it was sent again", async () => {
    const clocks = new Clocks();
    const refused = () => {
      clocks.pass(MINUTE);
      throw networkError("ECONNREFUSED");
    };
    const { kore } = koreAnswering([refused, reset], { now: () => new Date(clocks.machine) });
    expect((await thrownBy(() => start(kore))).lostCall.sentAt).toBe("2026-11-20T12:01:00.400Z");
  });
});
