// Written by `npm run generate` from openapi/. Do not edit.

export interface ValidationError {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
}

export interface RequestValidator {
  (request: unknown): boolean;
  errors?: ValidationError[] | null;
}

export const createCampaignV2: RequestValidator;
export const createAdvancedSmsCampaignV2: RequestValidator;
export const listCampaignsV2: RequestValidator;
export const getCampaignV2: RequestValidator;
export const updateCampaignV2: RequestValidator;
export const deleteCampaignV2: RequestValidator;
export const startSmsCampaignV2: RequestValidator;
export const triggerVoiceCampaignV2: RequestValidator;
export const stopSmsCampaignV2: RequestValidator;
export const getCampaignStatusV2: RequestValidator;
export const scheduleCampaignV2: RequestValidator;
export const scheduleCallbacksV2: RequestValidator;
export const createContactListV2: RequestValidator;
export const addContactsV1: RequestValidator;
export const listContactListsV2: RequestValidator;
export const updateContactListV2: RequestValidator;
export const getContactListV2: RequestValidator;
export const deleteContactListV2: RequestValidator;
export const listContactsV2: RequestValidator;
export const sendOutboundSmsV1: RequestValidator;
export const createCampaignV1: RequestValidator;
export const listCampaignsV1: RequestValidator;
export const getCampaignV1: RequestValidator;
export const updateCampaignV1: RequestValidator;
export const deleteCampaignV1: RequestValidator;
export const triggerCampaignV1: RequestValidator;
export const getCampaignStatusV1: RequestValidator;
export const createContactListV1: RequestValidator;
export const listContactListsV1: RequestValidator;
export const updateContactListV1: RequestValidator;
export const getContactListV1: RequestValidator;
export const deleteContactListV1: RequestValidator;
export const listContactsV1: RequestValidator;
