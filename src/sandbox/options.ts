import { InvalidRequestError } from "../errors/campaign-error.ts";
import { assertInteger, assertObject, readOptions } from "../validate.ts";
import type { PreCallCheck, PreCallEndpoint } from "./dialing/pre-call-endpoint.ts";
import { checkGiven, type SandboxGiven } from "./given/given.ts";
import type { SandboxSnapshot } from "./journal/sandbox-snapshot.ts";
import type { Fixtures } from "./world.ts";

/** Options of {@link createSandbox}. */
export interface SandboxOptions {
  /** What time it is, ISO 8601 with an offset or a `Date`. Default: 9 o'clock UTC on Monday, 5 January 2026. */
  readonly now?: string | Date;
  /** Decides what is left to chance: outcomes, talk times, ids. A whole number, 0 to 2,147,483,647. Default 1. */
  readonly seed?: number;
  /** Agents by queue, 1 to 10,000. Default: every queue exists, with ten. */
  readonly queues?: Readonly<Record<string, number>>;
  /** Names of experience flows. Default: every flow exists. */
  readonly flows?: readonly string[];
  /** Phone numbers by name of the DNC list. Default: every DNC list exists, and is empty. */
  readonly dncLists?: Readonly<Record<string, readonly string[]>>;
  /** Which of `dncLists` holds for every voice campaign, also if it names another. Default `Default Global DNC`. */
  readonly globalDnc?: string;
  /**
   * Refuses what would need a guess: names that are not given, and behaviour that no page documents. A refusal names all that
   * the call needs. Default `false`.
   */
  readonly strict?: boolean;
  /** Other values for what the sandbox assumes, by the id of the assumption: see {@link assumptionDefaults}. */
  readonly assume?: Readonly<Record<string, string>>;
  /** How many requests an account may send in 60 seconds of the sandbox's clock, 1 to 100,000. Default: any number. */
  readonly rateLimit?: number;
  /**
   * Takes phone numbers that are not fictitious. Default `false`: a list of real people does not belong in a test.
   */
  readonly allowRealNumbers?: boolean;
  /** Contact lists and campaigns to begin with, checked as calls are. `sandbox.ids` finds their ids by name. Default: none. */
  readonly given?: SandboxGiven;
  /** Goes on from what `sandbox.snapshot()` returned, which has the other options: none may be given beside it. */
  readonly from?: SandboxSnapshot;
  /**
   * The pre-call check of all voice campaigns, which is asked before a contact is called; `CampaignName` says for which. A
   * function, which can't be `async`, or an endpoint that may take its time. Default: no campaign has one.
   */
  readonly preCallCheck?: PreCallCheck | PreCallEndpoint;
}

/** The options of a sandbox once they are validated. */
export interface SandboxConfig {
  /** ms since 1970. */
  readonly now: number;
  readonly seed: number;
  readonly queues: Fixtures["queues"];
  readonly flows: Fixtures["flows"];
  readonly dncLists: SandboxOptions["dncLists"];
  readonly globalDnc: string;
  readonly strict: boolean;
  readonly assume: Readonly<Record<string, string>>;
  readonly rateLimit: number | undefined;
  readonly allowRealNumbers: boolean;
  readonly given: SandboxGiven | undefined;
  readonly preCallCheck: PreCallCheck | PreCallEndpoint | undefined;
}

const DEFAULT_NOW = "2026-01-05T09:00:00Z";

/** The list that the platform makes. */
const DEFAULT_GLOBAL_DNC = "Default Global DNC";

const OPTIONS = [
  "now",
  "seed",
  "queues",
  "flows",
  "dncLists",
  "globalDnc",
  "strict",
  "assume",
  "rateLimit",
  "allowRealNumbers",
  "given",
  "preCallCheck",
  "from",
];

/** @throws {@link InvalidRequestError} that names the option and the way out */
export function readSandboxOptions(options: SandboxOptions): SandboxConfig {
  const own = readOptions("createSandbox", options, OPTIONS);
  const { now = DEFAULT_NOW, seed = 1, strict = false, assume = {}, rateLimit, allowRealNumbers = false, given } = own;
  const { queues, flows, dncLists, globalDnc = DEFAULT_GLOBAL_DNC, preCallCheck } = own;
  assertInteger("seed", seed, 0, 2 ** 31 - 1);
  if (rateLimit !== undefined) assertInteger("rateLimit", rateLimit, 1, 100_000, " of requests a minute");
  for (const [name, value] of Object.entries({ strict, allowRealNumbers }))
    if (typeof value !== "boolean") throw new InvalidRequestError(`${name}: expected true or false.`);
  assertObject("assume", assume);
  checkFixtures(own);
  if (given !== undefined) checkGiven(given);
  const ask = typeof preCallCheck === "function" ? preCallCheck : preCallCheck?.ask;
  if (preCallCheck !== undefined && typeof ask !== "function")
    throw new InvalidRequestError("preCallCheck: expected a function, or an object with one that is called ask.");
  return {
    now: readTime("now", now),
    seed,
    queues: queues && new Map(Object.entries(queues)),
    flows: flows && new Set(flows),
    dncLists,
    globalDnc,
    strict,
    assume,
    rateLimit,
    allowRealNumbers,
    given,
    preCallCheck,
  };
}

/**
 * Reads a moment, as ms since 1970.
 *
 * @throws {@link InvalidRequestError} if it is no time, or has no offset and so would depend on the machine
 */
export function readTime(place: string, time: string | Date): number {
  // One of another realm, such as a test environment, is no instance of this Date.
  const isDate = Object.prototype.toString.call(time) === "[object Date]";
  const milliseconds = isDate ? (time as Date).getTime() : parseTime(time);
  if (!Number.isFinite(milliseconds))
    throw new InvalidRequestError(
      `${place}: expected a Date, or ISO 8601 with an offset, such as 2026-03-02T09:00:00-05:00.`,
    );
  return milliseconds;
}

/** ISO 8601 with an offset, as ms since 1970; `NaN` for anything else, also for a day that its month does not have. */
function parseTime(text: unknown): number {
  const [, day] = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/.exec(String(text)) ?? [];
  // `Date` takes February 30 for March 2.
  const isDay = day !== undefined && new Date(`${day}T00:00Z`).getUTCDate() === Number(day.slice(-2));
  return isDay ? Date.parse(String(text)) : Number.NaN;
}

function checkFixtures({ queues, flows, dncLists, globalDnc }: SandboxOptions): void {
  if (queues !== undefined) {
    assertObject("queues", queues);
    for (const [name, agents] of Object.entries(queues))
      assertInteger(`queues.${name}`, agents, 1, 10_000, " of agents");
  }
  if (flows !== undefined) assertStrings("flows", flows);
  if (dncLists !== undefined) {
    assertObject("dncLists", dncLists);
    for (const [name, numbers] of Object.entries(dncLists)) assertStrings(`dncLists.${name}`, numbers);
  }
  // A name with a typing error would protect nobody.
  if (globalDnc !== undefined && !(dncLists && Object.hasOwn(dncLists, globalDnc)))
    throw new InvalidRequestError(
      `globalDnc: there is no DNC list ${JSON.stringify(globalDnc)}. Give it in dncLists; it may be empty.`,
    );
}

function assertStrings(place: string, values: unknown): void {
  if (!Array.isArray(values) || values.some((value) => typeof value !== "string"))
    throw new InvalidRequestError(`${place}: expected an array of strings.`);
}
