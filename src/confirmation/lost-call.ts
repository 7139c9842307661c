import type { LastAttempt } from "../call/send-with-retries.ts";
import { valuesOf } from "../operations/matcher.ts";
import type { CallDescription } from "../operations/operation.ts";
import type { ClientConfig } from "../options.ts";
import { parseObject } from "../response/read.ts";
import type { LostCall } from "./confirmation.ts";

/** What is known of a call whose response was lost. */
export interface Lost {
  readonly call: CallDescription;
  /** The values of the path parameters, all of them ids. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The body that was sent, as JSON. */
  readonly body: string | null;
  readonly last: LastAttempt;
  /** What was received of the response as text, without tokens; empty if nothing was. */
  readonly text: string;
}

/** The id of a run in a response, by its field or its prefix: the response may be cut off, or hold a failure as well. */
const RUN = /(?:campaignInstanceId"\s*:\s*"?|\b(?=cid-))(?!null)([\w.~-]+)/;

/**
 * Writes down a call whose response was lost: of its body only what a confirmation compares, because the rest may have
 * phone numbers of contacts.
 */
export function toLostCall(
  { call: { operationId, url }, parameters, body, last: { sentAt }, text }: Lost,
  config: ClientConfig,
): LostCall {
  const sent = parseObject(body ?? "");
  // Joined, so that a query with two triggers is neither.
  const queried = (name: string) => valuesOf(new URL(url), name).join() || undefined;
  const campaignType = queried("campaignType");
  const lost = {
    operationId,
    accountId: queried("accountId") ?? config.accountId,
    campaignInstanceId: RUN.exec(text)?.[1],
    ...parameters,
    trigger: queried("trigger"),
    // A body may say otherwise, and then the campaign may be of either type.
    campaignType: (sent?.campaignType ?? campaignType) === campaignType ? campaignType : undefined,
    name: operationId.startsWith("create") && typeof sent?.name === "string" ? sent.name : undefined,
    changes: operationId.startsWith("update") ? sent : undefined,
    sentAt: sentAt.time.toISOString(),
    clock: sentAt.clock,
  };
  return Object.fromEntries(Object.entries(lost).filter(([, value]) => value !== undefined)) as unknown as LostCall;
}
