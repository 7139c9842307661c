import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import {
  type CampaignClient,
  type CampaignClientOptions,
  CampaignError,
  createCampaignClient,
} from "../../src/index.ts";
import { STREAM_ID } from "../support/kore.ts";
import type { HttpEnd } from "./expected.ts";
import { leaksIn } from "./leaks.ts";

/** How a call ended, as the client reports it. */
export type ReportedEnd = HttpEnd | `foreign ${string}`;

/** What the client reports of a call. */
export interface CallReport {
  readonly end: ReportedEnd;
  /** How many requests the client reports. */
  readonly sent: number;
  /** How many retries the client reports. */
  readonly retried: number;
  /** The places that contain a token. There must be none. */
  readonly leaks: readonly string[];
  /** All tokens that the client used. */
  readonly tokens: readonly string[];
}

let accounts = 0;

/**
 * Makes a call with a client of its own, which gets a new token for each request, and collects what its hooks report.
 */
export async function reportCall(
  makeCall: (kore: CampaignClient) => Promise<ReportedEnd>,
  options: Partial<CampaignClientOptions> & Pick<CampaignClientOptions, "baseUrl">,
): Promise<CallReport> {
  const tokens: string[] = [];
  const events = {
    onRequest: [] as object[],
    onResponse: [] as object[],
    onRetry: [] as object[],
    onWait: [] as object[],
    onEnd: [] as object[],
  };
  accounts += 1;
  const kore = createCampaignClient({
    streamId: STREAM_ID,
    // The rate limit is counted per account.
    accountId: `account-${accounts}`,
    auth: () => {
      tokens.push(`eyJhbGciOiJIUzI1NiJ9.${randomUUID()}.c2lnbmF0dXJl`);
      return tokens.at(-1) as string;
    },
    ...Object.fromEntries(
      Object.entries(events).map(([hook, received]) => [hook, (event: object) => void received.push(event)]),
    ),
    ...options,
  });

  let end: ReportedEnd;
  let thrown: unknown;
  try {
    end = await makeCall(kore);
  } catch (error) {
    thrown = error;
    end = endOfError(error);
  }
  return {
    end,
    sent: events.onRequest.length,
    retried: events.onRetry.length,
    leaks: leaksIn({ thrown, ...events }, tokens),
    tokens,
  };
}

/** Returns how a call of a method ended, which did not throw. */
export const endOfMethod = async (result: Promise<unknown>, responseBody: unknown): Promise<ReportedEnd> =>
  isDeepStrictEqual(await result, responseBody) ? "done" : "foreign answer";

function endOfError(error: unknown): ReportedEnd {
  if (!(error instanceof CampaignError)) return `foreign ${String(error)}`;
  const name = error.name as `${string}Error`;
  return name === "OutcomeUnknownError" ? `${name} < ${(error.cause as CampaignError).name as typeof name}` : name;
}
