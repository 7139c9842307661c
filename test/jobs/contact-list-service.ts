import { createCampaignClient } from "../../src/index.ts";

/** How the service answers a batch: with a status, or by losing the response after or before the batch was added. */
export type BatchReply = number | "lost-after" | "lost-before" | "no-connection";

/** A contact list that is filled through the API, and a client for it. */
export function createContactListService({
  replies = [],
  lists = [{ _id: "cl-1", name: "Recalls", totalRecordCount: 0, allowDuplicates: false }],
}: {
  /** By the number of the request that adds contacts, from 0. The default is 200. */
  replies?: (BatchReply | undefined)[];
  lists?: object[];
} = {}) {
  const added: string[] = [];
  const batches: string[][] = [];
  const fetch: typeof globalThis.fetch = async (url, { body } = {}) => {
    if (new URL(String(url)).searchParams.get("type") === "call")
      return Response.json({ status: "success", message: "", data: lists });
    const { data } = JSON.parse(await new Response(body).text()) as { data: { phoneNumber: string }[] };
    const numbers = data.map(({ phoneNumber }) => phoneNumber);
    const reply = replies[batches.push(numbers) - 1] ?? 200;
    if (reply === 200 || reply === "lost-after") added.push(...numbers);
    if (reply === "no-connection")
      throw new TypeError("fetch failed", { cause: Object.assign(new Error("refused"), { code: "ECONNREFUSED" }) });
    if (typeof reply === "string") throw new TypeError("fetch failed", { cause: { code: "ECONNRESET" } });
    return Response.json(reply === 200 ? { message: "queued" } : { errors: [{ msg: `no ${numbers[0]}` }] }, {
      status: reply,
    });
  };
  const kore = createCampaignClient({
    baseUrl: "https://kore.example",
    streamId: "st-1",
    accountId: "a-1",
    auth: "a-token",
    rateLimit: false,
    retries: 0,
    trustConnectionErrors: true,
    fetch,
  });
  return { kore, added, batches };
}

/** Contacts with fictitious numbers, one a row. */
export const contactsOf = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({ phoneNumber: numberOf(from + index) }));

/** The fictitious number of a row. */
export const numberOf = (row: number) => `+1202555${String(1_000_000 + row).slice(1)}`;
