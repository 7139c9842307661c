// Written by `npm run generate` from openapi/. Do not edit.

export const operations = {
  createCampaignV1: {"method":"POST","path":"/agentassist/api/v1/public/{streamId}/campaign","effect":"write"},
  getCampaignV2: {"method":"GET","path":"/campaign/api/v2/public/{streamId}/campaign/{campaignId}","effect":"read"},
  triggerCampaignV1: {"method":"POST","path":"/campaign/api/v1/public/{streamId}/campaign/{campaignId}","effect":{"trigger":{"play":"contact","stop":"write"}}},
  triggerVoiceCampaignV2: {"method":"POST","path":"/api/v2/public/{streamId}/campaign/trigger/{campaignId}","effect":{"trigger":{"play":"contact","stop":"write"}}},
  createContactListV1: {"method":"POST","path":"/agentassist/api/v1/public/{streamId}/campaign/contactList/createContactList","effect":"write"},
  updateContactListV1: {"method":"PUT","path":"/agentassist/api/v1/public/{streamId}/campaign/contactList/{contactListId}","effect":"write"},
  getContactListV1: {"method":"GET","path":"/agentassist/api/v1/public/{streamId}/campaign/contactList/{contactListId}","effect":"read"},
  deleteContactListV1: {"method":"DELETE","path":"/agentassist/api/v1/public/{streamId}/campaign/contactList/{contactListId}","effect":"write"},
  listContactListsV1: {"method":"GET","path":"/agentassist/api/v1/public/{streamId}/campaign/contactList/getAllListDetails","effect":"read"},
  listContactsV1: {"method":"GET","path":"/agentassist/api/v1/public/{streamId}/campaign/contactList/{contactListId}/getAllContacts","effect":"read"},
  createContactListV2: {"method":"POST","path":"/campaign/api/v2/public/{streamId}/campaign/contactList/createContactList","effect":"write"},
  updateContactListV2: {"method":"PUT","path":"/campaign/api/v2/public/{streamId}/campaign/contactList/{contactListId}","effect":"write"},
  getContactListV2: {"method":"GET","path":"/campaign/api/v2/public/{streamId}/campaign/contactList/{contactListId}","effect":"read"},
  deleteContactListV2: {"method":"DELETE","path":"/campaign/api/v2/public/{streamId}/campaign/contactList/{contactListId}","effect":"write"},
  listContactListsV2: {"method":"GET","path":"/campaign/api/v2/public/{streamId}/campaign/contactList/getAllListDetails","effect":"read"},
  listContactsV2: {"method":"GET","path":"/campaign/api/v2/public/{streamId}/campaign/contactList/{contactListId}/getAllContacts","effect":"read"},
  addContactsV1: {"method":"POST","path":"/api/1.1/public/{streamId}/campaign/contactList/addContacts","effect":"write"},
} as const;
