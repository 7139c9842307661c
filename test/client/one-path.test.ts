import { expect, onTestFinished, test, vi } from "vitest";
import { CAMPAIGN_ID, getByHttp, koreAt } from "../support/kore.ts";

const BODY = { status: "Active", message: "The campaign runs." };
const TEXT = JSON.stringify(BODY);

/** A response like that of the platform, which does not need the class `Response`. */
const respond = async () =>
  ({ status: 200, statusText: "OK", headers: new Headers(), body: new Blob([TEXT]).stream() }) as Response;

test("a method parses the response once, and constructs neither a Request nor a Response", async () => {
  const kore = koreAt("https://kore.example", { fetch: respond });
  const construct = vi.fn();
  vi.stubGlobal("Request", construct);
  vi.stubGlobal("Response", construct);
  const parse = vi.spyOn(JSON, "parse");
  expect(await kore.voice.start(CAMPAIGN_ID)).toEqual(BODY);
  expect(parse.mock.calls.filter(([text]) => text === TEXT)).toHaveLength(1);
  expect(construct).not.toHaveBeenCalled();
});

test("an attempt has one controller and one timer, which is cleared", async () => {
  vi.useFakeTimers();
  const timers = vi.spyOn(globalThis, "setTimeout");
  const signals = [vi.spyOn(AbortSignal, "any"), vi.spyOn(AbortSignal, "timeout")];
  const controllers = vi.fn();
  vi.stubGlobal(
    "AbortController",
    class extends AbortController {
      constructor() {
        super();
        controllers();
      }
    },
  );
  await koreAt("https://kore.example", { fetch: respond }).voice.start(CAMPAIGN_ID);
  expect(timers).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
  expect(controllers).toHaveBeenCalledTimes(1);
  for (const signal of signals) expect(signal).not.toHaveBeenCalled();
});

test("a deadline has one more timer, which is cleared too", async () => {
  vi.useFakeTimers();
  const timers = vi.spyOn(globalThis, "setTimeout");
  await koreAt("https://kore.example", { fetch: respond, deadline: 60_000 }).voice.start(CAMPAIGN_ID);
  expect(timers).toHaveBeenCalledTimes(2);
  expect(vi.getTimerCount()).toBe(0);
});

test("creating a client does not look up the platform's Request, which would load the whole of Node's fetch", () => {
  const descriptor = Object.getOwnPropertyDescriptor(globalThis, "Request") as PropertyDescriptor;
  onTestFinished(() => void Object.defineProperty(globalThis, "Request", descriptor));
  const lookUp = vi.fn();
  Object.defineProperty(globalThis, "Request", { configurable: true, get: lookUp });
  koreAt("https://kore.example");
  expect(lookUp).not.toHaveBeenCalled();
});

test("kore.http is created once, when it is first used", async () => {
  const kore = koreAt("https://kore.example", { fetch: respond });
  expect(Object.getOwnPropertyDescriptor(kore, "http")?.value).toBeUndefined();
  expect(kore.http).toBe(kore.http);
  expect((await getByHttp(kore)).data).toEqual(BODY);
});
