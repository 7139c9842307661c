import { inBrowser } from "./browser.ts";
import { InvalidRequestError } from "./errors/invalid-request-error.ts";
import { HOOKS, type Hooks } from "./hooks.ts";
import { kindOf } from "./kind-of.ts";
import { checkNames } from "./known-names.ts";
import { LONGEST_TIMER } from "./longest-timer.ts";
import type { Effect, OperationId } from "./operation.ts";
import { checkId } from "./path.ts";
import { checkPathReplacements, type PathReplacements } from "./path-replacements.ts";
import { limiterOf, type RateLimiter } from "./rate-limit/rate-limit.ts";
import { checkWhole } from "./whole-number.ts";

/**
 * Makes the tokens of the calls: a function that is asked before every request, and again where the request waited for
 * more than 10 seconds for the rate limit. So it can renew the token when it runs out, or make a new one each time where
 * the application accepts a token only once (`jti`). The time that it takes does not count towards `timeout`. `jwtAuth`
 * of `kore-campaigns/jwt` makes one.
 */
export interface TokenSource {
  (): string | Promise<string>;
  /** Told of a token that the service refused with a 401, so that it is not handed out again. */
  forget?(token: string): void;
}

/**
 * The token of a call: a JWT, bare, without `Bearer`, or a function that makes one. Where a token is refused with a
 * 401, a function is asked once more, and the call is made again if it gives another one; a text can't be renewed.
 *
 * Documentation: "How to generate the JWT token", API scope Campaign Management.
 */
export type Auth = string | TokenSource;

/** What {@link createCampaignClient} is made with. */
export interface CampaignClientOptions extends Hooks {
  /**
   * Where the API is, for example `https://platform.kore.ai`. It must be https, except on this machine
   * (`localhost`, `127.0.0.1`, `[::1]`). Required: a token must not go to a host that nobody chose.
   */
  readonly baseUrl: string | URL;
  /**
   * Id of the application (`st-…`), which the documentation also calls bot id, stream id, IId and IID. Sent as the
   * header `iid` and in the path. Not the client id (`cs-…`), which belongs in the token.
   */
  readonly streamId: string;
  /** Id of the account. Sent as the header `accountId`, and in the query where a documented URL has it there. */
  readonly accountId: string;
  /**
   * The token, a JWT without `Bearer`, or a function that is asked for one before every request, as `jwtAuth` of
   * `kore-campaigns/jwt` makes it. Never printed and never part of an error.
   */
  readonly auth: Auth;
  /**
   * How long a request may take, in milliseconds, from sending it to the last byte of the answer: a whole number, 1 to
   * 2,147,483,647. Default 30,000. A request that is sent again has as long again.
   */
  readonly timeout?: number;
  /**
   * How long a call may take altogether, in milliseconds, from calling the method: waiting for the rate limit and for
   * a token, every request and the time between them. A whole number, 1 to 2,147,483,647. Without it there is no end
   * but that of the tries.
   */
  readonly deadline?: number;
  /**
   * How many times a request may be sent again after it failed, 0 to 10. Default 2; with 0 nothing is ever sent twice.
   * A call that reads is sent again after whatever may pass (no connection, a time-out, a broken connection, 408, 429,
   * 500, 502, 503, 504) and after a 401. **A call that writes or contacts people is sent again only where it surely was
   * not carried out:** no connection was made, the service said that there were too many requests, or it refused the
   * token and did not speak of a replay. A refused token is replaced once, and only where `auth` is a function.
   */
  readonly retries?: number;
  /**
   * What this client may do. Default: everything, and in a browser page, where the browser itself may send a request
   * twice, only `read`; jsdom and happy-dom, in tests, count as one. A client with `["read"]` can reach nobody: good for
   * staging, tests and dashboards.
   */
  readonly allow?: readonly Effect[];
  /**
   * How many requests a minute may leave for the account, a whole number, 1 to 100,000. Default 60, which is what the
   * documentation allows an account for all campaign calls together. What is too much waits its turn. All clients of
   * this process with the same account at the same origin share the count; for several machines bring a
   * {@link RateLimiter}. `false` counts nothing.
   */
  readonly rateLimit?: number | false | RateLimiter;
  /**
   * Paths in place of documented ones, by operationId, for the day when the documentation proves wrong. Each holds
   * the same parameters as the path that it replaces; method, query, body and effect stay as described. A read is not led
   * to the described path of what does more, but **what else stands at a path is not known:** see that a read reads there,
   * since it may be sent several times.
   *
   * ```ts
   * paths: { triggerVoiceCampaignV2: "/campaign/api/v2/public/{streamId}/campaign/trigger/{campaignId}" }
   * ```
   */
  readonly paths?: PathReplacements;
  /**
   * Replaces the platform's `fetch`, for instance to go through a proxy. It must send each request once, follow no
   * redirect, leave the body unread and honour `signal`, as the platform's does with the options that it is given. A
   * request that is sent again goes through it again. The body of what writes or contacts people is a Blob, or where
   * there is none an empty stream, as several runtimes would send a text twice.
   */
  readonly fetch?: typeof globalThis.fetch;
}

/** What can be said of one call, as the last argument of every method. */
export interface CallOptions {
  /** Stops the call when it is aborted. Whether that is an {@link AbortedError}, or an {@link OutcomeUnknownError} because the call may have been carried out, depends on when. */
  readonly signal?: AbortSignal | undefined;
  /** How long each request of this call may take, in milliseconds, in place of the client's `timeout`. */
  readonly timeout?: number | undefined;
  /** How long this call may take altogether, in milliseconds, in place of the client's `deadline`. */
  readonly deadline?: number | undefined;
}

/** The options of a client once they are known to be right. */
export interface CheckedOptions extends Hooks {
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
  readonly fetch: typeof globalThis.fetch | undefined;
}

const CLIENT_OPTIONS = [
  ...["baseUrl", "streamId", "accountId", "auth", "timeout", "deadline", "retries", "allow", "rateLimit", "paths"],
  ...["fetch", ...HOOKS],
];
const CALL_OPTIONS = ["signal", "timeout", "deadline"];

/** What an account may send, according to the documentation (rate-limit-ccai). */
const REQUESTS_A_MINUTE = 60;
const EFFECTS: readonly Effect[] = ["read", "write", "contact"];

/** @throws {@link InvalidRequestError} that names the option and the way out. No value is printed that may be a secret. */
export function checkClientOptions(options: CampaignClientOptions): CheckedOptions {
  checkNames("createCampaignClient", options, CLIENT_OPTIONS);
  const { streamId, accountId, auth, timeout = 30_000, deadline, retries = 2, paths = {}, fetch } = options;

  if (typeof streamId === "string" && streamId.startsWith("cs-"))
    throw new InvalidRequestError(
      "streamId: this is a client id (cs-…), which belongs in the token. Give the id of the application (st-…).",
    );
  checkId("streamId", streamId);
  checkId("accountId", accountId);
  if (typeof auth !== "function") checkToken("auth", auth);
  checkTimes({ timeout, deadline });
  checkWhole("retries", retries, 0, 10);
  for (const name of ["fetch", ...HOOKS] as const)
    if (options[name] !== undefined && typeof options[name] !== "function")
      throw new InvalidRequestError(`${name}: expected a function, and got ${kindOf(options[name])}.`);
  const baseUrl = checkBaseUrl(options.baseUrl);
  return {
    ...(Object.fromEntries(HOOKS.map((name) => [name, options[name]])) as Hooks),
    baseUrl,
    streamId,
    accountId,
    auth,
    timeout,
    deadline,
    retries,
    allow: checkAllow(options.allow),
    limiter: checkRateLimit(options.rateLimit, `${baseUrl.origin} ${accountId}`),
    paths: checkPathReplacements(paths),
    fetch,
  };
}

/** @throws {@link InvalidRequestError} that names the option. */
export function checkCallOptions(options: CallOptions): void {
  checkNames("The last argument", options, CALL_OPTIONS);
  checkTimes(options);
  if (options.signal !== undefined && !(options.signal instanceof AbortSignal))
    throw new InvalidRequestError("signal: expected an AbortSignal, for example that of an AbortController.");
}

/** @throws {@link InvalidRequestError} where it can't be a token. It is not printed. */
export function checkToken(place: string, token: unknown): asserts token is string {
  if (typeof token !== "string" || token === "")
    throw new InvalidRequestError(`${place}: expected a token, a non-empty string, and got ${kindOf(token)}.`);
  // What else may stand in a header (RFC 9110, section 5.5) stands in no JWT (RFC 7515, section 3.1).
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new InvalidRequestError(
      `${place}: the token holds a space, a line break or another character that no JWT has. Give the bare JWT, without "Bearer".`,
    );
}

function checkBaseUrl(baseUrl: unknown): URL {
  const text = String(baseUrl ?? "");
  if (!URL.canParse(text))
    throw new InvalidRequestError('baseUrl: expected the address of the API, for example "https://platform.kore.ai".');
  const url = new URL(text);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && LOOPBACK.test(url.hostname)))
    throw new InvalidRequestError(
      "baseUrl: it must begin with https://, or anyone on the way could read the token. (http:// is accepted for localhost.)",
    );
  if (url.username || url.password || url.search || url.hash)
    throw new InvalidRequestError(
      "baseUrl: it must hold no user name, password, query or fragment. The token goes into auth.",
    );
  return url;
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

function checkTimes({ timeout, deadline }: Pick<CallOptions, "timeout" | "deadline">): void {
  if (timeout !== undefined) checkWhole("timeout", timeout, 1, LONGEST_TIMER, " of milliseconds");
  if (deadline !== undefined) checkWhole("deadline", deadline, 1, LONGEST_TIMER, " of milliseconds");
}

function checkAllow(allow: unknown): ReadonlySet<Effect> {
  if (allow === undefined) return new Set(inBrowser() ? ["read"] : EFFECTS);
  if (!Array.isArray(allow) || allow.length === 0 || !allow.every((effect) => EFFECTS.includes(effect)))
    throw new InvalidRequestError(
      `allow: expected an array of "read", "write" and "contact", with one of them at least.`,
    );
  return new Set(allow);
}

function checkRateLimit(rateLimit: unknown, account: string): RateLimiter | undefined {
  if (rateLimit === false) return undefined;
  if (typeof (rateLimit as RateLimiter | undefined)?.acquire === "function") return rateLimit as RateLimiter;
  if (rateLimit !== undefined && typeof rateLimit !== "number")
    throw new InvalidRequestError(
      "rateLimit: expected a number of requests a minute, false, or a rate limiter with acquire().",
    );
  checkWhole("rateLimit", rateLimit ?? REQUESTS_A_MINUTE, 1, 100_000, " of requests a minute");
  return limiterOf(account, rateLimit ?? REQUESTS_A_MINUTE);
}
