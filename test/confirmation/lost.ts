import { requestExample } from "../../scripts/examples.ts";
import type { LostCall } from "../../src/confirmation/confirmation.ts";
import { confirmerOf } from "../../src/confirmation/confirmer.ts";
import type { CallOptions } from "../../src/options.ts";
import { ROWS, type Row } from "../contract/rows.ts";
import { koreAt } from "../support/kore.ts";
import { BASE_URL, type Sent, sentBy } from "../support/sent.ts";

/** When every lost call was sent. */
const SENT_AT = new Date("2026-11-20T12:00:00.000Z");

/** A moment, in minutes from when the call was sent, as the server writes it. */
export const minutes = (n: number) => new Date(SENT_AT.getTime() + n * 60_000).toISOString();

/** The call of a row, taken from what it puts on the wire, as if its answer had been lost. */
export async function lostCallOf({ page, call }: Row): Promise<LostCall> {
  let sent: Sent | undefined;
  const kore = koreAt(BASE_URL, {
    fetch: async (url, init) => {
      sent = await sentBy(url, init);
      throw new Error("The answer is lost.");
    },
  });
  await call(kore, requestExample(page)).catch(() => {});
  if (!sent) throw new Error(`${page} sent nothing.`);
  const { operationId, parameters, url, body } = sent;
  return { operationId, parameters, query: url.searchParams, body, sentAt: SENT_AT };
}

/** The lost call of a page, with what a test changes in it. */
export async function lost(page: string, changes: Partial<LostCall> = {}): Promise<LostCall> {
  const row = ROWS.find((each) => each.page === page);
  if (!row) throw new Error(`There is no page ${page}.`);
  return { ...(await lostCallOf(row)), ...changes };
}

/** What a server answers a read: an object as JSON, or a whole response. */
export type Answers = (read: Sent) => object;

/** Confirms a lost call at a server that answers so, and tells what was asked of it. */
export async function confirm(call: LostCall, answers: Answers, options?: CallOptions) {
  const reads: Sent[] = [];
  const kore = koreAt(BASE_URL, {
    fetch: async (url, init) => {
      const read = await sentBy(url, init);
      reads.push(read);
      const answer = answers(read);
      return answer instanceof Response ? answer : Response.json(answer);
    },
  });
  const confirmer = confirmerOf(kore, call);
  if (!confirmer) throw new Error(`${call.operationId} has no confirmer.`);
  return { confirmation: await confirmer(options), reads, operations: reads.map(({ operationId }) => operationId) };
}
