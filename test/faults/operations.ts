import { operations } from "../../generated/operations.ts";
import { requestExample, responseExample } from "../../scripts/spec/examples.ts";
import type { CampaignClient, Effect, OperationId } from "../../src/index.ts";
import { OPERATION_ROWS } from "../contract/operation-rows.ts";
import { koreAt, thrownBy } from "../support/kore.ts";
import { BASE_URL, parseSentRequest, type SentRequest } from "../support/sent-request.ts";

/** A test case: an operation with one of its effects, and two ways to call it. */
export interface OperationCase {
  readonly operationId: OperationId;
  readonly effect: Effect;
  /** The operation and its effect, as one string. */
  readonly name: string;
  /** The documented response body. */
  readonly responseBody: unknown;
  /** Calls the operation's method. */
  readonly call: (kore: CampaignClient) => Promise<unknown>;
  /** Makes the same call through `kore.http`. */
  readonly callHttp: (
    kore: CampaignClient,
    options: { signal: AbortSignal },
  ) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
}

/** Returns a case for every operation with each of its effects, made from its first row in the contract. */
export const allOperationCases = (): Promise<OperationCase[]> =>
  Promise.all(
    OPERATION_ROWS.map(async ({ operationId, effect, page, example = page, call }) => {
      const body = requestExample(example);
      return {
        operationId,
        effect,
        name: `${operationId} ${effect}`,
        responseBody: responseExample(example),
        call: (kore: CampaignClient) => call(kore, body),
        callHttp: createHttpCall(await recordRequest((kore) => call(kore, body))),
      };
    }),
  );

const SAMPLE: OperationId[] = [
  ...(["createCampaignV2", "startSmsCampaignV2", "triggerVoiceCampaignV2", "sendOutboundSmsV1"] as const),
  ...(["getCampaignV2", "listCampaignsV2", "deleteCampaignV2", "triggerCampaignV1"] as const),
];

/** Selects the starts, a message, a create and a few others, for tests of rules that are the same for every operation. */
export const sampleOf = <Case extends { readonly operationId: OperationId }>(cases: readonly Case[]): Case[] =>
  cases.filter(({ operationId }) => SAMPLE.includes(operationId));

/** Returns the request that a call sends. */
async function recordRequest(call: (kore: CampaignClient) => Promise<unknown>): Promise<SentRequest> {
  const sent: SentRequest[] = [];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    sent.push(await parseSentRequest(url, init));
    return new Response("{}", { status: 400 });
  };
  const error = await thrownBy(() => call(koreAt(BASE_URL, { fetch })));
  if (!sent[0]) throw error;
  return sent[0];
}

/** Creates a call that sends the same request through `kore.http`. */
function createHttpCall({ operationId, parameters, url, body }: SentRequest): OperationCase["callHttp"] {
  const { method, path } = operations[operationId];
  const params = { path: parameters, query: Object.fromEntries(url.searchParams) };
  return (kore, options) => {
    // test/types covers the types of `kore.http`; here every operation is called in the same way.
    const request = kore.http.request as unknown as (...args: unknown[]) => ReturnType<OperationCase["callHttp"]>;
    return request(method.toLowerCase(), path, { params, ...(body && { body }), ...options });
  };
}
