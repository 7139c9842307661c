import { beforeAll, expect, test } from "vitest";
import { INDEX_PATH, runProgram } from "../support/run-program.ts";

interface Case {
  readonly name: string;
  /** Client options, as code. */
  readonly options: string;
  /** The call, as code. */
  readonly call: string;
  /** How the call ends: the name of its error, and of the error's cause. */
  readonly end: string;
}

const START = 'kore.voice.start("cd-1")';
const READ = 'kore.voice.get("cd-1")';

const CASES: Case[] = [
  {
    name: "timeout ends a start",
    options: "{ timeout: 50 }",
    call: START,
    end: "OutcomeUnknownError < TimeoutError",
  },
  { name: "timeout ends a read", options: "{ timeout: 50 }", call: READ, end: "TimeoutError" },
  {
    name: "timeout ends a body that never ends",
    options: "{ timeout: 50, fetch: async () => new Response(new ReadableStream()) }",
    call: READ,
    end: "TimeoutError",
  },
  {
    name: "deadline ends a start",
    options: "{ deadline: 50 }",
    call: START,
    end: "OutcomeUnknownError < TimeoutError",
  },
  {
    name: "deadline ends the wait for a token",
    options: "{ deadline: 50, auth: never }",
    call: START,
    end: "TimeoutError",
  },
  {
    name: "deadline ends the wait for a limiter",
    options: "{ deadline: 50, rateLimit: { acquire: never } }",
    call: START,
    end: "TimeoutError",
  },
  {
    name: "deadline ends a body that never ends",
    options: "{ deadline: 50, fetch: async () => new Response(new ReadableStream()) }",
    call: START,
    end: "OutcomeUnknownError < TimeoutError",
  },
  {
    name: "a retry comes although nothing else is to be done",
    options: "{ retries: 1, fetch: async () => Response.json({}, { status: 503 }) }",
    call: READ,
    end: "ServerError",
  },
  {
    name: "a success leaves no timer behind",
    options:
      "{ timeout: 300_000, deadline: 600_000, fetch: async () => Response.json({ status: 'Active', data: {} }) }",
    call: START,
    end: "returned",
  },
  {
    name: "an abort leaves no timer behind",
    options: "{ timeout: 300_000, deadline: 600_000 }",
    call: 'kore.voice.start("cd-1", { signal: AbortSignal.abort() })',
    end: "AbortedError",
  },
];

/**
 * A program that makes the calls, each as soon as nothing else keeps the process alive. It prints how each call ended,
 * and that the process would end now. If a call is still under way then, nothing would ever end it. A timer that a call
 * leaves behind keeps the process alive, so that the later calls are not made before the program is killed.
 */
const program = `
  import { createCampaignClient } from ${JSON.stringify(INDEX_PATH)};
  const never = () => new Promise(() => {});
  const koreWith = (options) => createCampaignClient({
    baseUrl: "https://kore.example",
    streamId: "st-1",
    accountId: "account-1",
    auth: "token-of-a-program",
    fetch: never,
    retries: 0,
    ...options,
  });
  const calls = [${CASES.map(({ options, call }) => `(kore = koreWith(${options})) => ${call}`).join(",\n")}];
  const ends = [];
  process.on("beforeExit", () => {
    if (ends.length > 0) console.log(ends.at(-1));
    const call = calls[ends.length];
    if (!call) return;
    const number = ends.push("still under way") - 1;
    // Without a turn of the event loop there would be no second beforeExit.
    setImmediate(() => {});
    call().then(
      () => { ends[number] = "returned" },
      ({ name, cause }) => { ends[number] = name === "OutcomeUnknownError" ? name + " < " + cause.name : name },
    );
  });
`;

/** How each call ended. The calls after one that leaves a timer behind are missing. */
let ends: string[];

beforeAll(async () => {
  ends = (await runProgram(program, 15_000)).trim().split("\n");
}, 20_000);

test.each(CASES.map((each, index) => ({ ...each, index })))("$name, and the process ends", ({ index, end }) => {
  expect(ends[index]).toBe(end);
});
