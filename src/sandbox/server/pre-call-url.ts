import type { PreCallCheckRequest } from "../../../generated/schemas.ts";
import { InvalidRequestError } from "../../errors/campaign-error.ts";
import type { PreCallEndpoint, PreCallResult } from "../dialing/pre-call-endpoint.ts";

/** An endpoint that is asked over HTTP. */
export interface PreCallUrl extends PreCallEndpoint {
  /** Waits until no response is awaited. Meanwhile the clock stands, and with each response goes on, maybe to the next. */
  allAnswered(): Promise<void>;
  /** Breaks off the request that is under way. Nobody learns its result. */
  close(): void;
}

/** Asks a URL. `log` gets a line for each request. */
export function createPreCallUrl(url: URL, log: (line: string) => void): PreCallUrl {
  const closed = new AbortController();
  let pending: Promise<void> | undefined;
  return {
    ask(request, timeout, onResult) {
      const asked = post(url, request, timeout, closed.signal).then(({ result, status }) => {
        if (closed.signal.aborted) return;
        log(`pre-call check of ${request.contactData.phoneNumber}: POST ${url} ${status}`);
        pending = undefined;
        onResult(result);
      });
      pending = asked;
      // It is reported by whoever waits, or by the clock.
      asked.catch(() => {});
    },
    async allAnswered() {
      while (pending && !closed.signal.aborted) await pending;
    },
    close: () => closed.abort(),
  };
}

/** @throws {@link InvalidRequestError} if it is no URL that `fetch` takes */
export function readPreCallUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.username + url.password === "") return url;
  throw new InvalidRequestError(
    `preCallUrl: expected a URL such as "http://127.0.0.1:3000/pre-call", but got ${JSON.stringify(text)}.`,
  );
}

async function post(
  url: URL,
  request: PreCallCheckRequest,
  timeout: number,
  closed: AbortSignal,
): Promise<{ result: PreCallResult; status: string }> {
  const failed = (problem: string) => ({ result: { problem }, status: problem });
  const late = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
      // Any status but 200 skips the contact.
      redirect: "manual",
      signal: AbortSignal.any([closed, late]),
    });
    const text = await response.text();
    if (response.status !== 200) return failed(`status ${response.status}`);
    const body = parse(text);
    return body === undefined ? failed("no JSON") : { result: { body }, status: "200" };
  } catch (error) {
    if (late.aborted) return failed(`no response within ${timeout} ms`);
    const { message, cause } = error as Error & { cause?: Error };
    return failed(cause?.message || message);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
