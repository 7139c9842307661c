import { operations } from "../../generated/operations.ts";
import { answerExample, requestExample } from "../../scripts/examples.ts";
import type { CampaignClient, CampaignError, Effect, OperationId } from "../../src/index.ts";
import { ROWS } from "../contract/rows.ts";
import { koreAt, thrownBy } from "../kore.ts";

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
    const { sent, ...operation } = await recorded((kore) => call(kore, body));
    const name = `${operation.operationId} ${operation.effect}`;
    if (rows.has(name)) continue;
    rows.set(name, {
      ...operation,
      name,
      answer: answerExample(example),
      call: (kore) => call(kore, body),
      callHttp: throughHttp(operation.operationId, sent),
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

/** What a call sends, and what the client takes it for: an error tells. */
async function recorded(call: (kore: CampaignClient) => Promise<unknown>) {
  const sent: Request[] = [];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    sent.push(new Request(url, init));
    return new Response("{}", { status: 400 });
  };
  const error: CampaignError = await thrownBy(() => call(koreAt("https://kore.example", { fetch })));
  if (!error.call) throw error;
  return { operationId: error.call.operationId, effect: error.call.effect, sent: await contentOf(sent[0] as Request) };
}

type Sent = Awaited<ReturnType<typeof contentOf>>;

const contentOf = async (request: Request) => ({ url: request.url, body: await request.text() });

/** The call that sends the same through `kore.http`. */
function throughHttp(operationId: OperationId, { url, body }: Sent): Row["callHttp"] {
  const { method, path } = operations[operationId];
  const { pathname, searchParams } = new URL(url);
  const segments = pathname.split("/");
  const names = path.split("/").map((segment) => /^\{(.+)\}$/.exec(segment)?.[1]);
  const parameters = names.flatMap((name, at) => (name ? [[name, decodeURIComponent(segments[at] as string)]] : []));
  const params = { path: Object.fromEntries(parameters), query: Object.fromEntries(searchParams) };
  return (kore, options) => {
    // The types of the calls are tested in test/types; here any of them goes.
    const request = kore.http.request as unknown as (...args: unknown[]) => ReturnType<Row["callHttp"]>;
    return request(method.toLowerCase(), path, { params, ...(body && { body: JSON.parse(body) }), ...options });
  };
}
