import { operations } from "../../generated/operations.ts";
import { answerExample, requestExample } from "../../scripts/examples.ts";
import type { CampaignClient, Effect, OperationId } from "../../src/index.ts";
import { ROWS } from "../contract/rows.ts";
import { koreAt, thrownBy } from "../support/kore.ts";
import { BASE_URL, parseSentRequest, type SentRequest } from "../support/sent-request.ts";

/** An operation with one of its effects, and two ways to call it. */
export interface Row {
  readonly operationId: OperationId;
  readonly effect: Effect;
  /** Both, in one text. */
  readonly name: string;
  /** A good answer. */
  readonly answer: unknown;
  /** Calls its method. */
  readonly call: (kore: CampaignClient) => Promise<unknown>;
  /** Makes the same call through `kore.http`. */
  readonly callHttp: (
    kore: CampaignClient,
    options: { signal: AbortSignal },
  ) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
}

/** Every operation with each of its effects, once: the first page of each in the rows of the contract. */
export async function everyOperation(): Promise<Row[]> {
  const rows = new Map<string, Row>();
  for (const { page, example = page, call } of ROWS) {
    const body = requestExample(example);
    const sent = await recorded((kore) => call(kore, body));
    const { operationId, effect } = sent;
    const name = `${operationId} ${effect}`;
    if (rows.has(name)) continue;
    rows.set(name, {
      operationId,
      effect,
      name,
      answer: answerExample(example),
      call: (kore) => call(kore, body),
      callHttp: throughHttp(sent),
    });
  }
  return [...rows.values()];
}

const SOME: OperationId[] = [
  ...(["createCampaignV2", "startSmsCampaignV2", "triggerVoiceCampaignV2", "sendOutboundSmsV1"] as const),
  ...(["getCampaignV2", "listCampaignsV2", "deleteCampaignV2", "triggerCampaignV1"] as const),
];

/** The starts, a message, a create and a few of the others: enough where the same rule is reached in another way. */
export const someOf = (rows: readonly Row[]): Row[] => rows.filter(({ operationId }) => SOME.includes(operationId));

/** What a call sends. */
async function recorded(call: (kore: CampaignClient) => Promise<unknown>): Promise<SentRequest> {
  const sent: SentRequest[] = [];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    sent.push(await parseSentRequest(url, init));
    return new Response("{}", { status: 400 });
  };
  const error = await thrownBy(() => call(koreAt(BASE_URL, { fetch })));
  if (!sent[0]) throw error;
  return sent[0];
}

/** The call that sends the same through `kore.http`. */
function throughHttp({ operationId, parameters, url, body }: SentRequest): Row["callHttp"] {
  const { method, path } = operations[operationId];
  const params = { path: parameters, query: Object.fromEntries(url.searchParams) };
  return (kore, options) => {
    // The types of the calls are tested in test/types; here any of them goes.
    const request = kore.http.request as unknown as (...args: unknown[]) => ReturnType<Row["callHttp"]>;
    return request(method.toLowerCase(), path, { params, ...(body && { body }), ...options });
  };
}
