import { requestExample } from "../../scripts/spec/examples.ts";
import type { CallOptions, CampaignClientOptions, LostCall, OutcomeUnknownError } from "../../src/index.ts";
import { ROWS, type Row } from "../contract/rows.ts";
import { koreAnswering, networkError, type Reply } from "../support/answering.ts";
import { koreAt, thrownBy } from "../support/kore.ts";
import { BASE_URL, parseSentRequest, type SentRequest } from "../support/sent-request.ts";

/** When the lost calls were sent, by the server. */
export const SENT_AT = new Date("2026-11-20T12:00:00.000Z");

/** The time `n` minutes after the call was sent, as the server writes it. */
export const minutes = (n: number) => new Date(SENT_AT.getTime() + n * 60_000).toISOString();

/** A time as a `Date` header has it. */
export const httpDate = (time: string | number) => new Date(time).toUTCString();

/** Returns the row of a documentation page. */
export function rowOf(page: string): Row {
  const row = ROWS.find((each) => each.page === page);
  if (!row) throw new Error(`No row for page ${page}.`);
  return row;
}

/** Makes the call of a row, which is answered so. Returns the error that it throws. */
export async function lose(
  { page, call }: Row,
  reply: Reply = networkError("ECONNRESET"),
  options: Partial<CampaignClientOptions> = {},
): Promise<OutcomeUnknownError> {
  const { kore } = koreAnswering([reply], options);
  return thrownBy(() => call(kore, requestExample(page)));
}

/** Returns the lost call of a documentation page, sent at `SENT_AT` by the clock of the server, with `changes` applied. */
export async function lostCall(page: string, changes: Partial<LostCall> = {}): Promise<LostCall> {
  const { lostCall } = await lose(rowOf(page));
  return { ...(lostCall as LostCall), sentAt: SENT_AT.toISOString(), clock: "server", ...changes };
}

/** Responds to a read: with an object, which is sent as JSON, with a `Response`, or by throwing what `fetch` rejects with. */
export type Responder = (read: SentRequest) => object;

/** How a lost call is confirmed. */
export interface Circumstances {
  /** Options of each read. */
  readonly options?: CallOptions;
  /** The `Date` of the responses, an hour after the call unless it is given; `null` for none. */
  readonly date?: string | null;
  /** Options of the client. */
  readonly client?: Partial<CampaignClientOptions>;
}

/** Confirms a lost call with a new client, whose reads are answered so. */
export async function confirm(
  lost: unknown,
  respond: Responder,
  { options, date = minutes(60), client }: Circumstances = {},
) {
  const reads: SentRequest[] = [];
  const kore = koreAt(BASE_URL, {
    ...client,
    fetch: async (url, init) => {
      const read = await parseSentRequest(url, init);
      reads.push(read);
      const given = respond(read);
      const response = given instanceof Response ? given : Response.json(given);
      if (date !== null && !response.headers.has("date")) response.headers.set("date", httpDate(date));
      return response;
    },
  });
  const confirmation = await kore.confirm(lost as LostCall, options);
  return { confirmation, ...confirmation, reads, operations: reads.map(({ operationId }) => operationId) };
}
