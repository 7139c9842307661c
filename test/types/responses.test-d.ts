import { expectTypeOf, test } from "vitest";
import type {
  AddContactsResponse,
  CallbacksResponse,
  CampaignClient,
  CampaignContactsResponse,
  CampaignStatusResponse,
  CampaignV1Response,
  CampaignV2Response,
  ContactListV1Response,
  ContactListV2Response,
  CreatedVoiceCampaignV2Response,
  ListCampaignsV1Response,
  ListCampaignsV2Response,
  ListContactListsV1Response,
  ListContactListsV2Response,
  ListContactsResponse,
  ScheduleCampaignResponse,
  SendOutboundSmsResponse,
  SmsCampaignV1Response,
  SmsCampaignV2Response,
  StartSmsCampaignResponse,
  StartVoiceCampaignResponse,
  StopSmsCampaignResponse,
  StopVoiceCampaignResponse,
  UpdateContactListV1Response,
  UpdateContactListV2Response,
  UpdatedVoiceCampaignV1Response,
  UpdatedVoiceCampaignV2Response,
  VoiceCampaignV1Response,
  VoiceCampaignV2Response,
} from "../../src/index.ts";

/** What each method of a group resolves with. */
type Responses<Group> = {
  [Name in keyof Group]: Group[Name] extends (...args: never[]) => Promise<infer Response> ? Response : never;
};

test("every method resolves with the whole documented response of its pages", () => {
  expectTypeOf<Responses<CampaignClient["voice"]>>().toEqualTypeOf<{
    create: CreatedVoiceCampaignV2Response;
    update: UpdatedVoiceCampaignV2Response;
    get: VoiceCampaignV2Response;
    start: StartVoiceCampaignResponse;
    stop: StopVoiceCampaignResponse;
    delete: VoiceCampaignV2Response;
  }>();
  expectTypeOf<Responses<CampaignClient["sms"]>>().toEqualTypeOf<{
    create: SmsCampaignV2Response;
    update: SmsCampaignV2Response;
    get: SmsCampaignV2Response;
    start: StartSmsCampaignResponse;
    stop: StopSmsCampaignResponse;
    delete: SmsCampaignV2Response;
    send: SendOutboundSmsResponse;
  }>();
  expectTypeOf<Responses<CampaignClient["campaigns"]>>().toEqualTypeOf<{
    list: ListCampaignsV2Response;
    get: CampaignV2Response;
    status: CampaignStatusResponse;
    contacts: CampaignContactsResponse;
    enableSchedule: ScheduleCampaignResponse;
    disableSchedule: ScheduleCampaignResponse;
    scheduleCallbacks: CallbacksResponse;
  }>();
  expectTypeOf<Responses<CampaignClient["contactLists"]>>().toEqualTypeOf<{
    create: ContactListV2Response;
    update: UpdateContactListV2Response;
    get: ContactListV2Response;
    list: ListContactListsV2Response;
    delete: ContactListV2Response;
    contacts: ListContactsResponse;
    addContacts: AddContactsResponse;
  }>();
});

type V1 = CampaignClient["v1"];

test("every method of version 1 does, too", () => {
  // `create` is overloaded; test/types/bodies.test-d.ts has its responses.
  expectTypeOf<Omit<Responses<V1["voice"]>, "create">>().toEqualTypeOf<{
    update: UpdatedVoiceCampaignV1Response;
    get: VoiceCampaignV1Response;
    start: StartVoiceCampaignResponse;
    stop: StopVoiceCampaignResponse;
    delete: VoiceCampaignV1Response;
  }>();
  expectTypeOf<Responses<V1["sms"]>>().toEqualTypeOf<{
    create: SmsCampaignV1Response;
    update: SmsCampaignV1Response;
    get: SmsCampaignV1Response;
    start: StartSmsCampaignResponse;
    stop: StopSmsCampaignResponse;
    delete: SmsCampaignV1Response;
  }>();
  expectTypeOf<Responses<V1["campaigns"]>>().toEqualTypeOf<{
    list: ListCampaignsV1Response;
    get: CampaignV1Response;
    status: CampaignStatusResponse;
    contacts: CampaignContactsResponse;
  }>();
  expectTypeOf<Responses<V1["contactLists"]>>().toEqualTypeOf<{
    create: ContactListV1Response;
    update: UpdateContactListV1Response;
    get: ContactListV1Response;
    list: ListContactListsV1Response;
    delete: ContactListV1Response;
    contacts: ListContactsResponse;
  }>();
});
