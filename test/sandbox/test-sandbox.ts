import { type CampaignClientOptions, createCampaignClient } from "../../src/index.ts";
import { OPERATIONS, type OperationId } from "../../src/operations/operation.ts";
import { ok } from "../../src/sandbox/api/reply.ts";
import type { Handler } from "../../src/sandbox/api/request.ts";
import { createAssumptions } from "../../src/sandbox/assumptions/assumptions.ts";
import { ASSUMPTIONS } from "../../src/sandbox/assumptions/list.ts";
import { createFaults } from "../../src/sandbox/http/faults.ts";
import { createResponder, createSandboxFetch, type ResponderOptions } from "../../src/sandbox/http/fetch.ts";
import { OWN_ACCOUNT_ID, OWN_STREAM_ID } from "../../src/sandbox/http/own-ids.ts";
import type { LoggedRequest } from "../../src/sandbox/http/request-log.ts";
import { validateRequest } from "../../src/sandbox/http/validate-request.ts";
import { createClock } from "../../src/sandbox/time/clock.ts";
import type { World } from "../../src/sandbox/world.ts";
import { CAMPAIGN_ID, TOKEN } from "../support/kore.ts";

/** The headers of a request, and the URL of a start. */
export const HEADERS = { auth: TOKEN, iid: OWN_STREAM_ID, accountId: OWN_ACCOUNT_ID };
export const START = `https://sandbox.example/api/v2/public/${OWN_STREAM_ID}/campaign/trigger/${CAMPAIGN_ID}?campaignType=voice&trigger=play`;

export const NOW = Date.parse("2026-03-02T14:00:00Z");

/** Creates a fetch of the sandbox over operations that all succeed, and a client that uses it. */
export function testSandbox({
  handlers = {},
  strict = false,
  rateLimit,
}: {
  handlers?: Partial<Record<OperationId, Handler>>;
  strict?: boolean;
  rateLimit?: ResponderOptions["rateLimit"];
} = {}) {
  const clock = createClock(NOW);
  const faults = createFaults();
  const log: LoggedRequest[] = [];
  const succeed: Handler = () => ok({ status: "success", data: { status: "Ready" } });
  const all = Object.fromEntries(Object.keys(OPERATIONS).map((id) => [id, succeed])) as Record<OperationId, Handler>;
  const fetch = createSandboxFetch(
    createResponder({
      baseUrl: new URL("https://sandbox.example"),
      handlers: { ...all, ...handlers },
      world: {
        clock,
        state: { campaigns: new Map(), contactLists: new Map(), idsByName: new Map() },
        assumptions: createAssumptions(ASSUMPTIONS, { strict }),
        dialer: {},
      } as World,
      validate: validateRequest,
      faults,
      log,
      rateLimit,
    }),
  );
  const koreWith = (options: Partial<CampaignClientOptions> = {}) =>
    createCampaignClient({
      baseUrl: "https://sandbox.example",
      streamId: OWN_STREAM_ID,
      accountId: OWN_ACCOUNT_ID,
      auth: TOKEN,
      fetch,
      trustConnectionErrors: true,
      rateLimit: false,
      retries: 0,
      now: () => new Date(clock.now()),
      ...options,
    });
  return { clock, faults, log, fetch, koreWith, kore: koreWith() };
}
