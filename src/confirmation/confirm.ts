import type { operations } from "../../generated/operations.ts";
import type { CallOptions } from "../call/call-options.ts";
import type { Executor } from "../call/execute.ts";
import { serverTime } from "../call/server-clock.ts";
import { CampaignError } from "../errors/campaign-error.ts";
import { createCall } from "../http.ts";
import { OPERATIONS, type OperationId } from "../operations/operation.ts";
import type { ClientConfig } from "../options.ts";
import { createCampaigns } from "../resources/campaigns.ts";
import { createContactLists } from "../resources/contact-lists.ts";
import { createCampaignsV1 } from "../resources/v1/campaigns.ts";
import { createContactListsV1 } from "../resources/v1/contact-lists.ts";
import { assertObject, ownProperties } from "../validate.ts";
import type { Confirmation, LostCall } from "./confirmation.ts";
import { confirmCampaignCreated, confirmContactListCreated } from "./created.ts";
import { confirmCampaignDeleted, confirmContactListDeleted } from "./deleted.ts";
import { type Confirmer, unknown } from "./reads.ts";
import { confirmTriggered } from "./triggered.ts";
import { confirmCampaignUpdated, confirmContactListUpdated } from "./updated.ts";

/** The operations that do more than read, without their versions. */
type Change = {
  [Id in OperationId]: (typeof operations)[Id]["effect"] extends "read" ? never : WithoutVersion<Id>;
}[OperationId];
type WithoutVersion<Id> = Id extends `${infer Name}V1` | `${infer Name}V2` ? Name : never;

/** The changes that no documented read can tell of. */
type Unconfirmable =
  // Responses show whether a schedule is on, but not its times, so it may be an earlier one. No page says that this
  // call sets that flag, and no sample shows it set: a schedule could be taken to be off, and people would be called.
  | "scheduleCampaign"
  // No read shows which callbacks are planned.
  | "scheduleCallbacks"
  // The call only queues the contacts, and no page says how to read a list beyond its first page.
  | "addContacts"
  // No read shows which messages were sent.
  | "sendOutboundSms";

/** A new operation that does more than read does not compile until it is decided here. */
const CONFIRMERS: Readonly<Record<Exclude<Change, Unconfirmable>, Confirmer>> = {
  createCampaign: confirmCampaignCreated,
  createAdvancedSmsCampaign: confirmCampaignCreated,
  updateCampaign: confirmCampaignUpdated,
  deleteCampaign: confirmCampaignDeleted,
  triggerCampaign: confirmTriggered,
  triggerVoiceCampaign: confirmTriggered,
  startSmsCampaign: confirmTriggered,
  stopSmsCampaign: confirmTriggered,
  createContactList: confirmContactListCreated,
  updateContactList: confirmContactListUpdated,
  deleteContactList: confirmContactListDeleted,
};

const confirmerOf = (operationId: OperationId): Confirmer | undefined =>
  Object.hasOwn(OPERATIONS, operationId)
    ? (CONFIRMERS as Readonly<Record<string, Confirmer>>)[operationId.slice(0, -2)]
    : undefined;

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

/** A time in ms since 1970, `NaN` if it is none. Without a zone it may be any time of the day. */
const timeOf = (time: unknown): number =>
  /T.*(?:Z|[+-]\d\d:?\d\d)$/i.test(String(time)) ? Date.parse(String(time)) : Number.NaN;

/** Creates the function that finds out by reads what became of a call of this client, or of one like it. */
export const createConfirm =
  (config: ClientConfig, execute: Executor): ConfirmLostCall =>
  async (given, options, sent = Number.NaN) => {
    try {
      assertObject("lostCall", given);
      const lost = ownProperties(given);
      const confirmer = confirmerOf(lost.operationId);
      if (!confirmer) return unknown("No documented call can tell: look on the platform.");
      if (lost.streamId !== config.streamId || lost.accountId !== config.accountId)
        return unknown("The call was made for another application or account.");

      let date = Number.NaN;
      let age = Number.NaN;
      const call = createCall(config, execute, (read) => {
        date = serverTime(read.response?.headers);
        age = read.sent - sent;
      });
      const isV1 = lost.operationId.endsWith("V1");
      return await confirmer(lost, {
        campaigns: isV1 ? createCampaignsV1(call) : createCampaigns(call),
        contactLists: isV1 ? createContactListsV1(call) : createContactLists(call),
        options,
        isOlder: (time) => {
          const created = timeOf(time);
          // Nothing can be later than the response that has it.
          if (!(created <= date + CLOCK_TOLERANCE_MS)) return undefined;
          // By the clock of the server, the call was sent at either time, or before: each is right, too late or `NaN`.
          const sentAt = [lost.clock === "server" ? timeOf(lost.sentAt) : Number.NaN, date - age];
          return !sentAt.some((each) => created >= each - CLOCK_TOLERANCE_MS);
        },
      });
    } catch (error) {
      // This `instanceof` takes whatever a getter or a proxy throws.
      return unknown(error instanceof CampaignError ? error.message : "The call or a response can't be read.");
    }
  };
