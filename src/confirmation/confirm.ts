import type { operations } from "../../generated/operations.ts";
import type { CallOptions } from "../call/call-options.ts";
import type { Executor } from "../call/execute.ts";
import { dateOf } from "../call/server-clock.ts";
import { createCall } from "../http.ts";
import type { OperationId } from "../operations/operation.ts";
import type { ClientConfig } from "../options.ts";
import { createCampaigns } from "../resources/campaigns.ts";
import { createContactLists } from "../resources/contact-lists.ts";
import { createCampaignsV1 } from "../resources/v1/campaigns.ts";
import { createContactListsV1 } from "../resources/v1/contact-lists.ts";
import { describeType, isPlainObject } from "../validate.ts";
import type { Confirmation, LostCall } from "./confirmation.ts";
import { confirmCampaignCreated, confirmContactListCreated } from "./created.ts";
import { confirmCampaignDeleted, confirmContactListDeleted } from "./deleted.ts";
import { type Confirmer, unknown } from "./reads.ts";
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

const confirmerOf = (operationId: OperationId): Confirmer | undefined =>
  Object.hasOwn(CONFIRMERS, operationId) ? CONFIRMERS[operationId as ChangingOperationId] : undefined;

/** Whether a documented read can tell what became of a call of this operation. */
export const isConfirmable = (operationId: OperationId): boolean => confirmerOf(operationId) !== undefined;

/**
 * Finds out what became of a call. It never throws.
 *
 * @param sent when it was sent, by `performance.now()` of this process, in ms; `undefined` if another process sent it
 */
export type ConfirmLostCall = (lost: LostCall, options?: CallOptions, sent?: number) => Promise<Confirmation>;

/** How far the times of a server may be apart, in ms. A `Date` is whole seconds. */
const CLOCK_TOLERANCE_MS = 5_000;

/** Creates the function that finds out by reads what became of a call of this client, or of one like it. */
export const createConfirm =
  (config: ClientConfig, execute: Executor): ConfirmLostCall =>
  async (lost, options, sent) => {
    try {
      if (!isPlainObject(lost))
        return unknown(`lostCall: expected that of an OutcomeUnknownError, but got ${describeType(lost)}.`);
      const confirmer = confirmerOf(lost.operationId);
      if (!confirmer) return unknown("No documented call can tell: look on the platform.");
      if (lost.streamId !== config.streamId || lost.accountId !== config.accountId)
        return unknown("The call was made for another application or account: confirm it with a client for that one.");

      let latest = { date: Number.NaN, sent: Number.NaN };
      const call = createCall(config, execute, ({ response, sent }) => {
        latest = { date: (response && dateOf(response.headers)) ?? Number.NaN, sent };
      });
      /** When the call was sent, by the clock of the server, in ms since 1970. Each way is right or too late. */
      const sentAt = () =>
        Math.min(
          lost.clock === "server" ? Date.parse(lost.sentAt) : Number.POSITIVE_INFINITY,
          sent === undefined ? Number.POSITIVE_INFINITY : latest.date - (latest.sent - sent),
        );
      const isV1 = lost.operationId.endsWith("V1");
      return await confirmer(lost, {
        campaigns: isV1 ? createCampaignsV1(call) : createCampaigns(call),
        contactLists: isV1 ? createContactListsV1(call) : createContactLists(call),
        options,
        isNoOlder: (time) => {
          // Without a zone it may be any time of the day.
          const created = /T.*(?:Z|[+-]\d\d:?\d\d)$/i.test(String(time)) ? Date.parse(String(time)) : Number.NaN;
          return created >= sentAt() - CLOCK_TOLERANCE_MS && created <= latest.date + CLOCK_TOLERANCE_MS;
        },
      });
    } catch (error) {
      return unknown(error instanceof Error ? error.message : "A read failed.");
    }
  };
