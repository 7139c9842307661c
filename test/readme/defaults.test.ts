// A default stands once, in the code. Docstrings, README, guides and the help of the command line are compared with it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { requestExample } from "../../scripts/spec/examples.ts";
import { MAX_REQUEST_MS, readCallOptions } from "../../src/call/call-options.ts";
import { BASE_DELAY_MS, MAX_DELAY_MS, RATE_LIMIT_BASE_DELAY_MS } from "../../src/call/retry.ts";
import { allCampaigns, allContacts, allResults, planStart } from "../../src/jobs/index.ts";
import { readLoadOptions } from "../../src/jobs/load/load-options.ts";
import { LOAD_REQUESTS_PER_MINUTE } from "../../src/jobs/load/load-report.ts";
import { readLookOptions } from "../../src/jobs/once/look.ts";
import { UNCHANGED_FOR_MS } from "../../src/jobs/wait/wait-for-contacts.ts";
import { jwtAuth } from "../../src/jwt/jwt-auth.ts";
import { EFFECTS } from "../../src/operations/operation.ts";
import { readClientOptions } from "../../src/options.ts";
import { DEFAULT_RATE_LIMIT, RESERVE_DIVISOR } from "../../src/rate-limit/rate-limit.ts";
import { SPAN_MS } from "../../src/rate-limit/sliding-window.ts";
import { DEFAULTS as REDIS } from "../../src/redis/redis-rate-limiter.ts";
import { DEFAULT_AGENTS } from "../../src/sandbox/dialing/lines.ts";
import { LATE_MS, SLOW_MS } from "../../src/sandbox/http/apply-fault.ts";
import { createFaults } from "../../src/sandbox/http/faults.ts";
import { createSandbox, type GivenCampaign } from "../../src/sandbox/index.ts";
import { readSandboxOptions } from "../../src/sandbox/options.ts";
import { DEFAULT_HOST, DEFAULT_PORT, DEFAULT_SPEED } from "../../src/sandbox/server/defaults.ts";
import { runCli } from "../../src/sandbox/server/run-cli.ts";
import { validate } from "../../src/validation/index.ts";
import { byPage, bySkip, collect, koreListing } from "../jobs/list-server.ts";
import { createOnceWorld } from "../jobs/once-world.ts";
import { CAMPAIGN_ID } from "../support/kore.ts";
import { missingRows } from "../support/missing-rows.ts";

const client = readClientOptions({
  baseUrl: "https://kore.example",
  streamId: "st-1",
  accountId: "1",
  auth: "a-token",
});
const sandbox = readSandboxOptions({});
const load = readLoadOptions({});
const token = await readToken();
const limits = await readLimits();

/** Signs a token with what `jwtAuth` has by default. */
async function readToken() {
  const secret = "a-secret-of-more-than-sixty-four-bytes-for-the-longest-of-the-hashes";
  const parts = (await jwtAuth({ clientId: "cs-1", subject: "1", clientSecret: secret })()).split(".");
  const [header, claims] = parts.slice(0, 2).map((part) => JSON.parse(Buffer.from(part, "base64url").toString()));
  return { algorithm: header.alg, minutes: (claims.exp - claims.iat) / 60, hasJti: "jti" in claims };
}

/** How many items the requests ask for that read a list to its end. */
async function readLimits() {
  const all = Array.from({ length: 60 }, (_, number) => ({ _id: `cd-${number}` }));
  const skipping = koreListing((asked) => bySkip(all, asked));
  await collect(allContacts(skipping.kore, "cl-1", { undocumentedPaging: "skip" }));
  await collect(allCampaigns(skipping.kore, { type: "sms" }));
  const paging = koreListing((asked) => byPage(all, asked));
  await collect(allResults(paging.kore, CAMPAIGN_ID));
  const [contacts, campaigns] = [skipping.asked[1], skipping.asked[2]];
  return {
    contacts: contacts?.url.searchParams.get("limit"),
    campaigns: campaigns?.body.limit,
    results: paging.asked[0]?.body.limit,
  };
}

/** Whose contacts a plan reads if nobody says which. */
async function defaultPlannedContacts(): Promise<string> {
  const { kore, ready } = createOnceWorld();
  const { contacts } = await planStart(kore, await ready("voice"));
  return contacts === null ? "none" : "some";
}

/** The state of a campaign that is given to a sandbox without one. */
function defaultGivenState(): string | undefined {
  const campaign = { ...requestExample("create-sms-campaign-without-template-v2"), contactLists: ["Patients"] };
  const contactLists = [{ name: "Patients", description: "Due for a test", source: "passiveApi" as const }];
  return createSandbox({ given: { contactLists, campaigns: [campaign as GivenCampaign] } }).state.campaigns[0]?.state;
}

/** How many requests go wrong if nobody says how many. */
function defaultCount(): number {
  const faults = createFaults();
  faults.next("listCampaignsV2", "cut");
  let count = 0;
  while (faults.take("listCampaignsV2")) count += 1;
  return count;
}

/** How far the clock of a sandbox runs in a second if nobody says how fast. */
function defaultSpeed(): number {
  vi.useFakeTimers();
  const { clock } = createSandbox();
  const start = clock.now.getTime();
  const stop = clock.run();
  vi.advanceTimersByTime(1_000);
  stop();
  vi.useRealTimers();
  return (clock.now.getTime() - start) / 1_000;
}

/** Whether hours past midnight are let through if nobody says so. */
function defaultAllowOvernight(): boolean {
  const days = [{ day: "MO", start: "9:00 PM", end: "5:00 AM" }];
  const callingHours = { frequency: "WEEKLY", timezone: "UTC", days };
  const issues = validate("createCampaignV2", { dialingStrategy: { callingHours } });
  return !issues.some(({ path }) => path.endsWith("/days/0/end"));
}

/** A number as the texts write it, such as 30,000. */
const written = (number: number) => number.toLocaleString("en-US");
const code = (value: unknown) => `\`${value}\``;
/** A value that is left out by default, in words. */
const orNone = (number: number | undefined, none: string) => (number === undefined ? none : written(number));
/** A span of time in words. */
const span = (milliseconds: number) => (milliseconds === 60_000 ? "a minute" : `${milliseconds / 1_000} seconds`);

/** The defaults that docstrings give, as they write them, by file and option. */
const IN_DOCSTRINGS: Readonly<Record<string, string>> = {
  "src/options.ts: timeout": written(client.timeout),
  "src/options.ts: deadline": orNone(client.deadline, "none"),
  "src/options.ts: retries": written(client.retries),
  "src/options.ts: allow": client.allow.size === EFFECTS.length ? "everything" : [...client.allow].join(", "),
  "src/options.ts: rateLimit": written(DEFAULT_RATE_LIMIT),
  "src/call/call-options.ts: finishSent": code(readCallOptions({}).finishSent ?? false),
  "src/jobs/load/load-options.ts: batchSize": written(load.batchSize),
  "src/jobs/plan/plan-start.ts: contacts": await defaultPlannedContacts(),
  "src/jobs/pages/all-campaigns.ts: limit": String(limits.campaigns),
  "src/jobs/pages/all-contacts.ts: limit": String(limits.contacts),
  "src/jobs/pages/all-results.ts: limit": String(limits.results),
  "src/jobs/wait/wait-for-contacts.ts: unchangedFor": written(UNCHANGED_FOR_MS),
  "src/jwt/jwt-auth.ts: expiresInMinutes": written(token.minutes),
  "src/jwt/jwt-auth.ts: jti": code(token.hasJti),
  "src/jwt/jwt-auth.ts: algorithm": code(token.algorithm),
  "src/validation/validate.ts: allowOvernight": code(defaultAllowOvernight()),
  "src/redis/redis-rate-limiter.ts: requestsPerMinute": written(REDIS.requestsPerMinute),
  "src/redis/redis-rate-limiter.ts: timeout": written(REDIS.timeout),
  "src/redis/redis-rate-limiter.ts: stopsWhenAway": code(REDIS.stopsWhenAway),
  "src/redis/redis-rate-limiter.ts: shareWhenAway": code(REDIS.shareWhenAway),
  "src/sandbox/options.ts: now": `${new Date(sandbox.now).getUTCHours()} o'clock UTC on ${dayOf(sandbox.now)}`,
  "src/sandbox/options.ts: seed": written(sandbox.seed),
  "src/sandbox/options.ts: queues": `every queue exists, with ${inWords(DEFAULT_AGENTS)}`,
  "src/sandbox/options.ts: globalDnc": code(sandbox.globalDnc),
  "src/sandbox/options.ts: given": sandbox.given ? "something" : "none",
  "src/sandbox/given/given.ts: state": code(defaultGivenState()),
  "src/sandbox/options.ts: strict": code(sandbox.strict),
  "src/sandbox/options.ts: rateLimit": orNone(sandbox.rateLimit, "any number"),
  "src/sandbox/options.ts: allowRealNumbers": code(sandbox.allowRealNumbers),
  "src/sandbox/http/fetch.ts: rateLimit": orNone(sandbox.rateLimit, "any number"),
  "src/sandbox/http/faults.ts: count": written(defaultCount()),
  "src/sandbox/server/start-server.ts: host": `\`${DEFAULT_HOST}\``,
  "src/sandbox/server/start-server.ts: port": String(DEFAULT_PORT),
  "src/sandbox/server/start-server.ts: speed": String(DEFAULT_SPEED),
  "src/sandbox/time/sandbox-clock.ts: speed": String(defaultSpeed()),
};

/** Such as "Monday, 5 January 2026". */
function dayOf(time: number): string {
  const options = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Date(time).toLocaleDateString("en-GB", options).replace(/^(\w+),? /, "$1, ");
}

function inWords(number: number): string {
  return number === 10 ? "ten" : String(number);
}

/** What a docstring may give as a default: a number, code, or one of these words. */
const DEFAULT =
  /\b[Dd]efault:? (`[^`]+`|\d(?:[\d,]*\d)?(?: o'clock [^.]+)?|none|everything|any number|every queue exists, with \w+)/;

/** The defaults in the docstrings of a file, by the option or parameter that they are of. */
function defaultsIn(file: string): [name: string, value: string][] {
  const docstrings = readFileSync(file, "utf8").matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:readonly )?(\w+)/g);
  return [...docstrings].flatMap(([, text = "", option = ""]) =>
    text
      .replace(/\s*\n\s*\* ?/g, " ")
      .split("@param ")
      .flatMap((part, index): [string, string][] => {
        const value = DEFAULT.exec(part)?.[1];
        const name = index === 0 ? option : (/^\w+/.exec(part)?.[0] ?? "");
        return value === undefined ? [] : [[`${file}: ${name}`, value]];
      }),
  );
}

describe("docstrings", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const told = new Map(files.flatMap((file) => defaultsIn(join("src", file))));

  test("every default in them is known to this test", () => {
    const missing = missingRows(told.keys(), Object.keys(IN_DOCSTRINGS), {
      table: "IN_DOCSTRINGS in test/readme/defaults.test.ts",
      add: "the value that the code has, so that the docstring is compared with it",
    });
    expect(missing, missing.join("\n")).toEqual([]);
  });

  test.each(Object.entries(IN_DOCSTRINGS))("%s", (option, value) => {
    expect(told.get(option), `The docstring of ${option} has another default than the code, ${value}.`).toBe(value);
  });
});

const rateLimit = written(DEFAULT_RATE_LIMIT);
const reserve = Math.floor(DEFAULT_RATE_LIMIT / RESERVE_DIVISOR);
const afterResponse = `for ${SPAN_MS / 1_000} seconds after its response`;

/** What is written of defaults, and of the numbers that readers plan with, by file. A line break counts as a space. */
const STATEMENTS: Readonly<Record<string, readonly string[]>> = {
  "README.md": [
    `up to ${BASE_DELAY_MS / 1_000} s (${RATE_LIMIT_BASE_DELAY_MS / 1_000} s after too many requests)`,
    `at most ${span(MAX_DELAY_MS)}.`,
    `allows an account ${rateLimit} requests a minute`,
    `it is looked for, for ${inWords(readLookOptions({}).timeout / 60_000)} minutes,`,
  ],
  "docs/options.md": [
    `time for one request, 1 to ${written(MAX_REQUEST_MS)} milliseconds from sending it; default ${written(client.timeout)} |`,
    `with all waits and retries; default ${orNone(client.deadline, "none")} |`,
    `0 to 10; default ${written(client.retries)}: the README says when`,
    `requests a minute, default ${rateLimit};`,
  ],
  "docs/more-of-the-sandbox.md": [
    `requests a minute (default: ${orNone(sandbox.rateLimit, "any number")})`,
    `a queue has ${inWords(DEFAULT_AGENTS)} agents`,
    `(carried out ${span(LATE_MS)} later)`,
  ],
  "docs/token.md": [
    `A token is valid for ${token.minutes} minutes (\`expiresInMinutes\``,
    `by ${token.algorithm} or, with \`algorithm: "HS512"\``,
  ],
  "docs/rate-limit.md": [
    `You keep to ${rateLimit} requests a minute`,
    `**${rateLimit} requests a minute for an account.**`,
    afterResponse,
    `kept free for them: ${reserve} of the ${rateLimit}, none if it is below ${RESERVE_DIVISOR}. So other calls get ${DEFAULT_RATE_LIMIT - reserve}.`,
    `a random time up to ${span(RATE_LIMIT_BASE_DELAY_MS)}.`,
    `No wait is longer than ${span(MAX_DELAY_MS)}.`,
    `rateLimit: ${rateLimit}, // the default`,
    `no answer within \`timeout\`, by default ${span(REDIS.timeout)}`,
  ],
  "docs/contacts.md": [
    `**3,000 contacts are ${3_000 / load.batchSize} calls.** The limit is ${rateLimit} requests a minute,`,
  ],
  "docs/nightly-job.md": [
    `adds ${load.batchSize} contacts with a request, and ${LOAD_REQUESTS_PER_MINUTE} requests a minute are left for it`,
    `a million contacts take about ${Math.ceil(1_000_000 / load.batchSize / LOAD_REQUESTS_PER_MINUTE)} minutes`,
    `again and again for ${inWords(readLookOptions({}).timeout / 60_000)} minutes`,
  ],
  "docs/start-timed-out.md": [
    `ms; the default is ${written(client.timeout)}`,
    `executes it and answers after ${span(SLOW_MS)}`,
  ],
  "docs/testing.md": [`carries out the start when the sandbox's clock is ${span(LATE_MS)} further`],
  "src/options.ts": [`1 to ${written(MAX_REQUEST_MS)}, because`, `A twelfth (${reserve} of ${rateLimit})`],
  "src/response/statuses.ts": [`an account may send ${rateLimit} requests a minute`],
  "site/home/home.tsx": [`>${rateLimit} requests a minute</a>`],
};

/** The text of a file in one line, without the asterisks of docstrings. */
const textOf = (file: string) => readFileSync(file, "utf8").replace(/\s*\n(?:\s*\* )?\s*/g, " ");

const statements = Object.entries(STATEMENTS).flatMap(([file, texts]) => texts.map((text) => [file, text] as const));
test.each(statements)("%s says: %s", (file, statement) => {
  const found = textOf(file).includes(statement);
  expect(
    found,
    `${file} doesn't say "${statement}", as the code has it: correct the text, or its row in STATEMENTS.`,
  ).toBe(true);
});

const GUIDES = readdirSync("docs").map((file) => `docs/${file}`);
test.each(["README.md", ...GUIDES])("every default with a number in %s is known to this test", (file) => {
  const known = (STATEMENTS[file] ?? []).reduce((text, statement) => text.replaceAll(statement, ""), textOf(file));
  const unknown =
    known.match(/[^.|]{0,40}\bdefaults?\b(?: is| are|:)? \d.{0,20}|\d[\d,]*,? (?:\/\/ )?(?:is|are)? ?the default\b/g) ??
    [];
  expect(unknown, `Add "${unknown[0]}" to STATEMENTS, with the value of the code.`).toEqual([]);
});

test("the help of the command line has the defaults of the sandbox and its server", async () => {
  let help = "";
  const out = (text: string) => {
    help += text;
  };
  expect(await runCli(["--help"], { out, error: out })).toBe(0);
  const told = Object.fromEntries(
    [...help.matchAll(/--(\w+) .*\(default ([^)]+)\)/g)].map(([, option, value]) => [option, value]),
  );
  const now = new Date(sandbox.now).toISOString().replace(".000Z", "Z");
  expect(told).toEqual({
    port: String(DEFAULT_PORT),
    now,
    seed: String(sandbox.seed),
    speed: String(DEFAULT_SPEED),
    host: DEFAULT_HOST,
  });
});
