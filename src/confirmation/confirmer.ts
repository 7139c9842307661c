import type { operations } from "../../generated/operations.ts";
import type { CampaignClient } from "../client.ts";
import type { OperationId } from "../operation.ts";
import type { Confirm, LostCall } from "./confirmation.ts";
import { campaignCreated, contactListCreated } from "./created.ts";
import { campaignDeleted, contactListDeleted } from "./deleted.ts";
import { triggered } from "./triggered.ts";
import { campaignUpdated, contactListUpdated } from "./updated.ts";

/** The calls that read, of one version: v2 on the client itself, v1 below it. */
export type Reads = Pick<CampaignClient | CampaignClient["v1"], "campaigns" | "contactLists">;

/** Makes what looks for the outcome of a call; `undefined` where nothing in that call could be looked for. */
export type Confirmer = (reads: Reads, lost: LostCall) => Confirm | undefined;

/** The operations that do more than read. */
type ChangingOperationId = {
  [Id in OperationId]: (typeof operations)[Id]["effect"] extends "read" ? never : Id;
}[OperationId];

/** By operation, so that a new one that does more than read is no valid program until it is decided here. */
const CONFIRMERS: Readonly<Record<ChangingOperationId, Confirmer | undefined>> = {
  createCampaignV1: campaignCreated,
  createCampaignV2: campaignCreated,
  createAdvancedSmsCampaignV2: campaignCreated,
  updateCampaignV1: campaignUpdated,
  updateCampaignV2: campaignUpdated,
  deleteCampaignV1: campaignDeleted,
  deleteCampaignV2: campaignDeleted,
  triggerCampaignV1: triggered,
  triggerVoiceCampaignV2: triggered,
  startSmsCampaignV2: triggered,
  stopSmsCampaignV2: triggered,
  createContactListV1: contactListCreated,
  createContactListV2: contactListCreated,
  updateContactListV1: contactListUpdated,
  updateContactListV2: contactListUpdated,
  deleteContactListV1: contactListDeleted,
  deleteContactListV2: contactListDeleted,
  // The answers hold a schedule's switch, but not its times, so that it may be an earlier schedule's. No page says that
  // this call sets it, and no sample shows it on: taken for a schedule that is off, people could be called all the same.
  scheduleCampaignV2: undefined,
  // No read shows which callbacks are planned.
  scheduleCallbacksV2: undefined,
  // The call only queues the contacts, and how to read a list beyond its first page is not documented.
  addContactsV1: undefined,
  // No read shows which messages were sent.
  sendOutboundSmsV1: undefined,
};

/** A function that finds out by reads what became of a call; `undefined` where no documented read can tell. */
export function confirmerOf(kore: CampaignClient, lost: LostCall): Confirm | undefined {
  const confirmer: Confirmer | undefined = CONFIRMERS[lost.operationId as ChangingOperationId];
  return confirmer?.(lost.operationId.endsWith("V1") ? kore.v1 : kore, lost);
}
