import { requestExample } from "../../scripts/examples.ts";
import type { LostCall } from "../../src/confirmation/confirmation.ts";
import { confirmerFor } from "../../src/confirmation/confirmers.ts";
import type { CallOptions } from "../../src/index.ts";
import { ROWS, type Row } from "../contract/rows.ts";
import { koreAt } from "../support/kore.ts";
import { BASE_URL, parseSentRequest, type SentRequest } from "../support/sent-request.ts";

/** When the lost calls were sent. */
const SENT_AT = new Date("2026-11-20T12:00:00.000Z");

/** Returns the time `n` minutes after the call was sent, in the server's format. */
export const minutes = (n: number) => new Date(SENT_AT.getTime() + n * 60_000).toISOString();

/** Makes the call of a row and loses its response. Returns the lost call, read from the request that was sent. */
export async function lostCallOfRow({ page, call }: Row): Promise<LostCall> {
  let sent: SentRequest | undefined;
  const kore = koreAt(BASE_URL, {
    fetch: async (url, init) => {
      sent = await parseSentRequest(url, init);
      throw new Error("The response is lost.");
    },
  });
  await call(kore, requestExample(page)).catch(() => {});
  if (!sent) throw new Error(`${page} sent nothing.`);
  const { operationId, parameters, url, body } = sent;
  return { operationId, parameters, query: url.searchParams, body, sentAt: SENT_AT };
}

/** Returns the lost call of a documentation page, with `changes` applied. */
export async function lostCall(page: string, changes: Partial<LostCall> = {}): Promise<LostCall> {
  const row = ROWS.find((each) => each.page === page);
  if (!row) throw new Error(`No row for page ${page}.`);
  return { ...(await lostCallOfRow(row)), ...changes };
}

/** Responds to a read: with an object, which is sent as JSON, or with a `Response`. */
export type Responder = (read: SentRequest) => object;

/** Confirms a lost call against a stub server. Returns the confirmation and the reads that the server got. */
export async function confirm(call: LostCall, respond: Responder, options?: CallOptions) {
  const reads: SentRequest[] = [];
  const kore = koreAt(BASE_URL, {
    fetch: async (url, init) => {
      const read = await parseSentRequest(url, init);
      reads.push(read);
      const response = respond(read);
      return response instanceof Response ? response : Response.json(response);
    },
  });
  const confirmer = confirmerFor(kore, call);
  if (!confirmer) throw new Error(`${call.operationId} has no confirmer.`);
  return { confirmation: await confirmer(options), reads, operations: reads.map(({ operationId }) => operationId) };
}
