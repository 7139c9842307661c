import { InvalidRequestError } from "./errors/invalid-request-error.ts";
import { kindOf } from "./kind-of.ts";
import { checkNames } from "./known-names.ts";
import type { OperationId } from "./operation.ts";
import { checkId } from "./path.ts";
import { checkPathReplacements, type PathReplacements } from "./path-replacements.ts";

/**
 * The token of a call: a JWT, bare, without `Bearer`, or a function that makes one. A function is asked before
 * every call, so it can renew the token when it runs out, or make a new one each time where the application
 * accepts a token only once (`jti`). The time that it takes does not count towards `timeout`.
 *
 * Documentation: "How to generate the JWT token", API scope Campaign Management.
 */
export type Auth = string | (() => string | Promise<string>);

/** What {@link createCampaignClient} is made with. */
export interface CampaignClientOptions {
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
  /** The token, or a function that makes one. Never printed and never part of an error. */
  readonly auth: Auth;
  /**
   * How long a call may take, in milliseconds, from sending the request to the last byte of the answer: a whole
   * number, 1 to 2,147,483,647. Default 30,000.
   */
  readonly timeout?: number;
  /**
   * Paths in place of documented ones, by operationId, for the day when the documentation proves wrong. Each holds
   * the same parameters as the path that it replaces; method, query, body and effect stay as described. **What stands at
   * that path is not looked at:** a read that is led to the path of a start is still taken for a read.
   *
   * ```ts
   * paths: { triggerVoiceCampaignV2: "/campaign/api/v2/public/{streamId}/campaign/trigger/{campaignId}" }
   * ```
   */
  readonly paths?: PathReplacements;
  /**
   * Replaces the platform's `fetch`, for instance to go through a proxy. It must send each request once, follow no
   * redirect, leave the body unread and honour `signal`, as the platform's does with the options that it is given.
   */
  readonly fetch?: typeof globalThis.fetch;
}

/** What can be said of one call, as the last argument of every method. */
export interface CallOptions {
  /** Stops the call when it is aborted. Whether that is an {@link AbortedError}, or an {@link OutcomeUnknownError} because the call may have been carried out, depends on when. */
  readonly signal?: AbortSignal | undefined;
  /** How long this call may take, in milliseconds, in place of the client's `timeout`. */
  readonly timeout?: number | undefined;
}

/** The options of a client once they are known to be right. */
export type CheckedOptions = Readonly<
  Required<Omit<CampaignClientOptions, "baseUrl" | "paths" | "fetch">> & {
    baseUrl: URL;
    paths: ReadonlyMap<OperationId, string>;
    fetch?: typeof globalThis.fetch;
  }
>;

const CLIENT_OPTIONS = ["baseUrl", "streamId", "accountId", "auth", "timeout", "paths", "fetch"];
const CALL_OPTIONS = ["signal", "timeout"];

/** The longest delay of a timer, in ms: above it, timers fire at once. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

/** @throws {@link InvalidRequestError} that names the option and the way out. No value is printed that may be a secret. */
export function checkClientOptions(options: CampaignClientOptions): CheckedOptions {
  checkNames("createCampaignClient", options, CLIENT_OPTIONS);
  const { baseUrl, streamId, accountId, auth, timeout = 30_000, paths = {}, fetch } = options;

  if (typeof streamId === "string" && streamId.startsWith("cs-"))
    throw new InvalidRequestError(
      "streamId: this is a client id (cs-…), which belongs in the token. Give the id of the application (st-…).",
    );
  checkId("streamId", streamId);
  checkId("accountId", accountId);
  if (typeof auth !== "function") checkToken("auth", auth);
  checkTimeout(timeout);
  const replacements = checkPathReplacements(paths);
  if (fetch !== undefined && typeof fetch !== "function")
    throw new InvalidRequestError("fetch: expected a function like the platform's fetch.");
  return {
    baseUrl: checkBaseUrl(baseUrl),
    streamId,
    accountId,
    auth,
    timeout,
    paths: replacements,
    ...(fetch && { fetch }),
  };
}

/** @throws {@link InvalidRequestError} that names the option. */
export function checkCallOptions(options: CallOptions): void {
  checkNames("The last argument", options, CALL_OPTIONS);
  if (options.timeout !== undefined) checkTimeout(options.timeout);
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

function checkTimeout(timeout: unknown): void {
  if (!Number.isInteger(timeout) || (timeout as number) < 1 || (timeout as number) > LONGEST_TIMEOUT)
    throw new InvalidRequestError(`timeout: expected a whole number of milliseconds, 1 to ${LONGEST_TIMEOUT}.`);
}
