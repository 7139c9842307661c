// Written by `npm run generate` from openapi/. Do not edit.

export interface ValidationError {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
}

export interface Validator {
  (data: unknown): boolean;
  errors?: ValidationError[] | null;
}

export const createCampaignV2: Validator;
export const createAdvancedSmsCampaignV2: Validator;
export const listCampaignsV2: Validator;
export const getCampaignV2: Validator;
export const updateCampaignV2: Validator;
export const deleteCampaignV2: Validator;
export const startSmsCampaignV2: Validator;
export const triggerVoiceCampaignV2: Validator;
export const stopSmsCampaignV2: Validator;
export const getCampaignStatusV2: Validator;
export const scheduleCampaignV2: Validator;
export const scheduleCallbacksV2: Validator;
export const createContactListV2: Validator;
export const addContactsV1: Validator;
export const listContactListsV2: Validator;
export const updateContactListV2: Validator;
export const getContactListV2: Validator;
export const deleteContactListV2: Validator;
export const listContactsV2: Validator;
export const sendOutboundSmsV1: Validator;
export const createCampaignV1: Validator;
export const listCampaignsV1: Validator;
export const getCampaignV1: Validator;
export const updateCampaignV1: Validator;
export const deleteCampaignV1: Validator;
export const triggerCampaignV1: Validator;
export const getCampaignStatusV1: Validator;
export const createContactListV1: Validator;
export const listContactListsV1: Validator;
export const updateContactListV1: Validator;
export const getContactListV1: Validator;
export const deleteContactListV1: Validator;
export const listContactsV1: Validator;
