/** How the samples of a page make its call. */
export interface ClientCall {
  /** The method of the client, for example `kore.voice.create`. */
  readonly method: string;
  /** The page of the documentation whose example is sent. */
  readonly example: string;
}

const call = (method: string, example: string): ClientCall => ({ method, example });

/** By the name of the page of the reference. Where a call is for both kinds of campaign, the voice campaign is shown. */
export const CLIENT_CALLS: Readonly<Record<string, ClientCall>> = {
  createCampaignV2: call("kore.voice.create", "create-voice-campaign-progressive-v2"),
  createAdvancedSmsCampaignV2: call("kore.sms.create", "create-sms-campaign-advanced-format-v2"),
  listCampaignsV2: call("kore.campaigns.list", "get-all-campaigns-v2"),
  getCampaignV2: call("kore.voice.get", "get-voice-campaign-by-id-v2"),
  updateCampaignV2: call("kore.voice.update", "update-voice-campaign-v2"),
  deleteCampaignV2: call("kore.voice.delete", "delete-voice-campaign-v2"),
  startSmsCampaignV2: call("kore.sms.start", "start-sms-campaign-v2"),
  "triggerVoiceCampaignV2-start": call("kore.voice.start", "start-voice-campaign-v2"),
  "triggerVoiceCampaignV2-stop": call("kore.voice.stop", "stop-voice-campaign-v2"),
  stopSmsCampaignV2: call("kore.sms.stop", "stop-sms-campaign-v2"),
  getCampaignStatusV2: call("kore.campaigns.status", "get-campaign-status-v2"),
  "scheduleCampaignV2-enable": call("kore.campaigns.enableSchedule", "enable-voice-or-sms-campaign-schedule-daily"),
  "scheduleCampaignV2-disable": call("kore.campaigns.disableSchedule", "disable-voice-or-sms-campaign-schedule"),
  scheduleCallbacksV2: call("kore.campaigns.scheduleCallbacks", "create-call-back-schedule-v2"),
  createContactListV2: call("kore.contactLists.create", "create-contact-list-v2"),
  addContactsV1: call("kore.contactLists.addContacts", "add-contacts-to-contact-list"),
  listContactListsV2: call("kore.contactLists.list", "get-all-contact-lists-v2"),
  updateContactListV2: call("kore.contactLists.update", "update-contact-list-v2"),
  getContactListV2: call("kore.contactLists.get", "get-contact-list-details-v2"),
  deleteContactListV2: call("kore.contactLists.delete", "delete-contact-list-details-v2"),
  listContactsV2: call("kore.contactLists.contacts", "get-all-contacts-of-a-contactlist-v2"),
  sendOutboundSmsV1: call("kore.sms.send", "send-outbound-sms"),
  createCampaignV1: call("kore.v1.voice.create", "create-voice-campaign-progressive"),
  listCampaignsV1: call("kore.v1.campaigns.list", "get-all-campaigns"),
  getCampaignV1: call("kore.v1.voice.get", "get-voice-campaign-by-id"),
  updateCampaignV1: call("kore.v1.voice.update", "update-voice-campaign"),
  deleteCampaignV1: call("kore.v1.voice.delete", "delete-voice-campaign"),
  "triggerCampaignV1-start": call("kore.v1.voice.start", "start-voice-campaign"),
  "triggerCampaignV1-stop": call("kore.v1.voice.stop", "stop-voice-campaign"),
  getCampaignStatusV1: call("kore.v1.campaigns.status", "get-campaign-status"),
  createContactListV1: call("kore.v1.contactLists.create", "create-contact-list"),
  listContactListsV1: call("kore.v1.contactLists.list", "get-all-contact-lists"),
  updateContactListV1: call("kore.v1.contactLists.update", "update-contact-list"),
  getContactListV1: call("kore.v1.contactLists.get", "get-contact-list-details"),
  deleteContactListV1: call("kore.v1.contactLists.delete", "delete-contact-list-details"),
  listContactsV1: call("kore.v1.contactLists.contacts", "get-all-contacts-of-a-contactlist"),
};
