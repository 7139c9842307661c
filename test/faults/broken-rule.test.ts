import { afterEach, describe, expect, inject, test, vi } from "vitest";
import type * as init from "../../src/call/non-replayable-init.ts";
import type * as retry from "../../src/call/retry.ts";
import type * as classify from "../../src/response/classify.ts";
import type * as done from "../../src/response/done.ts";
import type * as network from "../../src/response/network-error.ts";
import type { ReceivedResponse } from "../../src/response/read.ts";
import type * as reported from "../../src/response/reported-failure.ts";
import { contradictionsIn, duplicatesIn } from "./contradictions.ts";
import { EXPECTED } from "./expected.ts";
import { FAULTS, type FaultName } from "./faults.ts";
import { allOperationCases, sampleOf } from "./operations.ts";
import { formatTotals } from "./print.ts";
import { type Result, runScenarios } from "./scenario.ts";
import { printAtEnd, shortBackoff } from "./test-hooks.ts";

// Tests of the matrix: each test breaks one rule of the client, and the matrix must report it.

/** The rules that a test can replace. */
type Rules = Pick<typeof retry, "shouldRetry"> &
  Pick<typeof init, "nonReplayableInit"> &
  Pick<typeof classify, "classifyResponse"> &
  Pick<typeof network, "classifyNetworkError"> &
  Pick<typeof done, "isDone"> &
  Pick<typeof reported, "isWhole" | "beginsLikeJson" | "hasResult" | "saysReplayed">;

/** Replacements of rules. Each gets the real rule and its arguments. */
type BrokenRules = {
  readonly [Name in keyof Rules]?: (real: Rules[Name], ...args: Parameters<Rules[Name]>) => ReturnType<Rules[Name]>;
};

/** The rules that the current test breaks. The mocks below are made once and look here at each call. */
const broken = vi.hoisted(() => ({ rules: {} as BrokenRules }));

/** Makes rules of a module replaceable. */
const replaceable = vi.hoisted(() => (module: object, ...names: (keyof Rules)[]) => {
  type Rule = (...args: unknown[]) => unknown;
  const rules = names.map((name) => {
    const real = (module as Rules)[name] as Rule;
    const rule: Rule = (...args) => {
      const replacement = broken.rules[name] as Rule | undefined;
      return replacement ? replacement(real, ...args) : real(...args);
    };
    return [name, rule];
  });
  return { ...module, ...Object.fromEntries(rules) };
});

vi.mock("../../src/call/retry.ts", async (original) => replaceable(await original(), "shouldRetry"));
vi.mock("../../src/call/non-replayable-init.ts", async (original) =>
  replaceable(await original(), "nonReplayableInit"),
);
vi.mock("../../src/response/classify.ts", async (original) => replaceable(await original(), "classifyResponse"));
vi.mock("../../src/response/network-error.ts", async (original) =>
  replaceable(await original(), "classifyNetworkError"),
);
vi.mock("../../src/response/done.ts", async (original) => replaceable(await original(), "isDone"));
vi.mock("../../src/response/reported-failure.ts", async (original) =>
  replaceable(await original(), "isWhole", "beginsLikeJson", "hasResult", "saysReplayed"),
);

afterEach(() => {
  broken.rules = {};
});
shortBackoff();

const allResults: Result[] = [];
printAtEnd(() => formatTotals("Tests of the matrix, each with a broken rule", allResults));

const allCases = (await allOperationCases()).filter(({ effect }) => effect !== "read");
const cases = sampleOf(allCases);

async function runBroken(rules: BrokenRules, fault: FaultName, operations: typeof cases): Promise<Result[]> {
  broken.rules = rules;
  const results = await runScenarios(inject("controlUrl"), fault, operations);
  allResults.push(...results);
  return results;
}

/** Retry everything, as most clients do. */
const RETRY_EVERYTHING: BrokenRules = { shouldRetry: (_, __, { attempts, retries }) => attempts <= retries };

/** The faults where a call fails although it was executed. After an abort, no rule makes the client send anything. */
const failedButExecuted = (Object.keys(FAULTS) as FaultName[]).filter(
  (fault) =>
    EXPECTED[fault].other[2] === 1 && EXPECTED[fault].other[0] !== "done" && fault !== "response after the abort",
);

test("the faults include every way to lose a response", () => {
  expect(failedButExecuted).toEqual(
    expect.arrayContaining([
      "reset after the request",
      "reset of a reused connection",
      "half a header",
      "half a body",
      "wrong content-length",
      "empty success",
      "response after the timeout",
      "no response",
      "401 replay",
      "status 500",
      "503 twice",
    ] satisfies FaultName[]),
  );
});

test.each(failedButExecuted)("with the rule to retry everything, the matrix reports duplicates: %s", async (fault) => {
  const results = await runBroken(RETRY_EVERYTHING, fault, allCases);
  expect(duplicatesIn(results)).toHaveLength(allCases.length);
  expect(contradictionsIn(results)).toContainEqual(expect.stringContaining("executed twice"));
});

type Failure = NonNullable<ReturnType<Rules["classifyResponse"]>>;

/** Changes the `execution` of failures, for some responses. */
const treatAs = (execution: Failure["execution"], matches: (response: ReceivedResponse) => boolean): BrokenRules => ({
  classifyResponse: (real, response, context) => {
    const failure = real(response, context);
    return failure && matches(response) ? { ...failure, execution, retryable: true } : failure;
  },
});

/** Treats network errors of a class as if nothing had been sent. */
const treatAsNotSent = (name: string): BrokenRules => ({
  classifyNetworkError: (real, ...args) => {
    const failure = real(...args);
    return failure.error.name === name ? { ...failure, execution: "not-executed" } : failure;
  },
});

const hasStatus =
  (from: number, to = from) =>
  ({ status }: ReceivedResponse) =>
    status >= from && status <= to;

const TWICE = "executed twice";
const DENIED = "reported as not executed, but executed";
const NOT_DONE = "reported as done, but not executed";

interface Break {
  readonly rules: BrokenRules;
  /** What the matrix reports. */
  readonly report: typeof TWICE | typeof DENIED | typeof NOT_DONE;
  /** The faults where it reports it for every write and contact. */
  readonly faults: readonly FaultName[];
}

/** The broken rules, as the client would then have them. */
const BREAKS: Record<string, Break> = {
  "a 401 is sent again with a new token, whatever the effect": {
    rules: {
      shouldRetry: (real, failure, state) =>
        failure.error.name === "UnauthorizedError" ? real(failure, { ...state, effect: "read" }) : real(failure, state),
    },
    report: TWICE,
    faults: [
      "401 misreported",
      "401 in another language",
      "401 with a result",
      "401 that says 503",
      "401 replay",
      "401 replay in an attribute",
      "401 cut off",
      "401 compressed",
      "401 that ends with its connection",
    ],
  },
  "a 429 need not be whole": {
    rules: { isWhole: () => true, beginsLikeJson: () => false },
    report: TWICE,
    faults: ["429 cut off", "429 with half of its JSON", "429 that ends with its connection"],
  },
  "a 401 need not be whole": {
    rules: { isWhole: () => true },
    report: DENIED,
    faults: ["401 cut off", "401 with half of its JSON", "401 broken gzip", "401 that ends with its connection"],
  },
  "a 429 may be any JSON": {
    rules: { beginsLikeJson: () => false },
    report: TWICE,
    faults: ["429 as an array"],
  },
  "a 429 may have a result": {
    rules: { hasResult: () => false },
    report: TWICE,
    faults: ["429 with a result", "429 with data"],
  },
  "a 401 may have a result": {
    rules: { hasResult: () => false },
    report: DENIED,
    faults: ["401 with a result", "200 with a failure beside data"],
  },
  "a 429 may speak of a replay": {
    rules: { saysReplayed: () => false },
    report: TWICE,
    faults: ["429 replay"],
  },
  "a 401 may speak of a replay": {
    rules: { saysReplayed: () => false },
    report: DENIED,
    faults: [
      "401 replay",
      "401 replay in other words",
      "401 replay in escapes",
      "401 replay in an attribute",
      "401 replay in a header",
      "401 replay in a 200",
    ],
  },
  "a 429 that says 5xx is one like others": {
    rules: treatAs("not-executed", hasStatus(429)),
    report: TWICE,
    faults: ["429 that says 503", "429 replay", "429 cut off", "429 with a result"],
  },
  "a success is done, whatever its state": {
    rules: { isDone: () => true },
    report: NOT_DONE,
    faults: ["200 with another state", "200 with a status that nobody documented"],
  },
  "the rate-limit text says with any status that nothing was executed": {
    rules: treatAs("not-executed", ({ json }) => /per-minute rate limit/.test(JSON.stringify(json) ?? "")),
    report: TWICE,
    faults: ["rate limit in a 200", "rate limit in a 400", "rate limit in a 400, echoed", "rate limit in a 503"],
  },
  "the words rate limit say anywhere that nothing was executed": {
    rules: treatAs("not-executed", ({ text }) => /rate limit/i.test(text)),
    report: TWICE,
    faults: [
      "rate limit in a 200",
      "rate limit in a 200, cut off",
      "rate limit in a 200, as text",
      "rate limit in a 400",
      "rate limit in a 400, cut off",
      "rate limit in a 400, as HTML",
      "rate limit in a 400, echoed",
      "rate limit in a 503",
      "rate limit service crashed",
    ],
  },
  "a 2xx that is no success was not executed": {
    rules: treatAs("not-executed", hasStatus(200, 299)),
    report: TWICE,
    faults: [
      "half a body",
      "empty success",
      "200 without a field",
      "200 with success false",
      "200 with error",
      "200 with a failure beside data",
      "401 in a 200",
      "429 in a 200",
      "rate limit in a 200",
    ],
  },
  "a 2xx that is no success is a refusal": {
    rules: treatAs("refused", hasStatus(200, 299)),
    report: DENIED,
    faults: [
      "half a body",
      "empty success",
      "200 without a field",
      "200 with success false",
      "200 with error",
      "200 with a failure beside data",
      "401 replay in a 200",
      "rate limit in a 200",
    ],
  },
  "every redirect is a refusal": {
    rules: treatAs("refused", hasStatus(300, 399)),
    report: DENIED,
    faults: ["301 elsewhere", "302 elsewhere", "303 elsewhere"],
  },
  "a 408, 460 or 499 is a refusal": {
    rules: treatAs("refused", hasStatus(408, 499)),
    report: DENIED,
    faults: ["status 408", "status 460", "status 499"],
  },
  "a 400 is a refusal, whatever its body says": {
    rules: treatAs("refused", hasStatus(400)),
    report: DENIED,
    faults: ["500 in a 400"],
  },
  "a 4xx was not executed": {
    rules: treatAs("not-executed", hasStatus(400, 499)),
    report: TWICE,
    faults: ["400 replay", "409 replay", "500 in a 400", "status 408", "status 421", "status 460", "status 499"],
  },
  "a 5xx was not executed": {
    rules: treatAs("not-executed", hasStatus(500, 599)),
    report: TWICE,
    faults: ["status 500", "status 502", "status 504", "503 twice", "rate limit service crashed"],
  },
  "a 5xx is a refusal": {
    rules: treatAs("refused", hasStatus(500, 599)),
    report: DENIED,
    faults: ["status 500", "status 502", "status 504", "503 twice", "rate limit in a 503"],
  },
  "a broken connection is one that was not made": {
    rules: treatAsNotSent("ConnectionError"),
    report: TWICE,
    faults: ["reset after the request", "reset of a reused connection", "half a header"],
  },
  "a timeout passes before the request is sent": {
    rules: treatAsNotSent("TimeoutError"),
    report: TWICE,
    faults: ["no response"],
  },
  "a call is aborted before it is sent": {
    rules: treatAsNotSent("AbortedError"),
    report: DENIED,
    faults: ["response after the abort"],
  },
  "a body is sent as text": {
    rules: { nonReplayableInit: (_, body) => ({ body }) },
    report: TWICE,
    faults: ["status 421"],
  },
};

describe.each(Object.entries(BREAKS))("with the rule that %s", (_, { rules, report, faults }) => {
  test.each(faults)(`the matrix reports "${report}": %s`, async (fault) => {
    const results = await runBroken(rules, fault, cases);
    expect(results.map((result) => contradictionsIn([result]))).toEqual(
      cases.map(() => expect.arrayContaining([expect.stringContaining(report)])),
    );
  });

  test("the matrix reports nothing: fine", async () => {
    expect(contradictionsIn(await runBroken(rules, "fine", cases))).toEqual([]);
  });
});
