// Written by `npm run generate` from openapi/. Do not edit.

export const operations = {
  createCampaignV1: {"method":"POST","path":"/agentassist/api/v1/public/{streamId}/campaign","effect":"write"},
  getCampaignV2: {"method":"GET","path":"/campaign/api/v2/public/{streamId}/campaign/{campaignId}","effect":"read"},
  startSmsCampaignV2: {"method":"POST","path":"/campaign/api/v2/public/{streamId}/campaign/{campaignId}","effect":"contact"},
  triggerCampaignV1: {"method":"POST","path":"/campaign/api/v1/public/{streamId}/campaign/{campaignId}","effect":{"trigger":{"play":"contact","stop":"write"}}},
  triggerVoiceCampaignV2: {"method":"POST","path":"/api/v2/public/{streamId}/campaign/trigger/{campaignId}","effect":{"trigger":{"play":"contact","stop":"write"}}},
  stopSmsCampaignV2: {"method":"POST","path":"/campaign/api/v2/public/{streamId}/campaign/trigger/{campaignId}","effect":"write"},
  sendOutboundSmsV1: {"method":"POST","path":"/api/public/bot/{streamId}/outboundsms","effect":"contact"},
  scheduleCallbacksV2: {"method":"POST","path":"/campaign/api/v2/public/{streamId}/campaign/{campaignInstanceId}/callContactAt","effect":"contact"},
  scheduleCampaignV2: {"method":"POST","path":"/campaign/api/v2/public/{streamId}/campaign/schedule","effect":{"enableSchedule":{"true":"contact","false":"write"}}},
  getCampaignStatusV1: {"method":"POST","path":"/agentassist/api/v1/public/{streamId}/campaign/{campaignId}/status","effect":"read"},
  getCampaignStatusV2: {"method":"POST","path":"/campaign/api/v2/public/{streamId}/campaign/{campaignId}/status","effect":"read"},
  listCampaignsV1: {"method":"POST","path":"/agentassist/api/v1/public/{streamId}/campaign/getAllCampaignDetails","effect":"read"},
  listCampaignsV2: {"method":"POST","path":"/campaign/api/v2/public/{streamId}/campaign/getAllCampaignDetails","effect":"read"},
} as const;
