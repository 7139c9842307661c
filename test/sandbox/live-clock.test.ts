import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createCampaignClient } from "../../src/index.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { createClock } from "../../src/sandbox/time/clock.ts";
import { createLiveClock } from "../../src/sandbox/time/live-clock.ts";
import { bodyOf } from "./kinds.ts";

let sandbox: Sandbox;

beforeEach(() => {
  vi.useFakeTimers();
  sandbox = createSandbox({ now: "2026-03-02T12:00:00Z" });
});

afterEach(() => {
  vi.useRealTimers();
});

const now = () => sandbox.clock.now.toISOString().slice(11, 19);

test("it runs at its speed until it is stopped", () => {
  vi.advanceTimersByTime(5_000);
  expect(now(), "stands still").toBe("12:00:00");
  const stop = sandbox.clock.run(60);
  vi.advanceTimersByTime(1_500);
  expect(now()).toBe("12:01:30");
  stop();
  vi.advanceTimersByTime(5_000);
  expect(now()).toBe("12:01:30");
});

test("it runs in real time by default, and for the client, too", () => {
  sandbox.clock.run();
  vi.advanceTimersByTime(2_000);
  expect(now()).toBe("12:00:02");
  expect(sandbox.options.now?.()).toEqual(new Date("2026-03-02T12:00:02Z"));
});

test("another speed counts from where the clock stands, and an older stop does nothing any more", () => {
  const stop = sandbox.clock.run(10);
  vi.advanceTimersByTime(1_000);
  sandbox.clock.run(1);
  stop();
  vi.advanceTimersByTime(1_000);
  expect(now()).toBe("12:00:11");
  sandbox.clock.run(0);
  vi.advanceTimersByTime(1_000);
  expect(now()).toBe("12:00:11");
});

test("it can be turned while it runs, and goes on from there", () => {
  sandbox.clock.run(1);
  vi.advanceTimersByTime(1_000);
  sandbox.clock.advance("1h");
  vi.advanceTimersByTime(1_000);
  expect(now()).toBe("13:00:02");
  expect(() => sandbox.clock.set("2026-03-02T13:00:01Z")).toThrow("can't be turned back");
});

test.each([-1, Number.NaN, 1e7])("a speed of %d is refused", (speed) => {
  expect(() => sandbox.clock.run(speed)).toThrow("speed: expected a number, 0 to 1,000,000.");
});

test("contacts are added and campaigns get ready without another call, and no timer is left", async () => {
  const kore = createCampaignClient(sandbox.options);
  sandbox.clock.run(600);
  await kore.contactLists.create({ name: "Patients", description: "", source: "passiveApi" });
  await kore.contactLists.addContacts({ contact_list_name: "Patients", data: [{ phoneNumber: "+12025550143" }] });
  const fields = { contactLists: ["Patients"], dncLists: { name: "Opted out" } };
  await kore.voice.create(bodyOf("create-voice-campaign-agentless-v2", fields));
  expect(sandbox.state.contactLists[0]?.phoneNumbers).toEqual([]);
  vi.advanceTimersByTime(100);
  expect(sandbox.state.contactLists[0]?.phoneNumbers).toEqual(["+12025550143"]);
  expect(sandbox.state.campaigns[0]?.state).toBe("Preparing");
  vi.runAllTimers();
  expect(sandbox.state.campaigns[0]?.state).toBe("Ready");
  expect(vi.getTimerCount()).toBe(0);
});

test("what was due and throws is handed over, and the clock goes on", () => {
  const clock = createLiveClock(createClock(0));
  const errors: unknown[] = [];
  let isDone = false;
  clock.at(1_000, () => {
    throw new Error("no line");
  });
  clock.at(2_000, () => {
    isDone = true;
  });
  clock.run(1, (error) => errors.push(error));
  vi.advanceTimersByTime(1_000);
  expect(errors).toEqual([new Error("no line")]);
  vi.advanceTimersByTime(1_000);
  expect(isDone).toBe(true);
});

test("it goes on, too, if the handler of errors throws", () => {
  const clock = createLiveClock(createClock(0));
  const done: number[] = [];
  for (const time of [1_000, 2_000])
    clock.at(time, () => {
      done.push(time);
      throw new Error("no line");
    });
  clock.run(1, (error) => {
    throw error;
  });
  expect(() => vi.advanceTimersByTime(1_000)).toThrow("no line");
  expect(() => vi.advanceTimersByTime(1_000)).toThrow("no line");
  expect(done).toEqual([1_000, 2_000]);
});

test("a clock that runs settles at once, and goes on from there", () => {
  const clock = createLiveClock(createClock(0));
  let isDone = false;
  clock.at(60_000, () => {
    isDone = true;
  });
  clock.run(1, () => {});
  clock.settle(100_000);
  expect([isDone, clock.now()]).toEqual([true, 60_000]);
  vi.advanceTimersByTime(2_000);
  clock.catchUp();
  expect(clock.now()).toBe(62_000);
});

test("a clock that is held stands, without a timer, and then goes on from there", () => {
  const clock = createLiveClock(createClock(0));
  const errors: unknown[] = [];
  const done: number[] = [];
  let release = () => {};
  clock.at(1_000, () => {
    release = clock.hold();
  });
  clock.at(1_500, () => done.push(clock.now()));
  clock.run(1, (error) => errors.push(error));
  vi.advanceTimersByTime(1_000);
  expect(clock.isHeld()).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(10_000);
  clock.catchUp();
  expect(clock.now()).toBe(1_000);
  release();
  expect(clock.now()).toBe(1_000);
  vi.advanceTimersByTime(500);
  expect(done).toEqual([1_500]);

  clock.at(2_000, () => {
    release = clock.hold();
  });
  clock.at(2_000, () => {
    throw new Error("due");
  });
  vi.advanceTimersByTime(500);
  release();
  expect(errors).toEqual([new Error("due")]);
});
