import { type Http, httpClient } from "./http.ts";
import type { CallOptions, CheckedOptions } from "./options.ts";
import type { Outgoing, Sender } from "./sending/send.ts";

/** What the groups of methods stand on. */
export interface Connection extends Pick<CheckedOptions, "streamId" | "accountId"> {
  /** openapi-fetch over plain requests; each call brings its own fetch, from `fetchWith`. */
  readonly http: Http;
  /** The fetch of one call, which throws where the call is refused, or reads a campaign of another kind than the given one. */
  fetchWith(options: CallOptions | undefined, campaignType?: "voice" | "sms"): (request: Request) => Promise<Response>;
  /** The answer of a call made through such a fetch. */
  dataOf<Data>(result: Promise<{ data?: Data }>): Promise<NonNullable<Data>>;
}

export function connect(options: CheckedOptions, sendOrThrow: Sender["sendOrThrow"]): Connection {
  return {
    http: httpClient(options.baseUrl, { Request: PlainRequest as unknown as typeof Request }),
    streamId: options.streamId,
    accountId: options.accountId,
    fetchWith:
      (callOptions = {}, campaignType) =>
      (request) =>
        sendOrThrow(request as unknown as Outgoing, callOptions, campaignType),
    // sendOrThrow lets no answer through that has no data.
    dataOf: async (result) => (await result).data as NonNullable<Awaited<typeof result>["data"]>,
  };
}

/**
 * Keeps what openapi-fetch asks for as it is. A real `Request` would parse the URL, copy the headers and turn the
 * body into a stream, only for it all to be read out again.
 */
class PlainRequest {
  constructor(
    readonly url: string,
    init: RequestInit,
  ) {
    Object.assign(this, init);
  }
}
