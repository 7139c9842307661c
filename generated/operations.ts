// Written by `npm run generate` from openapi/. Do not edit.

export const operations = {
  createCampaignV1: {"method":"POST","path":"/agentassist/api/v1/public/{streamId}/campaign","effect":"write"},
  createCampaignV2: {"method":"POST","path":"/campaign/api/v2/public/{streamId}/campaign","effect":"write"},
  createAdvancedSmsCampaignV2: {"method":"POST","path":"/api/v2/public/{streamId}/campaign","effect":"write"},
  getCampaignV2: {"method":"GET","path":"/campaign/api/v2/public/{streamId}/campaign/{campaignId}","effect":"read"},
  triggerCampaignV1: {"method":"POST","path":"/campaign/api/v1/public/{streamId}/campaign/{campaignId}","effect":{"trigger":{"play":"contact","stop":"write"}}},
  triggerVoiceCampaignV2: {"method":"POST","path":"/api/v2/public/{streamId}/campaign/trigger/{campaignId}","effect":{"trigger":{"play":"contact","stop":"write"}}},
} as const;
