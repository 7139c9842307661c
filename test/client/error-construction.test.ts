import { describe, expect, test } from "vitest";
import * as index from "../../src/index.ts";
import { missingRows } from "../support/missing-rows.ts";

type ErrorClass = new (message: string) => Error & { toJSON(): object };

/** All exported classes of errors. */
const CLASSES = Object.entries(index as unknown as Record<string, unknown>)
  .filter(([name]) => name.endsWith("Error"))
  .map(([name, value]) => [name, value as ErrorClass] as const);

/** The fields of an error that was made with a message alone. */
const API_FIELDS = { status: 0, body: undefined, code: undefined };
const FIELDS: Record<string, object> = {
  CampaignError: {},
  InvalidRequestError: {},
  NotAllowedError: {},
  AbortedError: {},
  ConnectionError: {},
  TimeoutError: { timeout: 0 },
  ApiError: API_FIELDS,
  UnauthorizedError: API_FIELDS,
  ForbiddenError: API_FIELDS,
  NotFoundError: API_FIELDS,
  ConflictError: API_FIELDS,
  RateLimitError: API_FIELDS,
  ServerError: API_FIELDS,
  UnreadableResponseError: { status: 0, body: "" },
  CampaignKindError: { campaignType: undefined, response: {} },
  OutcomeUnknownError: { status: undefined, headers: undefined, campaignId: undefined, lostCall: undefined },
};

const API_ERRORS = Object.keys(FIELDS).filter((name) => FIELDS[name] === API_FIELDS);

test("every exported class is in the table", () => {
  const missing = missingRows(
    CLASSES.map(([name]) => name),
    Object.keys(FIELDS),
    {
      table: "FIELDS in test/client/error-construction.test.ts",
      add: "the fields of an error made with a message alone",
    },
  );
  expect(missing, missing.join("\n")).toEqual([]);
});

describe.each(CLASSES)("%s can be constructed with a message alone", (name, ErrorClass) => {
  const error = new ErrorClass("lost");

  test("its name and its message", () => {
    expect([error.name, error.message]).toEqual([name, "lost"]);
    expect(String(error)).toBe(`${name}: lost`);
    expect(error.stack).toMatch(new RegExp(`^${name}: lost\n`));
  });

  test("it is an instance of its class and those above, and of no other", () => {
    const above = ["CampaignError", name, ...(API_ERRORS.includes(name) ? ["ApiError"] : [])];
    for (const [other, OtherClass] of CLASSES) expect(error instanceof OtherClass).toBe(above.includes(other));
    expect(error).toBeInstanceOf(Error);
    expect(error.constructor).toBe(ErrorClass);
  });

  test("its fields", () => {
    expect(error).toMatchObject({ call: undefined, ...FIELDS[name] });
    expect(error.cause).toBeUndefined();
  });

  test("it is JSON", () => {
    const told = JSON.parse(JSON.stringify(error));
    expect(told).toMatchObject({ name, message: "lost" });
    expect(told).not.toHaveProperty("cause");
    expect(told).not.toHaveProperty("stack");
    expect(told).not.toHaveProperty("call");
  });

  test("it can be thrown and caught", async () => {
    await expect(Promise.reject(error)).rejects.toBeInstanceOf(ErrorClass);
  });

  test("it can have a cause", () => {
    const cause = new index.ConnectionError("broke");
    const caused = new (ErrorClass as unknown as new (message: string, options: object) => Error)("lost", { cause });
    expect(caused.cause).toBe(cause);
    expect(JSON.parse(JSON.stringify(caused)).cause).toMatchObject({ name: "ConnectionError", message: "broke" });
  });
});

test.each(CLASSES.filter(([name]) => [...API_ERRORS, "UnreadableResponseError"].includes(name)))(
  "%s has headers, which are empty",
  (_, ErrorClass) => {
    const { headers } = new ErrorClass("refused") as index.ApiError;
    expect(headers).toBeInstanceOf(Headers);
    expect([...headers]).toEqual([]);
    expect(JSON.parse(JSON.stringify(new ErrorClass("refused"))).headers).toEqual({});
  },
);

test("an OutcomeUnknownError was sent now, and takes status and headers from its cause", async () => {
  const before = Date.now();
  const error = new index.OutcomeUnknownError("lost");
  expect(await error.confirm()).toEqual({ outcome: "unknown", reason: "The error was made without a call." });
  expect(error.sentAt).toBeInstanceOf(Date);
  expect(error.sentAt.getTime()).toBeGreaterThanOrEqual(before);
  expect(error.sentAt.getTime()).toBeLessThanOrEqual(Date.now());

  const cause = new index.ServerError("no", { status: 503, headers: new Headers({ "retry-after": "1" }) });
  const confirm = async () => ({ outcome: "executed", reason: "A test says so." }) as const;
  const lostCall: index.LostCall = {
    operationId: "triggerVoiceCampaignV2",
    streamId: "st-1",
    accountId: "1",
    campaignId: "cd-1",
    trigger: "play",
    sentAt: "2026-11-20T12:00:00.000Z",
    clock: "server",
  };
  const sentAt = new Date(lostCall.sentAt);
  const lost = new index.OutcomeUnknownError("lost", { cause, campaignId: "cd-1", confirm, lostCall, sentAt });
  expect([lost.status, lost.headers?.get("retry-after"), lost.campaignId]).toEqual([503, "1", "cd-1"]);
  expect(lost.confirm).toBe(confirm);
  expect(lost.sentAt).toBe(sentAt);
  expect(lost.lostCall).toBe(lostCall);
  expect(lost.toJSON()).not.toHaveProperty("lostCall");
  expect(Object.keys(lost)).not.toContain("lostCall");
});

test("an ApiError takes what a test wants it to say", () => {
  const error = new index.NotFoundError("no", { status: 404, body: { message: "no" }, code: 404 });
  expect(error).toMatchObject({ status: 404, body: { message: "no" }, code: 404 });
});
