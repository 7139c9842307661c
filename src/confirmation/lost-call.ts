import type { LastAttempt } from "../call/send-with-retries.ts";
import type { CallDescription } from "../operations/operation.ts";
import type { ClientConfig } from "../options.ts";
import { parseObject } from "../response/read.ts";
import type { LostCall } from "./confirmation.ts";

/** What is known of a call whose response was lost. */
export interface Lost {
  readonly call: CallDescription;
  /** The values of the path parameters. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The body that was sent, as JSON. */
  readonly body: string | null;
  readonly last: LastAttempt;
}

/**
 * Writes down a call whose response was lost: of its body only what a confirmation compares, because the rest may have
 * phone numbers of contacts.
 */
export function toLostCall(
  { call: { operationId, url }, parameters, body, last: { response, sentAt } }: Lost,
  config: ClientConfig,
): LostCall {
  const sent = parseObject(body ?? "");
  const query = new URL(url).searchParams;
  // Joined, so that a query with two triggers is neither.
  const queried = (name: string) => query.getAll(name).join() || undefined;
  const { campaignInstanceId = RUN.exec(response?.text ?? "")?.[1] } = parameters;
  const lost = {
    operationId,
    streamId: parameters.streamId ?? config.streamId,
    accountId: queried("accountId") ?? config.accountId,
    campaignId: parameters.campaignId,
    contactListId: parameters.contactListId,
    campaignInstanceId,
    trigger: queried("trigger"),
    campaignType: queried("campaignType"),
    name: operationId.startsWith("create") ? textOf(sent?.name) : undefined,
    changes: operationId.startsWith("update") ? sent : undefined,
    sentAt: sentAt.time.toISOString(),
    clock: sentAt.clock,
  };
  return Object.fromEntries(Object.entries(lost).filter(([, value]) => value !== undefined)) as unknown as LostCall;
}

/** The id of a run in a response that may have broken off, within the id or after it. */
const RUN = /"campaignInstanceId"\s*:\s*"([^"]+)/;

const textOf = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);
