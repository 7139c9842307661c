import type { CallRows } from "./row.ts";

/** The calls of the tag "Campaigns". */
export const CAMPAIGNS = {
  createCampaignV2: {
    samples: [
      { kind: "Agentless", method: "kore.voice.create", example: "create-voice-campaign-agentless-v2" },
      { kind: "Progressive", method: "kore.voice.create", example: "create-voice-campaign-progressive-v2" },
      { kind: "Preview", method: "kore.voice.create", example: "create-voice-campaign-preview-v2" },
      { kind: "SMS", method: "kore.sms.create", example: "create-sms-campaign-without-template-v2" },
      { kind: "SMS with template", method: "kore.sms.create", example: "create-sms-campaign-using-template-v2" },
    ],
    next: [
      ["getCampaignStatusV2", "see that it is `Ready`"],
      ["triggerVoiceCampaignV2-start", "have its contacts called"],
      ["startSmsCampaignV2", "have its contacts messaged"],
      ["scheduleCampaignV2-enable", "or have it run by itself"],
    ],
    aliases:
      "new make add campaign voice sms progressive predictive preview agentless amd dnc opt out caller id queue answering machine voicemail, create campaign, create sms campaign, sms campaign, voice campaign, new sms campaign, sms template, sms campaign from template, max ring time, ring time, ring timeout, amd, answering machine, answering machine detection, machine detect, voicemail, predictive, progressive, preview, power dialer, dialing mode, campaign, priority, caller id, from number, queue, agent, agents, transfer, live agent, calling hours, calling window, time zone, timezone, weekend, weekends, business hours, blast, sms blast, voice blast, mass text, experience flow, flow, ivr, copy campaign, clone campaign, duplicate campaign, max attempts, retry period",
  },
  createAdvancedSmsCampaignV2: {
    samples: [{ method: "kore.sms.create", example: "create-sms-campaign-advanced-format-v2" }],
    next: [
      ["getCampaignStatusV2", "see whether it is `Ready` or already runs"],
      ["startSmsCampaignV2", "have its contacts messaged"],
    ],
    aliases: "new make advanced format experience flow personalize personalized personalise personalised",
  },
  listCampaignsV2: {
    samples: [
      { kind: "Voice", method: "kore.campaigns.list", example: "get-all-campaigns-v2" },
      { kind: "SMS", method: "kore.campaigns.list", example: "get-all-campaigns-v2-sms" },
    ],
    next: [["getCampaignV2", "read one of them, by its id"]],
    aliases:
      "find search filter all sms voice campaigns sort page paging pagination limit offset, list sms campaigns, list voice campaigns, all campaigns, paging, pagination, list, search campaigns, find campaign",
  },
  getCampaignV2: {
    samples: [
      { kind: "Voice", method: "kore.voice.get", example: "get-voice-campaign-by-id-v2" },
      { kind: "SMS", method: "kore.sms.get", example: "get-sms-campaign-by-id-v2" },
    ],
    next: [
      ["updateCampaignV2", "change it"],
      ["getCampaignStatusV2", "read its state and the results of its calls"],
    ],
    aliases: "read show details settings campaign, get campaign",
  },
  updateCampaignV2: {
    samples: [
      { kind: "Agentless", method: "kore.voice.update", example: "update-voice-campaign-v2" },
      { kind: "Progressive", method: "kore.voice.update", example: "update-voice-campaign-v2-progressive" },
      { kind: "Preview", method: "kore.voice.update", example: "update-voice-campaign-v2-preview" },
      { kind: "SMS", method: "kore.sms.update", example: "update-sms-campaign-v2" },
    ],
    next: [["getCampaignV2", "see what it is now"]],
    aliases: "edit change modify rename campaign put, edit campaign, change campaign, rename campaign, update",
  },
  deleteCampaignV2: {
    samples: [
      { kind: "Voice", method: "kore.voice.delete", example: "delete-voice-campaign-v2" },
      { kind: "SMS", method: "kore.sms.delete", example: "delete-sms-campaign-v2" },
    ],
    next: [["listCampaignsV2", "see that it is gone"]],
    aliases: "remove campaign, erase campaign",
  },
  createCampaignV1: {
    samples: [
      { kind: "Agentless", method: "kore.v1.voice.create", example: "create-voice-campaign-agentless" },
      { kind: "Progressive", method: "kore.v1.voice.create", example: "create-voice-campaign-progressive" },
      { kind: "Preview", method: "kore.v1.voice.create", example: "create-voice-campaign-preview" },
      { kind: "SMS", method: "kore.v1.sms.create", example: "create-sms-campaign-without-template" },
      { kind: "SMS with template", method: "kore.v1.sms.create", example: "create-sms-campaign-using-template" },
      { kind: "Advanced SMS", method: "kore.v1.sms.create", example: "create-sms-campaign-advanced-format" },
    ],
    next: [
      ["getCampaignStatusV1", "see that it is `Ready`"],
      ["triggerCampaignV1-start", "have its contacts called or messaged"],
    ],
  },
  listCampaignsV1: {
    samples: [{ method: "kore.v1.campaigns.list", example: "get-all-campaigns" }],
    next: [["getCampaignV1", "read one of them, by its id"]],
  },
  getCampaignV1: {
    samples: [
      { kind: "Voice", method: "kore.v1.voice.get", example: "get-voice-campaign-by-id" },
      { kind: "SMS", method: "kore.v1.sms.get", example: "get-sms-campaign-by-id" },
    ],
    next: [["getCampaignStatusV1", "read its state and the results of its calls"]],
  },
  updateCampaignV1: {
    samples: [
      { kind: "Agentless", method: "kore.v1.voice.update", example: "update-voice-campaign-agentless" },
      { kind: "Progressive", method: "kore.v1.voice.update", example: "update-voice-campaign-progressive" },
      { kind: "Preview", method: "kore.v1.voice.update", example: "update-voice-campaign" },
      { kind: "SMS", method: "kore.v1.sms.update", example: "update-sms-campaign" },
    ],
    next: [["getCampaignV1", "see what it is now"]],
  },
  deleteCampaignV1: {
    samples: [
      { kind: "Voice", method: "kore.v1.voice.delete", example: "delete-voice-campaign" },
      { kind: "SMS", method: "kore.v1.sms.delete", example: "delete-sms-campaign" },
    ],
    next: [["listCampaignsV1", "see that it is gone"]],
  },
} satisfies CallRows;
