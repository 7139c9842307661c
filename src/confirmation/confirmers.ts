import type { operations } from "../../generated/operations.ts";
import type { OperationId } from "../operations/operation.ts";
import type { Confirm, Confirmer, LostCall, Reads } from "./confirmation.ts";
import { confirmCampaignCreated, confirmContactListCreated } from "./created.ts";
import { confirmCampaignDeleted, confirmContactListDeleted } from "./deleted.ts";
import { confirmTriggered } from "./triggered.ts";
import { confirmCampaignUpdated, confirmContactListUpdated } from "./updated.ts";

/** The operations that do more than read. */
type ChangingOperationId = {
  [Id in OperationId]: (typeof operations)[Id]["effect"] extends "read" ? never : Id;
}[OperationId];

/** By operation. A new one that does more than read does not compile until it is decided here. */
const CONFIRMERS: Readonly<Record<ChangingOperationId, Confirmer | undefined>> = {
  createCampaignV1: confirmCampaignCreated,
  createCampaignV2: confirmCampaignCreated,
  createAdvancedSmsCampaignV2: confirmCampaignCreated,
  updateCampaignV1: confirmCampaignUpdated,
  updateCampaignV2: confirmCampaignUpdated,
  deleteCampaignV1: confirmCampaignDeleted,
  deleteCampaignV2: confirmCampaignDeleted,
  triggerCampaignV1: confirmTriggered,
  triggerVoiceCampaignV2: confirmTriggered,
  startSmsCampaignV2: confirmTriggered,
  stopSmsCampaignV2: confirmTriggered,
  createContactListV1: confirmContactListCreated,
  createContactListV2: confirmContactListCreated,
  updateContactListV1: confirmContactListUpdated,
  updateContactListV2: confirmContactListUpdated,
  deleteContactListV1: confirmContactListDeleted,
  deleteContactListV2: confirmContactListDeleted,
  // Responses show whether a schedule is on, but not its times, so it may be an earlier one. No page says that this
  // call sets that flag, and no sample shows it set: a schedule could be taken to be off, and people would be called.
  scheduleCampaignV2: undefined,
  // No read shows which callbacks are planned.
  scheduleCallbacksV2: undefined,
  // The call only queues the contacts, and no page says how to read a list beyond its first page.
  addContactsV1: undefined,
  // No read shows which messages were sent.
  sendOutboundSmsV1: undefined,
};

/** Makes the function that finds out by reads what became of a call; `undefined` if no documented read can tell. */
export function confirmerFor(kore: Reads & { readonly v1: Reads }, lost: LostCall): Confirm | undefined {
  const confirmer: Confirmer | undefined = CONFIRMERS[lost.operationId as ChangingOperationId];
  return confirmer?.(lost.operationId.endsWith("V1") ? kore.v1 : kore, lost);
}
