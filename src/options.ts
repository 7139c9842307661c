import { assertTimes } from "./call/call-options.ts";
import { type HeadersOption, readHeaders } from "./call/headers.ts";
import { type Auth, assertToken } from "./call/token.ts";
import { InvalidRequestError } from "./errors/campaign-error.ts";
import { type DriftEvent, HOOKS, type Hooks } from "./hooks.ts";
import { isLoopback } from "./loopback.ts";
import { assertId } from "./operations/ids.ts";
import { EFFECTS, type Effect, type OperationId } from "./operations/operation.ts";
import { type PathReplacements, readPathReplacements } from "./operations/path-replacements.ts";
import { inBrowser } from "./platform.ts";
import { assertRateLimit, DEFAULT_RATE_LIMIT, limiterOf } from "./rate-limit/rate-limit.ts";
import type { RateLimiter } from "./rate-limit/rate-limiter.ts";
import { assertInteger, describeType, readInput, readNow, readOptions } from "./validate.ts";
import type { Issue } from "./validation/issue.ts";

/** Options of {@link createCampaignClient}. */
export interface CampaignClientOptions extends Hooks {
  /**
   * Where the API is, for example `https://platform.kore.ai`, or the host of your region. It must be https,
   * except on this machine (`localhost`, `127.0.0.1`, `[::1]`). Required: a token must not go to a host that nobody chose.
   */
  readonly baseUrl: string | URL;
  /**
   * Id of the application (`st-…`), which the documentation also calls bot id, stream id, IId and IID. Sent as the
   * header `iid` and in the path. Not the client id (`cs-…`), which belongs in the token.
   */
  readonly streamId: string;
  /** Id of the account. Sent as the header `accountId`, and in the query if the documented URL has it there. */
  readonly accountId: string;
  /**
   * The token, a JWT without `Bearer`, or a function that is called for one before every request, such as `jwtAuth` of
   * `kore-campaigns/jwt`. It is never printed and never part of an error.
   */
  readonly auth: Auth;
  /**
   * Time for one request, in milliseconds, from sending it to the last byte of the response: a whole number, 1 to
   * 300,000, because Node waits no longer for the headers of a response. Default 30,000. A retry has the same time
   * again.
   */
  readonly timeout?: number;
  /**
   * Time for one call altogether, in milliseconds, from calling the method: all waits, tokens and attempts. A whole
   * number, 1 to 2,147,483,647. Default: none, so the call ends with its last attempt.
   */
  readonly deadline?: number;
  /**
   * How many times a request may be sent again after it failed, 0 to 10. Default 2; 0 means that this client sends
   * nothing twice. A read is retried after no connection, a timeout, a broken connection, 408, 429, 500, 502, 503, 504,
   * and once after a 401 if `auth` is a function that gives another token. **A call that writes or contacts people is sent
   * again only if no connection was made, or after a complete 429 without a result.**
   */
  readonly retries?: number;
  /**
   * What this client may do. Default: everything; in a browser page, where the browser itself may send a request twice,
   * only `read` (jsdom and happy-dom, in tests, count as one). A client with `["read"]` can't reach anybody: good for
   * staging, tests and dashboards.
   */
  readonly allow?: readonly Effect[];
  /**
   * How many requests may leave for the account within any 60 seconds, a whole number, 1 to 100,000. Default 60, as
   * documented for all campaign calls of an account together. Other requests wait. A twelfth (5 of 60) is kept free for
   * stops and for switching a schedule off, which go first. All clients of this process with the same account and
   * origin share the count; worker threads and other processes count for themselves. To share a limit, give a {@link
   * RateLimiter}. `false` counts nothing.
   */
  readonly rateLimit?: number | false | RateLimiter;
  /**
   * Paths in place of documented ones, by operationId, in case the documentation is wrong. Each has the same parameters
   * as the path that it replaces; method, query, body and effect stay as described. The described path of a call that
   * does more is refused for a read, but **what else is at a path is not known:** make sure that a read reads there,
   * because it may be sent several times.
   *
   * ```ts
   * paths: { triggerVoiceCampaignV2: "/campaign/api/v2/public/{streamId}/campaign/trigger/{campaignId}" }
   * ```
   */
  readonly paths?: PathReplacements;
  /**
   * Replaces the platform's `fetch`, for example to use a proxy. It must send each request once, follow no redirect and
   * leave the body unread. A retry goes through it again. The body of a request that writes or contacts people is a
   * stream or a Blob, because several runtimes would send a string twice. Error codes for failed connections are not
   * believed unless `trustConnectionErrors` is set.
   */
  readonly fetch?: typeof globalThis.fetch;
  /**
   * Set it to `true` if `fetch` makes one connection attempt for each request, and rejects with the platform's code
   * (`ECONNREFUSED`, `ENOTFOUND`, `EAI_AGAIN`, `UND_ERR_CONNECT_TIMEOUT`) only if nothing was sent. Such a call is then
   * sent again, and ends in a {@link ConnectionError}. Default: true for the platform's own `fetch`. Otherwise such a
   * call, if it writes or contacts people, ends in an {@link OutcomeUnknownError}: a `fetch` that retries may have sent
   * it before.
   */
  readonly trustConnectionErrors?: boolean;
  /**
   * Headers that are added to each request, such as `traceparent`, or a function that is asked for them once a call. They
   * can't replace what the client sends itself: `auth`, `iid`, `accountId`, `host`, `cookie` and `content-…`.
   */
  readonly headers?: HeadersOption;
  /**
   * Tells the time, for `sentAt` and for dates in `Retry-After`, as long as the service has not told its own time in a
   * `Date`. Default: the clock of this machine. A test that turns its own clock gives it here. Timeouts, waits and the
   * rate limit keep to real time.
   */
  readonly now?: () => Date;
  /**
   * Checks each request before it is sent, also those of `kore.http`: `validate` of `kore-campaigns/validate`. If it
   * returns issues, the call throws an {@link InvalidRequestError} that has them, and nothing is sent. It gets the body
   * and the query as they would be sent.
   */
  readonly validate?: (operationId: OperationId, body: unknown, query: URLSearchParams) => readonly Issue[];
  /**
   * Checks the response of each successful call, for `onDrift`, which it needs: `validateResponse` of
   * `kore-campaigns/validate`. It changes nothing: it gets a copy, and its errors are ignored.
   */
  readonly validateResponse?: (operationId: OperationId, response: unknown) => readonly Issue[];
  /** Called after a successful call in whose response `validateResponse` finds issues. Like a hook, it can't fail the call. */
  readonly onDrift?: (event: DriftEvent) => void;
}

/** Options that are a function and nothing else. */
const FUNCTIONS = ["fetch", "validate", "validateResponse", "onDrift", ...HOOKS] as const;

type Functions = Pick<CampaignClientOptions, (typeof FUNCTIONS)[number]>;

/** The options of a client once they are validated. */
export interface ClientConfig extends Functions {
  readonly baseUrl: URL;
  readonly streamId: string;
  readonly accountId: string;
  readonly auth: Auth;
  readonly timeout: number;
  readonly deadline: number | undefined;
  readonly retries: number;
  readonly allow: ReadonlySet<Effect>;
  readonly limiter: RateLimiter | undefined;
  readonly paths: ReadonlyMap<OperationId, string>;
  readonly trustConnectionErrors: boolean;
  readonly headers: HeadersOption | undefined;
  readonly now: () => Date;
}

const CLIENT_OPTIONS = [
  "baseUrl",
  "streamId",
  "accountId",
  "auth",
  "timeout",
  "deadline",
  "retries",
  "allow",
  "rateLimit",
  "paths",
  "trustConnectionErrors",
  "headers",
  "now",
  ...FUNCTIONS,
];

/**
 * @throws {@link InvalidRequestError} that names the option and the way out. No value is printed that may be a secret.
 */
export function readClientOptions(options: CampaignClientOptions): ClientConfig {
  const own = readOptions("createCampaignClient", options, CLIENT_OPTIONS);
  const { streamId, accountId, auth, timeout = 30_000, deadline, retries = 2 } = own;
  const { paths = {}, trustConnectionErrors = false, headers, now } = own;

  if (typeof streamId === "string" && streamId.startsWith("cs-"))
    throw new InvalidRequestError(
      "streamId: this is a client id (cs-…), which belongs in the token. Give the id of the application (st-…).",
    );
  assertId("streamId", streamId);
  assertId("accountId", accountId);
  if (typeof auth !== "function") assertToken("auth", auth);
  assertTimes({ timeout, deadline });
  assertInteger("retries", retries, 0, 10);
  for (const name of FUNCTIONS)
    if (own[name] !== undefined && typeof own[name] !== "function")
      throw new InvalidRequestError(`${name}: expected a function, but got ${describeType(own[name])}.`);
  if (typeof trustConnectionErrors !== "boolean")
    throw new InvalidRequestError(
      `trustConnectionErrors: expected true or false, but got ${describeType(trustConnectionErrors)}.`,
    );
  if (!own.validateResponse !== !own.onDrift)
    throw new InvalidRequestError("validateResponse and onDrift: each needs the other.");
  const baseUrl = readBaseUrl(own.baseUrl);
  return {
    ...(Object.fromEntries(FUNCTIONS.map((name) => [name, own[name]])) as Functions),
    baseUrl,
    streamId,
    accountId,
    auth,
    timeout,
    deadline,
    retries,
    allow: readInput("allow", () => readAllow(own.allow)),
    limiter: readInput("rateLimit", () => readRateLimit(own.rateLimit, `${baseUrl.origin} ${accountId}`)),
    paths: readInput("paths", () => readPathReplacements(paths)),
    trustConnectionErrors,
    headers: typeof headers === "function" || headers === undefined ? headers : readHeaders(headers),
    now: readNow(now),
  };
}

function readBaseUrl(baseUrl: unknown): URL {
  const url = parseUrl(baseUrl);
  if (!url)
    throw new InvalidRequestError('baseUrl: expected the address of the API, for example "https://platform.kore.ai".');
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname)))
    throw new InvalidRequestError(
      "baseUrl: it must begin with https://, because anyone on the way could read the token otherwise. (http:// is accepted for localhost.)",
    );
  if (url.username || url.password || url.search || url.hash)
    throw new InvalidRequestError(
      "baseUrl: it must not have a user name, password, query or fragment. The token belongs in auth.",
    );
  return url;
}

/** Not `URL.canParse`, which jsdom does not have. */
function parseUrl(baseUrl: unknown): URL | undefined {
  try {
    return new URL(String(baseUrl));
  } catch {
    return undefined;
  }
}

function readAllow(allow: unknown): ReadonlySet<Effect> {
  if (allow === undefined) return new Set(inBrowser() ? ["read"] : EFFECTS);
  const effects = new Set<Effect>(Array.isArray(allow) ? allow : []);
  if (effects.size === 0 || ![...effects].every((effect) => EFFECTS.includes(effect)))
    throw new InvalidRequestError(`allow: expected an array with at least one of "read", "write" and "contact".`);
  return effects;
}

function readRateLimit(rateLimit: unknown, account: string): RateLimiter | undefined {
  if (rateLimit === false) return undefined;
  if (typeof (rateLimit as RateLimiter | undefined)?.acquire === "function") return rateLimit as RateLimiter;
  if (rateLimit !== undefined && typeof rateLimit !== "number")
    throw new InvalidRequestError(
      "rateLimit: expected a number of requests a minute, false, or a rate limiter with acquire().",
    );
  assertRateLimit("rateLimit", rateLimit ?? DEFAULT_RATE_LIMIT);
  return limiterOf(account, rateLimit ?? DEFAULT_RATE_LIMIT);
}
