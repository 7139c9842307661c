import openapiFetch, { type Client } from "openapi-fetch";
import type { paths } from "../generated/types.ts";
import { readCallOptions } from "./call/call-options.ts";
import type { CallContext } from "./call/context.ts";
import type { CallResult, Executor } from "./call/execute.ts";
import type { Redactor } from "./call/redact.ts";
import { InvalidRequestError } from "./errors/campaign-error.ts";
import { OutcomeUnknownError } from "./errors/outcome-unknown-error.ts";
import type { Call } from "./operations/call.ts";
import { createMatcher } from "./operations/matcher.ts";
import { formatCall, OPERATIONS, resolveEffect } from "./operations/operation.ts";
import { serializeBody, serializePath, serializeQuery } from "./operations/serialize.ts";
import type { ClientConfig } from "./options.ts";
import type { ReceivedResponse } from "./response/read.ts";
import { hasResult, isDocumentedFailure } from "./response/reported-failure.ts";
import { isPlainObject, ownProperties, readInput } from "./validate.ts";

/** The openapi-fetch client over the described paths. */
export type Http = Client<paths>;

// Built as CommonJS, the default export of a CommonJS module is the module itself, which has its own default.
const createOpenapiFetch = "default" in openapiFetch ? (openapiFetch.default as typeof openapiFetch) : openapiFetch;

/** Sets everything that openapi-fetch would otherwise read from `Object.prototype`, if somebody has put it there. */
const CLIENT_OPTIONS: object = {
  pathSerializer: serializePath,
  querySerializer: serializeQuery,
  bodySerializer: serializeBody,
  Request: undefined,
  headers: undefined,
  requestInitExt: undefined,
};

/**
 * Creates the function under every method: openapi-fetch builds the request, the executor sends it.
 *
 * @param onResult is called with how each call ended, before it returns or throws
 */
export function createCall(config: ClientConfig, execute: Executor, onResult?: (result: CallResult) => void): Call {
  const baseUrl = config.baseUrl.href.replace(/\/$/, "");
  // Looking up the platform's Request would load the whole of Node's fetch.
  const http = createOpenapiFetch<Record<string, never>>({ ...CLIENT_OPTIONS, Request: PlainRequest } as object);
  // The types of `Call` say what goes in and what comes out.
  const send = http.request as unknown as (method: string, path: string, init: object) => Promise<{ data: never }>;

  return async (operationId, request, options, expects) => {
    const callOptions = readCallOptions(options);
    const { path, query, body } = ownProperties<{ path?: object; query?: object; body?: unknown }>(request);
    const { method, path: documented, effect: effects, accountIdInQuery } = OPERATIONS[operationId];
    const parameters = { streamId: config.streamId, ...path };
    const values: Record<string, unknown> = accountIdInQuery ? { accountId: config.accountId, ...query } : { ...query };
    const effect = resolveEffect(effects, (parameter) => [String(values[parameter])]);
    const { data } = await send(method, config.paths.get(operationId) ?? documented, {
      baseUrl,
      params: { path: parameters, query: values, header: undefined },
      body,
      // Set, so that nothing is inherited: those of the client count. Written out, because a spread here is slow.
      pathSerializer: undefined,
      querySerializer: undefined,
      bodySerializer: undefined,
      headers: undefined,
      middleware: undefined,
      Request: PlainRequest,
      // Hands back what is already parsed.
      parseAs: "stream",
      fetch: async ({ url, headers, body = null }: PlainRequest) => {
        // Frozen, because hooks and limiters see it: a change would change where the call goes, and how often.
        const call = Object.freeze({ method, url, operationId, effect });
        const readBody = async () => body;
        const result = await execute({ call, parameters, headers, readBody, expects }, callOptions);
        onResult?.(result);
        const { response, error } = result;
        if (error || !response) throw error;
        return { ok: true, status: 200, headers: NO_HEADERS, body: response.json };
      },
    });
    return data;
  };
}

/** openapi-fetch looks at the length of a response. */
const NO_HEADERS = { get: () => null };

/**
 * Keeps what openapi-fetch asks for as it is. A real `Request` would parse the URL, copy the headers and turn the body
 * into a stream, only for all of it to be read out again.
 */
class PlainRequest {
  declare readonly headers: Headers;
  declare readonly body?: string | null;

  constructor(
    readonly url: string,
    init: RequestInit,
  ) {
    Object.assign(this, init);
  }
}

/** Creates `kore.http`, whose requests leave like those of the methods. */
export function createHttp({ baseUrl, paths }: ClientConfig, execute: Executor): Http {
  const match = createMatcher(baseUrl, paths);
  const http = createOpenapiFetch<paths>({
    ...CLIENT_OPTIONS,
    baseUrl: baseUrl.href,
    fetch: async (request) => {
      const url = new URL(request.url);
      const matched = match(request.method, url);
      if (!matched)
        throw new InvalidRequestError(
          `${formatCall(request)} at ${url.origin}: this is not one of the described calls below baseUrl, and the token goes nowhere else. Is a path parameter missing?`,
        );
      const call = Object.freeze(matched.call);
      const prepared = { ...matched, call, headers: request.headers, readBody: () => readRequestBody(request) };
      const { context, response, error } = await execute(prepared, ownProperties({ signal: request.signal }));
      if (!response || !isReturnable(response, context) || error instanceof OutcomeUnknownError) throw error;
      return toResponse(response, context.redactor);
    },
  });
  return readArguments(http);
}

/** Reads the arguments of every method before openapi-fetch does, which would throw whatever a getter throws. */
function readArguments(http: Http): Http {
  const methods = Object.entries(http as unknown as Record<string, (...args: unknown[]) => unknown>);
  const reading = methods.map(([name, method]) => [
    name,
    /use|eject/.test(name)
      ? method
      : async (...args: unknown[]) => readInput(`http.${name}`, () => method(...args.map((arg) => copyInit(arg)))),
  ]);
  return Object.fromEntries(reading);
}

/** Copies the options of a request, and the parameters and headers in them. */
const copyInit = (value: unknown, depth = 2): unknown =>
  depth >= 0 && isPlainObject(value)
    ? Object.fromEntries(Object.entries(value).map(([name, field]) => [name, copyInit(field, depth - 1)]))
    : value;

/** Whether openapi-fetch can return a response as what it is. It takes every success for data, also one that is a failure. */
const isReturnable = ({ status, json }: ReceivedResponse, { operation }: CallContext): boolean =>
  status >= 400 || (json !== undefined && !(isDocumentedFailure(json) && !hasResult(json, operation.responseFields)));

/** Reads a body as text. A stream would be sent in chunks by some runtimes, and not at all by others. */
async function readRequestBody(request: Request): Promise<string | null> {
  try {
    return (await request.text()) || null;
  } catch (cause) {
    throw new InvalidRequestError("body: a middleware has read it. Let it read a clone of the request.", { cause });
  }
}

/** Statuses whose response can't have a body (Fetch Standard, "null body status"). */
const NULL_BODY_STATUSES = [204, 205, 304];

/** Makes a response for openapi-fetch and its middleware, without the tokens that the server may have echoed. */
function toResponse({ status, statusText, headers, text }: ReceivedResponse, redactor: Redactor): Response {
  const safe = redactor.headers(headers);
  // It is the length of the body on the wire, and openapi-fetch takes a 0 for an empty response.
  safe.delete("content-length");
  return new Response(NULL_BODY_STATUSES.includes(status) ? null : redactBody(text, redactor), {
    status,
    // `fetch` takes more from a server than `Response` accepts, and a successful call must not end in its TypeError.
    statusText: redactor.text(statusText).replace(/[^\t\x20-\x7e]/g, "?"),
    headers: safe,
  });
}

/** Redacts JSON by its values, because a token may be behind an escape, and because a mark must not break an escape. */
function redactBody(text: string, redactor: Redactor): string {
  const redacted = redactor.text(text);
  if (redacted === text && !text.includes("\\")) return text;
  try {
    const value: unknown = JSON.parse(text);
    const safe = redactor.json(value);
    return safe === value ? text : JSON.stringify(safe);
  } catch {
    return redacted;
  }
}
