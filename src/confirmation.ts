import type { CampaignClient } from "./client.ts";
import type { OperationId } from "./operation.ts";
import type { CallOptions } from "./options.ts";

export type Confirmation = "executed" | "not-seen" | "unknown";
export type Confirm = (options?: CallOptions) => Promise<Confirmation>;
export interface LostCall {
  readonly operationId: OperationId;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly sentAt: Date;
}
export function confirmerOf(_kore: CampaignClient, _lost: LostCall): Confirm | undefined {
  return undefined;
}
