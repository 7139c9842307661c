import { InvalidRequestError } from "../errors/campaign-error.ts";
import type { CallDescription } from "../operations/operation.ts";
import { assertObject, describeType, ownProperties } from "../validate.ts";

/** Headers by name. */
export type HeaderValues = Readonly<Record<string, string>>;

/** Headers of every request, or a function that is asked for them once a call. */
export type HeadersOption = HeaderValues | ((call: CallDescription) => HeaderValues);

/** What the client, or the platform under it, sends itself. */
const RESERVED =
  /^(?:auth|iid|accountid|host|cookie|content-.*|connection|expect|keep-alive|te|trailer|transfer-encoding|upgrade)$/i;

/**
 * Validates and copies headers.
 *
 * @throws {@link InvalidRequestError} that names the header. No value is printed, because it may be a secret.
 */
export function readHeaders(given: unknown): HeaderValues {
  assertObject("headers", given);
  const headers = ownProperties(given as Record<string, unknown>);
  for (const [name, value] of Object.entries(headers)) {
    if (RESERVED.test(name)) throw new InvalidRequestError(`headers.${name}: the client sends this header itself.`);
    if (typeof value !== "string")
      throw new InvalidRequestError(`headers.${name}: expected a string, but got ${describeType(value)}.`);
    try {
      new Headers([[name, value]]);
    } catch {
      throw new InvalidRequestError(`headers.${name}: the name or the value can't be sent in a header.`);
    }
  }
  return headers as HeaderValues;
}

/**
 * Adds the headers of the option to those of a request, which go before.
 *
 * @throws {@link InvalidRequestError} if the option is a function that fails or returns no headers
 */
export function addHeaders(option: HeadersOption | undefined, call: CallDescription, request: Headers): Headers {
  if (!option) return request;
  const headers = new Headers(typeof option === "function" ? askForHeaders(option, call) : option);
  for (const [name, value] of request) headers.set(name, value);
  return headers;
}

function askForHeaders(option: (call: CallDescription) => HeaderValues, call: CallDescription): HeaderValues {
  let given: unknown;
  try {
    given = option(call);
  } catch {
    throw new InvalidRequestError("headers(): the function threw, and the request was not sent.", { call });
  }
  return readHeaders(given);
}
