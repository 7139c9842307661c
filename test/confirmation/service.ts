import { vi } from "vitest";
import { type CampaignClient, type CampaignClientOptions, createCampaignClient } from "../../src/index.ts";
import { json, networkError } from "../support/answering.ts";
import { ACCOUNT_ID, STREAM_ID, TOKEN } from "../support/kore.ts";
import { BASE_URL, parseSentRequest } from "../support/sent-request.ts";
import { httpDate } from "./lost-call.ts";

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/** The clocks that a confirmation may go by, in ms. A test sets them. */
export class Clocks {
  /** That of the server, in ms since 1970. */
  server = Date.parse("2026-11-20T12:00:00.400Z");
  /** That of the machine of the client. */
  machine: number;
  /** The monotonic one of the client, `performance.now()`. */
  monotonic = 5_000_000;

  /** @param ahead how much the clock of the machine is ahead of the server's, in ms */
  constructor(ahead = 0) {
    this.machine = this.server + ahead;
    vi.spyOn(performance, "now").mockImplementation(() => this.monotonic);
  }

  /** Time passes. */
  pass(milliseconds: number): void {
    this.sleep(milliseconds);
    this.monotonic += milliseconds;
  }

  /** Time passes while the machine of the client sleeps. */
  sleep(milliseconds: number): void {
    this.server += milliseconds;
    this.machine += milliseconds;
  }

  /** Somebody sets the clock of the machine forward, or back. */
  setMachine(milliseconds: number): void {
    this.machine += milliseconds;
  }
}

/** A campaign or a contact list. */
interface Item {
  readonly _id: string;
  readonly name: string;
  readonly createdAt: string;
}

/** A service with campaigns and contact lists, whose times are those of its clock. */
export class Service {
  readonly items: Item[] = [];
  /** What happens to the next create. */
  loses: "before" | "after" | undefined;
  /** How long a request, and its response, are under way. */
  latency = { there: 0, back: 0 };
  /** Headers of the next responses, in place of the `Date`. */
  headers: (() => Record<string, string>) | undefined;

  constructor(readonly clocks: Clocks) {}

  /** Creates a client of this service. */
  client(options: Partial<CampaignClientOptions> = {}): CampaignClient {
    return createCampaignClient({
      baseUrl: BASE_URL,
      streamId: STREAM_ID,
      accountId: ACCOUNT_ID,
      auth: TOKEN,
      retries: 0,
      rateLimit: false,
      now: () => new Date(this.clocks.machine),
      fetch: this.fetch,
      ...options,
    });
  }

  /** Somebody creates something. */
  add(name: string): Item {
    const item = { _id: `id-${this.items.length}`, name, createdAt: new Date(this.clocks.server).toISOString() };
    this.items.unshift(item);
    return item;
  }

  readonly fetch: typeof fetch = async (url, init) => {
    const { clocks, latency, loses } = this;
    const { operationId, url: called, body } = await parseSentRequest(url, init);
    const isCreate = operationId.startsWith("create");
    if (isCreate) this.loses = undefined;
    if (isCreate && loses === "before") throw networkError("ECONNRESET");
    clocks.pass(latency.there);
    const answer = { status: "success", data: this.answer(operationId, called, body) };
    if (isCreate && loses === "after") throw networkError("ECONNRESET");
    const headers = this.headers?.() ?? { date: httpDate(clocks.server) };
    clocks.pass(latency.back);
    return json(200, answer, headers);
  };

  private answer(operationId: string, { pathname }: URL, body: { name: string }): unknown {
    if (operationId.startsWith("create")) return this.add(body.name);
    if (operationId.startsWith("listContactLists")) return this.items.map(({ createdAt: _, ...item }) => item);
    if (operationId.startsWith("list")) return { results: this.items, hasMore: false };
    return this.items.find(({ _id }) => pathname.endsWith(`/${_id}`));
  }
}
