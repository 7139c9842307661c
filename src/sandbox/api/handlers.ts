import type { OperationId } from "../../operations/operation.ts";
import { scheduleCallbacks } from "./callbacks.ts";
import { deleteCampaign, getCampaign, getCampaignStatus, updateCampaign } from "./campaigns.ts";
import {
  createContactList,
  deleteContactList,
  getContactList,
  listContactLists,
  updateContactList,
} from "./contact-lists.ts";
import { addContacts, listContacts } from "./contacts.ts";
import { createCampaign } from "./create-campaign.ts";
import { listCampaigns } from "./list-campaigns.ts";
import { sendOutboundSms } from "./outbound-sms.ts";
import type { Handler } from "./request.ts";
import { scheduleCampaign } from "./schedule.ts";
import { triggerCampaign } from "./trigger.ts";

/** What carries out each operation. */
export const HANDLERS: Readonly<Record<OperationId, Handler>> = {
  createCampaignV1: createCampaign,
  createCampaignV2: createCampaign,
  createAdvancedSmsCampaignV2: createCampaign,
  listCampaignsV1: listCampaigns,
  listCampaignsV2: listCampaigns,
  getCampaignV1: getCampaign,
  getCampaignV2: getCampaign,
  updateCampaignV1: updateCampaign,
  updateCampaignV2: updateCampaign,
  deleteCampaignV1: deleteCampaign,
  deleteCampaignV2: deleteCampaign,
  triggerCampaignV1: triggerCampaign,
  triggerVoiceCampaignV2: triggerCampaign,
  startSmsCampaignV2: triggerCampaign,
  stopSmsCampaignV2: triggerCampaign,
  getCampaignStatusV1: getCampaignStatus,
  getCampaignStatusV2: getCampaignStatus,
  scheduleCampaignV2: scheduleCampaign,
  scheduleCallbacksV2: scheduleCallbacks,
  createContactListV1: createContactList,
  createContactListV2: createContactList,
  getContactListV1: getContactList,
  getContactListV2: getContactList,
  listContactListsV1: listContactLists,
  listContactListsV2: listContactLists,
  updateContactListV1: updateContactList,
  updateContactListV2: updateContactList,
  deleteContactListV1: deleteContactList,
  deleteContactListV2: deleteContactList,
  addContactsV1: addContacts,
  listContactsV1: listContacts,
  listContactsV2: listContacts,
  sendOutboundSmsV1: sendOutboundSms,
};
