import type { OperationId } from "../../src/operations/operation.ts";

/** The calls that no documented read can tell of. */
export const UNCONFIRMABLE: readonly OperationId[] = [
  "addContactsV1",
  "scheduleCallbacksV2",
  "scheduleCampaignV2",
  "sendOutboundSmsV1",
];
