import { expect, test } from "vitest";
import { INDEX_PATH, runProgram } from "../support/run-program.ts";

/** A program that makes one call with these options, prints the error that it throws, and has nothing else to do. */
const program = (options: string, call: string) => `
  import { createCampaignClient } from ${JSON.stringify(INDEX_PATH)};
  const never = () => new Promise(() => {});
  const kore = createCampaignClient({
    baseUrl: "https://kore.example",
    streamId: "st-1",
    accountId: "account-1",
    auth: "token-of-a-program",
    fetch: never,
    retries: 0,
    ...${options},
  });
  process.on("exit", () => console.log("the end"));
  try {
    await ${call};
    console.log("returned");
  } catch (error) {
    console.log(error.name === "OutcomeUnknownError" ? error.name + ": " + error.cause.name : error.name);
  }
`;

const START = 'kore.voice.start("cd-1")';
const READ = 'kore.voice.get("cd-1")';

test.each<[name: string, options: string, call: string, printed: string]>([
  ["timeout ends a start", "{ timeout: 50 }", START, "OutcomeUnknownError: TimeoutError"],
  ["timeout ends a read", "{ timeout: 50 }", READ, "TimeoutError"],
  ["deadline ends a start", "{ deadline: 50 }", START, "OutcomeUnknownError: TimeoutError"],
  ["deadline ends the wait for a token", "{ deadline: 50, auth: never }", START, "TimeoutError"],
  ["deadline ends the wait for a limiter", "{ deadline: 50, rateLimit: { acquire: never } }", START, "TimeoutError"],
  [
    "deadline ends a body that never ends",
    "{ deadline: 50, fetch: async () => new Response(new ReadableStream()) }",
    START,
    "OutcomeUnknownError: TimeoutError",
  ],
  [
    "timeout ends a body that never ends",
    "{ timeout: 50, fetch: async () => new Response(new ReadableStream()) }",
    READ,
    "TimeoutError",
  ],
  [
    "a retry comes although nothing else is to be done",
    "{ retries: 1, fetch: async () => Response.json({}, { status: 503, headers: { 'retry-after': '1' } }) }",
    READ,
    "ServerError",
  ],
  [
    "a success leaves no timer behind",
    "{ timeout: 600_000, deadline: 600_000, fetch: async () => Response.json({ status: 'Active' }) }",
    START,
    "returned",
  ],
  [
    "an abort leaves no timer behind",
    "{ timeout: 600_000, deadline: 600_000 }",
    'kore.voice.start("cd-1", { signal: AbortSignal.abort() })',
    "AbortedError",
  ],
])("%s", { timeout: 60_000 }, async (_, options, call, printed) => {
  expect(await runProgram(program(options, call))).toBe(`${printed}\nthe end\n`);
});
