import { inBrowser } from "../browser.ts";
import { type CallDescription, inWords } from "../call.ts";
import type { Confirm, LostCall } from "../confirmation/confirmation.ts";
import type { CampaignError } from "../errors/campaign-error.ts";
import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { NotAllowedError } from "../errors/not-allowed-error.ts";
import { OutcomeUnknownError } from "../errors/outcome-unknown-error.ts";
import { type FoundOperation, operationFinder } from "../operation.ts";
import { type CallOptions, type CheckedOptions, checkCallOptions } from "../options.ts";
import { type Answer, jsonObjectIn } from "./answer.ts";
import { otherKindIn } from "./campaign-kind.ts";
import { type Delivery, deliver } from "./deliver.ts";
import { begin, type Exchange } from "./exchange.ts";
import { unlessStopped } from "./stop.ts";

/** What openapi-fetch hands over: a real `Request` from `kore.http`, a plain object from the methods. */
export interface Outgoing {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body?: string | ReadableStream | null;
  readonly signal?: AbortSignal;
}

/** The two ways in which calls leave a client. They differ in what becomes of an answer that refuses. */
export interface Sender {
  /** Makes a call, and returns every answer that could be read, as openapi-fetch expects. */
  send(request: Outgoing): Promise<Response>;
  /** Makes a call, and throws where the answer is a refusal, or a campaign of another kind than is read. */
  sendOrThrow(request: Outgoing, options: CallOptions, campaignType?: "voice" | "sms"): Promise<Response>;
}

/** A call that has ended. */
interface Ended {
  readonly exchange: Exchange;
  readonly answer: Answer | undefined;
  /** The error that it ended in; `undefined` where it succeeded. */
  readonly error: CampaignError | undefined;
}

/**
 * Makes the functions through which every call of a client leaves: they keep the token to the described calls below
 * `baseUrl` and to what the client may do, and tell what is known of the outcome where there is none.
 *
 * @param confirmerOf makes the function that finds out what became of a call
 */
export function sender(options: CheckedOptions, confirmerOf: (lost: LostCall) => Confirm | undefined): Sender {
  const findOperation = operationFinder(options.baseUrl, options.paths);

  async function make(request: Outgoing, callOptions: CallOptions): Promise<Ended> {
    const { timeout = options.timeout, deadline = options.deadline, signal = request.signal } = callOptions;
    const found = described(request);
    const { operationId, effect, url } = found;
    // Frozen, as hooks and limiters see it: whoever changes it would change where the call goes, and how often.
    const call: CallDescription = Object.freeze({ method: request.method, url: url.href, operationId, effect });
    if (!options.allow.has(effect)) throw new NotAllowedError(notAllowed(call, options.allow), call);

    const exchange = begin(call, options.auth, signal, deadline);
    const body = await unlessStopped(bodyOf(request), exchange, 0);
    const delivery = await deliver(exchange, { headers: request.headers, body }, timeout, options);
    return { exchange, answer: delivery.answer, error: errorOf(delivery, found, body) };
  }

  function errorOf(
    { failure, sentAt }: Delivery,
    found: FoundOperation,
    body: string | null,
  ): CampaignError | undefined {
    if (failure?.outcome !== "unknown" || found.effect === "read") return failure?.error;
    const { operationId, parameters, url } = found;
    const lost = { operationId, parameters, query: url.searchParams, body: jsonObjectIn(body ?? ""), sentAt };
    const { campaignId } = parameters;
    return new OutcomeUnknownError(failure.error, { sentAt, campaignId, confirm: confirmerOf(lost) });
  }

  /** @throws {@link InvalidRequestError} where a request is none of the described calls. */
  function described({ method, url }: Outgoing): FoundOperation {
    const asked = new URL(url);
    const operation = findOperation(method, asked);
    if (operation) return operation;
    throw new InvalidRequestError(
      `${inWords({ method, url: asked.href })} at ${asked.origin}: this is none of the described calls below baseUrl, and the token goes nowhere else. Is a path parameter missing?`,
    );
  }

  return {
    async send(request) {
      const { answer, error } = await make(request, {});
      if (answer && (answer.json || answer.status >= 400)) return asResponse(answer);
      throw error;
    },
    async sendOrThrow(request, callOptions, campaignType) {
      checkCallOptions(callOptions);
      const { exchange, answer, error } = await make(request, callOptions);
      if (error || !answer) throw error;
      const otherKind = campaignType && otherKindIn(answer, campaignType, exchange);
      if (otherKind) throw otherKind;
      return asResponse(answer);
    },
  };
}

function notAllowed(call: CallDescription, allow: CheckedOptions["allow"]): string {
  const only = [...allow].map((effect) => `"${effect}"`).join(", ");
  const why = inBrowser()
    ? " In a browser page that must be chosen, since the browser itself may send a request twice."
    : "";
  return `${inWords(call)} was not sent: its effect is "${call.effect}", and this client allows only ${only}.${why} To allow it, add "${call.effect}" to the option allow.`;
}

/** The body as text. A stream would have some runtimes send it in chunks, and cannot be sent at all in others. */
async function bodyOf(request: Outgoing): Promise<string | null> {
  // The methods give a text, from `toJson`.
  if (!(request instanceof Request)) return (request.body as string | undefined) ?? null;
  try {
    return (await request.text()) || null;
  } catch (cause) {
    throw new InvalidRequestError("body: a middleware has read it. Let it read a clone of the request.", { cause });
  }
}

function asResponse({ status, statusText, headers, text }: Answer): Response {
  // It is that of the body on the wire, and openapi-fetch takes a 0 for an empty answer.
  headers.delete("content-length");
  // What fetch takes from a server, Response need not take, and a call that was carried out must not end in its TypeError.
  return new Response(text, { status, statusText: statusText.replace(/[^\t\x20-\x7e]/g, "?"), headers });
}
