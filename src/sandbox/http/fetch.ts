import { InvalidRequestError } from "../../errors/campaign-error.ts";
import { createMatcher, type MatchedCall } from "../../operations/matcher.ts";
import type { OperationId } from "../../operations/operation.ts";
import { Refusal } from "../api/reply.ts";
import type { Handler } from "../api/request.ts";
import type { World } from "../world.ts";
import { applyFault } from "./apply-fault.ts";
import { createArrivals } from "./arrivals.ts";
import { checkIds } from "./check-ids.ts";
import { checkCredentials } from "./credentials.ts";
import type { Faults } from "./faults.ts";
import { OWN_ACCOUNT_ID } from "./own-ids.ts";
import { RATE_LIMIT_SENTENCE, refusal } from "./refusal-response.ts";
import { rehearse } from "./rehearse.ts";
import { createLoggedRequest, type LoggedRequest } from "./request-log.ts";
import { prepareRollBack } from "./roll-back.ts";

/** A request that has arrived, whole. */
export interface ArrivedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

/** Answers a request. What it does is done when the call returns, before the response is there. */
export type Responder = (request: ArrivedRequest, signal: AbortSignal) => Promise<Response>;

/** What requests to the sandbox are answered with. */
export interface ResponderOptions {
  /** Where the API is for its callers. */
  readonly baseUrl: URL;
  readonly handlers: Readonly<Record<OperationId, Handler>>;
  readonly world: World;
  /** Returns a sentence for each mistake in a request. */
  readonly validate: (operationId: OperationId, query: URLSearchParams, body: unknown) => readonly string[];
  readonly faults: Faults;
  /** Gets the requests that the operations have dealt with, oldest first. */
  readonly log: LoggedRequest[];
  /** How many requests may arrive within 60 seconds of the sandbox's time. Default: any number. */
  readonly rateLimit?: number | undefined;
}

/**
 * Creates a `fetch` that is answered by a responder. It takes what any `fetch` takes, and sends nothing.
 *
 * @param onArrival is called before a request is answered
 */
export function createSandboxFetch(
  respond: Responder,
  onArrival: (request: ArrivedRequest) => void = () => {},
): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const body = await request.text();
    request.signal.throwIfAborted();
    const { method, url, headers, signal } = request;
    const arrived = { method, url, headers, body };
    onArrival(arrived);
    return respond(arrived, signal);
  };
}

/**
 * Creates what answers requests. Responses are dated by the sandbox's clock.
 *
 * A request that the API would not carry out is answered with `{ errors: [{ msg, code }] }`. The header
 * `x-sandbox-assumptions` of a response names what it rests on that no page documents.
 */
export function createResponder(options: ResponderOptions): Responder {
  const { baseUrl, handlers, world, validate, faults, log, rateLimit } = options;
  const { clock, assumptions } = world;
  const match = createMatcher(baseUrl, new Map());
  const arrive = createArrivals(rateLimit, clock);

  return async ({ method, url: address, headers, body }, signal) => {
    const url = new URL(address);
    const matched = match(method, url);
    if (!matched)
      return dated(respond(() => refuse("unknown-path-status", `no page documents ${method} ${url.pathname}`)));
    const accept = () => {
      const answer = answerOf(matched, url, headers, body);
      return () => respond(answer);
    };
    const fault = faults.take(matched.call.operationId);
    return dated(fault ? await applyFault(fault, { accept, signal, clock }) : accept()());
  };

  /** In the form of HTTP (RFC 9110, section 5.6.7). */
  function dated(response: Response): Response {
    response.headers.set("date", new Date(clock.now()).toUTCString());
    return response;
  }

  /**
   * Checks a request, and counts it. It may be carried out much later, when its token has expired and others fill the
   * limit.
   *
   * @returns what makes the response, and carries the request out unless it is refused, or only rehearsed
   */
  function answerOf({ call, parameters }: MatchedCall, { searchParams }: URL, headers: Headers, text: string) {
    const { operationId } = call;
    const arrivedAt = clock.now();
    const account = headers.get("accountId");
    const arrival = arrive(account ?? OWN_ACCOUNT_ID);

    return (rehearsing = false) => {
      const problem = checkCredentials({ operationId, headers, arrivedAt }, assumptions);
      if (problem) {
        if (rateLimit !== undefined && assumptions.use("rate-limit-of-401") === "not-counted") arrival.takeBack();
        return refuse("credentials-status", problem);
      }
      if (arrival.isOverLimit) return refuse("rate-limit-status", RATE_LIMIT_SENTENCE);
      const body = parse(text);
      const mistakes = body === NOT_JSON ? ["body is not JSON."] : validate(operationId, searchParams, body);
      if (mistakes.length > 0) return refuse("invalid-request-status", mistakes.join(" "));
      const ids = { path: parameters.streamId, iid: headers.get("iid"), account };
      const wrongId = checkIds({ ...ids, accountInQuery: searchParams.get("accountId") }, assumptions);
      if (wrongId) return refuse("invalid-request-status", wrongId);
      const request = { operationId, parameters, query: searchParams, body };
      if (rehearsing) {
        rehearse(handlers[operationId], request, world);
        return NO_RESPONSE;
      }
      const response = handle(request);
      log.push(createLoggedRequest(clock.now(), operationId, response.status));
      return response;
    };
  }

  /** An error of the sandbox itself, such as `strict`, may come late: then nothing has happened either. */
  function handle(request: Parameters<Handler>[0]): Response {
    const rollBack = prepareRollBack(world.state);
    try {
      const { status, body } = handlers[request.operationId](request, world);
      return Response.json(body, { status });
    } catch (error) {
      rollBack();
      if (!(error instanceof Refusal)) throw error;
      assumptions.use("refusal-body");
      return refusal(error.status, error.message);
    }
  }

  /** Refuses a request with the status that is assumed. */
  function refuse(assumption: string, message: string): Response {
    assumptions.use("refusal-body");
    return refusal(Number(assumptions.use(assumption)), message);
  }

  /** Names the assumptions. An error of the sandbox itself, such as `strict`, tells the caller what to do. */
  function respond(make: (rehearsing?: boolean) => Response): Response {
    assumptions.take();
    const response = responseOf(() => {
      assumptions.refuse(assumptions.guessesOf(() => make(true)));
      return make();
    });
    const used = assumptions.take();
    if (used.length > 0) response.headers.set("x-sandbox-assumptions", used.join(", "));
    return response;
  }
}

const NO_RESPONSE = new Response();

function responseOf(make: () => Response): Response {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof InvalidRequestError)) throw error;
    return refusal(400, error.message);
  }
}

const NOT_JSON = Symbol("not JSON");

function parse(text: string): unknown {
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    return NOT_JSON;
  }
}
