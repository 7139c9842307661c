import { expectTypeOf, test } from "vitest";
import type {
  AddContactsAnswer,
  CallbacksAnswer,
  CampaignClient,
  CampaignContactsAnswer,
  CampaignStatusAnswer,
  CampaignV1Answer,
  CampaignV2Answer,
  ContactListV1Answer,
  ContactListV2Answer,
  CreatedVoiceCampaignV2Answer,
  ListCampaignsV1Answer,
  ListCampaignsV2Answer,
  ListContactListsV1Answer,
  ListContactListsV2Answer,
  ListContactsAnswer,
  ScheduleCampaignAnswer,
  SendOutboundSmsAnswer,
  SmsCampaignV1Answer,
  SmsCampaignV2Answer,
  StartSmsCampaignAnswer,
  StartVoiceCampaignAnswer,
  StopSmsCampaignAnswer,
  StopVoiceCampaignAnswer,
  UpdateContactListV1Answer,
  UpdateContactListV2Answer,
  UpdatedVoiceCampaignV1Answer,
  UpdatedVoiceCampaignV2Answer,
  VoiceCampaignV1Answer,
  VoiceCampaignV2Answer,
} from "../../src/index.ts";

/** What each method of a group resolves with. */
type Responses<Group> = {
  [Name in keyof Group]: Group[Name] extends (...args: never[]) => Promise<infer Response> ? Response : never;
};

test("every method resolves with the whole documented response of its pages", () => {
  expectTypeOf<Responses<CampaignClient["voice"]>>().toEqualTypeOf<{
    create: CreatedVoiceCampaignV2Answer;
    update: UpdatedVoiceCampaignV2Answer;
    get: VoiceCampaignV2Answer;
    start: StartVoiceCampaignAnswer;
    stop: StopVoiceCampaignAnswer;
    delete: VoiceCampaignV2Answer;
  }>();
  expectTypeOf<Responses<CampaignClient["sms"]>>().toEqualTypeOf<{
    create: SmsCampaignV2Answer;
    update: SmsCampaignV2Answer;
    get: SmsCampaignV2Answer;
    start: StartSmsCampaignAnswer;
    stop: StopSmsCampaignAnswer;
    delete: SmsCampaignV2Answer;
    send: SendOutboundSmsAnswer;
  }>();
  expectTypeOf<Responses<CampaignClient["campaigns"]>>().toEqualTypeOf<{
    list: ListCampaignsV2Answer;
    get: CampaignV2Answer;
    status: CampaignStatusAnswer;
    contacts: CampaignContactsAnswer;
    enableSchedule: ScheduleCampaignAnswer;
    disableSchedule: ScheduleCampaignAnswer;
    scheduleCallbacks: CallbacksAnswer;
  }>();
  expectTypeOf<Responses<CampaignClient["contactLists"]>>().toEqualTypeOf<{
    create: ContactListV2Answer;
    update: UpdateContactListV2Answer;
    get: ContactListV2Answer;
    list: ListContactListsV2Answer;
    delete: ContactListV2Answer;
    contacts: ListContactsAnswer;
    addContacts: AddContactsAnswer;
  }>();
});

type V1 = CampaignClient["v1"];

test("every method of version 1 does, too", () => {
  // `create` is overloaded; test/types/bodies.test-d.ts has its responses.
  expectTypeOf<Omit<Responses<V1["voice"]>, "create">>().toEqualTypeOf<{
    update: UpdatedVoiceCampaignV1Answer;
    get: VoiceCampaignV1Answer;
    start: StartVoiceCampaignAnswer;
    stop: StopVoiceCampaignAnswer;
    delete: VoiceCampaignV1Answer;
  }>();
  expectTypeOf<Responses<V1["sms"]>>().toEqualTypeOf<{
    create: SmsCampaignV1Answer;
    update: SmsCampaignV1Answer;
    get: SmsCampaignV1Answer;
    start: StartSmsCampaignAnswer;
    stop: StopSmsCampaignAnswer;
    delete: SmsCampaignV1Answer;
  }>();
  expectTypeOf<Responses<V1["campaigns"]>>().toEqualTypeOf<{
    list: ListCampaignsV1Answer;
    get: CampaignV1Answer;
    status: CampaignStatusAnswer;
    contacts: CampaignContactsAnswer;
  }>();
  expectTypeOf<Responses<V1["contactLists"]>>().toEqualTypeOf<{
    create: ContactListV1Answer;
    update: UpdateContactListV1Answer;
    get: ContactListV1Answer;
    list: ListContactListsV1Answer;
    delete: ContactListV1Answer;
    contacts: ListContactsAnswer;
  }>();
});
