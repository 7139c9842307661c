import { describe, expect, test } from "vitest";
import { operations } from "../../generated/operations.ts";
import type { OperationId } from "../../src/operations/operation.ts";
import type { Campaign, Contact } from "../../src/sandbox/state.ts";
import type { Json } from "../spec/bundle.ts";
import { call, exampleOf, refusal, responseExampleOf } from "./api-call.ts";
import { type ApiWorld, createApiWorld, NOW } from "./api-world.ts";

const MINUTE = 60_000;
const pass = (world: ApiWorld, ms: number) => world.clock.runUntil(world.clock.now() + ms);

/** Bodies that create a campaign, by the operation, for each kind of campaign. */
const CREATES: [OperationId, string][] = [
  ["createCampaignV1", "create-voice-campaign-agentless"],
  ["createCampaignV1", "create-voice-campaign-progressive"],
  ["createCampaignV1", "create-voice-campaign-preview"],
  ["createCampaignV1", "create-sms-campaign-without-template"],
  ["createCampaignV1", "create-sms-campaign-using-template"],
  ["createCampaignV1", "create-sms-campaign-advanced-format"],
  ["createCampaignV2", "create-voice-campaign-agentless-v2"],
  ["createCampaignV2", "create-voice-campaign-progressive-v2"],
  ["createCampaignV2", "create-voice-campaign-preview-v2"],
  ["createCampaignV2", "create-sms-campaign-without-template-v2"],
  ["createCampaignV2", "create-sms-campaign-using-template-v2"],
  ["createAdvancedSmsCampaignV2", "create-sms-campaign-advanced-format-v2"],
];

function createList(world: ApiWorld, name: string, fields: object = {}): string {
  const body = { name, description: "People.", source: "passiveApi", ...fields };
  return call(world, "createContactListV2", { body }).data._id;
}

/** Creates a campaign as an example of the spec, with its contact lists. Returns its id. */
function create(world: ApiWorld, operationId: OperationId, example: string, fields: object = {}): string {
  const body = { ...exampleOf(operationId, example), ...fields };
  const known = [...world.state.contactLists.values()].map(({ name }) => name);
  for (const name of body.contactLists) if (!known.includes(name)) createList(world, name);
  const response = call(world, operationId, { query: { campaignType: body.campaignType }, body });
  expect(response.message).toBe(`Campaign ${body.name} creation in progress`);
  return response.data._id ?? response.data.id ?? response.data.campId;
}

const fieldsOf = (object: object) => Object.keys(object).sort();

const createVoice = (world: ApiWorld, fields: object = {}) =>
  create(world, "createCampaignV2", "create-voice-campaign-agentless-v2", fields);
const createSms = (world: ApiWorld, fields: object = {}) =>
  create(world, "createCampaignV2", "create-sms-campaign-without-template-v2", fields);

const stateOf = (world: ApiWorld, campaignId: string) =>
  call(world, "getCampaignStatusV2", { parameters: { campaignId }, query: { view: "status" } }).data.status;

const play = { campaignType: "voice", trigger: "play" };
const stop = { campaignType: "voice", trigger: "stop" };

/** Creates a voice campaign that is Active. */
function startedVoice(world: ApiWorld, fields: object = {}): { campaignId: string; campaignInstanceId: string } {
  const campaignId = createVoice(world, fields);
  pass(world, 3 * MINUTE);
  const { campaignInstanceId } = call(world, "triggerVoiceCampaignV2", { parameters: { campaignId }, query: play });
  return { campaignId, campaignInstanceId };
}

function campaignOf(world: ApiWorld, id: string): Campaign {
  const campaign = world.state.campaigns.get(id);
  if (!campaign) throw new Error(`no campaign ${id}`);
  return campaign;
}

test("every operation carries out what it is asked, for voice and SMS, in v1 and v2", () => {
  const called = new Set<string>();
  const world = createApiWorld();
  const tracked = (operationId: OperationId, args: Parameters<typeof call>[2] = {}) => {
    called.add(operationId);
    return call(world, operationId, args);
  };
  for (const version of ["V1", "V2"] as const) {
    const { data: list } = tracked(`createContactList${version}`, {
      body: { name: `People ${version}`, description: "People.", source: "passiveApi" },
    });
    const parameters = { contactListId: list._id };
    tracked("addContactsV1", {
      body: { contact_list_name: `People ${version}`, data: [{ phoneNumber: "12025550117" }] },
    });
    pass(world, MINUTE);
    expect(tracked(`getContactList${version}`, { parameters }).data.totalRecordCount).toBe(1);
    expect(tracked(`listContactLists${version}`).data).toHaveLength(1);
    expect(tracked(`listContacts${version}`, { parameters }).data.results[0].phoneNumber).toBe("12025550117");

    for (const [operationId, example] of CREATES.filter(([id]) => id.endsWith(version))) {
      const contactLists = [`People ${version}`];
      const campaignId = create(world, operationId, example, { contactLists });
      called.add(operationId);
      pass(world, 3 * MINUTE);
      const campaignType = campaignOf(world, campaignId).type;
      const update =
        version === "V1" ? `update-${campaignType}-campaign` : (`update-${campaignType}-campaign-v2` as const);
      const name = "Another name";
      const body = { ...exampleOf(`updateCampaign${version}`, update), contactLists, name };
      const query = { campaignType };
      const at = { parameters: { campaignId } };
      expect(tracked(`getCampaign${version}`, at).data.status).toBe("Ready");
      expect(tracked(`updateCampaign${version}`, { ...at, query, body }).data.name).toBe(name);
      expect(tracked(`listCampaigns${version}`, { body: { type: campaignType } }).data.results[0].name).toBe(name);
      if (version === "V2") {
        const schedule = exampleOf("scheduleCampaignV2", "enable-voice-or-sms-campaign-schedule-daily");
        tracked("scheduleCampaignV2", { query: { enableSchedule: "true", campaignName: name }, body: schedule });
        tracked("scheduleCampaignV2", { query: { enableSchedule: "false", campaignName: name }, body: {} });
      }
      const [start, end]: [OperationId, OperationId] =
        version === "V1"
          ? ["triggerCampaignV1", "triggerCampaignV1"]
          : campaignType === "voice"
            ? ["triggerVoiceCampaignV2", "triggerVoiceCampaignV2"]
            : ["startSmsCampaignV2", "stopSmsCampaignV2"];
      const started = tracked(start, { ...at, query: { ...query, trigger: "play" } });
      expect(started).toMatchObject({ status: "Active", message: "Campaign Started" });
      for (const view of ["status", "contacts"])
        tracked(`getCampaignStatus${version}`, { ...at, query: { view }, ...(view === "contacts" && { body: {} }) });
      if (version === "V2" && campaignType === "voice")
        tracked("scheduleCallbacksV2", {
          parameters: { campaignInstanceId: started.campaignInstanceId },
          body: exampleOf("scheduleCallbacksV2", "create-call-back-schedule-v2"),
        });
      expect(tracked(end, { ...at, query: { ...query, trigger: "stop" } })).toMatchObject({ status: "Stopped" });
      expect(tracked(`deleteCampaign${version}`, { ...at, query }).data.status).toBe("Stopped");
      expect(refusal(world, `getCampaign${version}`, at)).toMatch(/^404 /);
    }
    tracked(`updateContactList${version}`, { parameters, body: { name: "Everybody", description: "All." } });
    tracked(`deleteContactList${version}`, { parameters });
    tracked("sendOutboundSmsV1", { body: { fromNo: "+12025550126", toNo: "+12025550184" } });
  }
  expect([...called].sort()).toEqual(Object.keys(operations).sort());
});

describe("campaigns", () => {
  test("a new voice campaign is Preparing, and Ready after two and a half minutes", () => {
    const world = createApiWorld();
    const campaignId = createVoice(world);
    expect(stateOf(world, campaignId)).toBe("Preparing");
    pass(world, 150_000 - 1);
    expect(stateOf(world, campaignId)).toBe("Preparing");
    pass(world, 1);
    expect(stateOf(world, campaignId)).toBe("Ready");
    const { data } = call(world, "getCampaignV2", { parameters: { campaignId } });
    expect(data).toMatchObject({ createdAt: "2026-03-02T14:00:00.000Z", updatedAt: "2026-03-02T14:02:30.000Z" });
  });

  test("an advanced SMS campaign that would start at once is not created while another one is active on its list", () => {
    const world = createApiWorld({ "create-schedule-false": "start" });
    const example = "create-sms-campaign-advanced-format-v2";
    create(world, "createAdvancedSmsCampaignV2", example);
    const body = { ...exampleOf("createAdvancedSmsCampaignV2", example), name: "Second" };
    expect(refusal(world, "createAdvancedSmsCampaignV2", { body })).toMatch(/^409 .* is active on a contact list of/);
    expect([...world.state.campaigns.values()].map(({ settings }) => settings.name)).not.toContain("Second");
  });

  test.each(CREATES)("%s returns the fields of the documented response: %s", (operationId, example) => {
    const world = createApiWorld();
    const body = exampleOf(operationId, example);
    for (const name of body.contactLists) createList(world, name);
    const response = call(world, operationId, { query: { campaignType: body.campaignType }, body });
    const documented = responseExampleOf(operationId, example);
    expect(fieldsOf(response)).toEqual(fieldsOf(documented));
    expect(fieldsOf(response.data)).toEqual(fieldsOf(documented.data));
    expect(response.data.status).toBe(documented.data.status);
  });

  test("v1 and v2 show the same campaign, each in its own form", () => {
    const world = createApiWorld();
    const campaignId = createVoice(world);
    const { data: v1 } = call(world, "getCampaignV1", { parameters: { campaignId } });
    const { data: v2 } = call(world, "getCampaignV2", { parameters: { campaignId } });
    expect(v1).toMatchObject({ _id: campaignId, name: v2.name, enableMachineDetect: false });
    expect(v1).not.toHaveProperty("dncLists");
    expect(v2.dncLists).toEqual({ id: expect.stringMatching(/^cl-/), name: "Tenants who opted out" });
    expect(v2.dialingStrategy).toEqual({ ...v1.dialingStrategy, useSystemMappings: false });
    expect(v2.experienceFlow).toBe(v1.experienceFlow);
  });

  test("a v1 preview create answers only with the id", () => {
    const world = createApiWorld();
    createList(world, "People");
    const body = {
      ...exampleOf("createCampaignV1", "create-voice-campaign-preview"),
      contactLists: ["People"],
    };
    const response = call(world, "createCampaignV1", { query: { campaignType: "voice" }, body });
    expect(response.data).toEqual({ campId: response.id });
  });

  test("two campaigns with the same flow return the same id for it", () => {
    const world = createApiWorld();
    const flows = [createVoice(world), createVoice(world, { name: "Another" })].map(
      (campaignId) => call(world, "getCampaignV2", { parameters: { campaignId } }).data.experienceFlow,
    );
    expect(flows[0]).toMatch(/^cf-/);
    expect(flows[1]).toBe(flows[0]);
  });
});

describe("lists of campaigns", () => {
  function threeCampaigns() {
    const world = createApiWorld();
    const ids = [
      createVoice(world, { name: "B", priority: "1" }),
      create(world, "createCampaignV2", "create-voice-campaign-progressive-v2", { name: "C", priority: "2" }),
    ];
    pass(world, 10 * MINUTE);
    ids.push(createVoice(world, { name: "a", priority: "3" }));
    createSms(world);
    return { world, ids };
  }
  const namesOf = (world: ApiWorld, body: object, operationId: OperationId = "listCampaignsV2") =>
    call(world, operationId, { body: { type: "voice", ...body } }).data.results.map(({ name }: Json) => name);

  test("the newest comes first, of the type that is asked for", () => {
    const { world } = threeCampaigns();
    expect(namesOf(world, {})).toEqual(["a", "C", "B"]);
    expect(namesOf(world, {}, "listCampaignsV1")).toEqual(["a", "C", "B"]);
    expect(namesOf(world, { type: "sms" })).toEqual(["Saturday flu clinic"]);
  });

  test("v2 lists voice campaigns with _id, everything else has id", () => {
    const { world, ids } = threeCampaigns();
    const [first] = call(world, "listCampaignsV2", { body: { type: "voice", limit: 1 } }).data.results;
    const [firstV1] = call(world, "listCampaignsV1", { body: { type: "voice", limit: 1 } }).data.results;
    const [sms] = call(world, "listCampaignsV2", { body: { type: "sms" } }).data.results;
    expect([first._id, firstV1.id]).toEqual([ids[2], ids[2]]);
    expect(first).not.toHaveProperty("id");
    expect(sms.id).toMatch(/^cd-/);
  });

  test.each([
    [{ status: ["Preparing"] }, ["a"]],
    [{ status: ["Ready", "Preparing"] }, ["a", "C", "B"]],
    [{ status: [] }, ["a", "C", "B"]],
    [{ priority: [1, 3] }, ["a", "B"]],
    [{ dialingMode: ["Progressive"] }, ["C"]],
    [{ dialingMode: ["Progressive"], priority: [1] }, []],
  ])("filters by %j", (filters, names) => {
    expect(namesOf(threeCampaigns().world, { filters })).toEqual(names);
  });

  test.each([
    [{ name: "asc" }, ["a", "B", "C"]],
    [{ name: "desc" }, ["C", "B", "a"]],
    [{ createdAt: "asc" }, ["B", "C", "a"]],
    [{ createdAt: "desc" }, ["a", "C", "B"]],
    [{ updatedAt: "asc", name: "desc" }, ["C", "B", "a"]],
  ])("sorts by %j", (sortBy, names) => {
    expect(namesOf(threeCampaigns().world, { sortBy })).toEqual(names);
  });

  test("pages by skip, by page and by limit", () => {
    const { world } = threeCampaigns();
    const pageOf = (body: object) => call(world, "listCampaignsV2", { body: { type: "voice", ...body } }).data;
    const { results, ...first } = pageOf({ limit: 2, skip: 0, page: 1 });
    expect(results).toHaveLength(2);
    expect(first).toEqual({ skip: 0, limit: 2, hasMore: true, totalPages: 2, totalResults: 3 });
    expect(pageOf({ limit: 3 })).toMatchObject({ hasMore: false, totalPages: 1 });
    expect(pageOf({ limit: 2, skip: 0, page: 2 })).toMatchObject({ skip: 2, hasMore: false, results: [{ name: "B" }] });
    expect(namesOf(world, { limit: 2, skip: 1 })).toEqual(["C", "B"]);
    expect(namesOf(world, { limit: "", skip: "", page: "" })).toHaveLength(3);
    expect(world.used).not.toContain("skip-before-page");
    expect(namesOf(world, { limit: 2, skip: 1, page: 2 })).toEqual(["C", "B"]);
    expect(world.used).toContain("skip-before-page");
    expect(refusal(world, "listCampaignsV2", { body: { type: "voice", limit: 0 } })).toBe(
      "400 limit must be an integer from 1, not 0.",
    );
  });

  test("counts the messages of the latest run, also after a stop", () => {
    const world = createApiWorld();
    const campaignId = createSms(world);
    call(world, "startSmsCampaignV2", {
      parameters: { campaignId },
      query: { campaignType: "sms", trigger: "play" },
    });
    const campaignInstanceId = campaignOf(world, campaignId).instances[0]?.id;
    const campaignDialingListId = "cid-1";
    const message = {
      phoneNumber: "+12025550143",
      at: new Date(NOW),
      kind: "sms",
      attempt: 1,
      campaignDialingListId,
    } as const;
    world.contacted.add({ ...message, campaignId, campaignInstanceId, outcome: "delivered" });
    world.contacted.add({ ...message, campaignId, campaignInstanceId: "cid-other", outcome: "delivered" });
    call(world, "stopSmsCampaignV2", { parameters: { campaignId }, query: { campaignType: "sms", trigger: "stop" } });
    const [listed] = call(world, "listCampaignsV2", { body: { type: "sms" } }).data.results;
    expect(listed).toMatchObject({ totalMessagesSent: 1, campaignInstanceId, status: "Stopped" });
  });
});

describe("start and stop", () => {
  test("a start makes a run, a stop ends it, and a second start makes another", () => {
    const world = createApiWorld();
    const { campaignId, campaignInstanceId } = startedVoice(world);
    const stopped = call(world, "triggerVoiceCampaignV2", { parameters: { campaignId }, query: stop });
    expect(stopped).toEqual({
      status: "Stopped",
      message: "Campaign Stopped",
      updatedAt: "2026-03-02T14:03:00.000Z",
      campaignInstanceId,
    });
    const again = call(world, "triggerCampaignV1", { parameters: { campaignId }, query: play });
    expect(again.campaignInstanceId).not.toBe(campaignInstanceId);
    expect(world.asked).toEqual([`start ${campaignId}`, `stop ${campaignId}`, `start ${campaignId}`]);
  });

  test("responses on SMS campaigns name no run", () => {
    const world = createApiWorld();
    const at = { parameters: { campaignId: createSms(world) } };
    const query = { campaignType: "sms", trigger: "play" };
    const updatedAt = "2026-03-02T14:00:00.000Z";
    expect(call(world, "startSmsCampaignV2", { ...at, query })).toEqual({
      status: "Active",
      message: "Campaign Started",
      updatedAt,
    });
    expect(call(world, "stopSmsCampaignV2", { ...at, query: { ...query, trigger: "stop" } })).toEqual({
      status: "Stopped",
      message: "Campaign Stopped",
      updatedAt,
      campaignExecutionType: "NORMAL",
    });
  });

  test("any other trigger is refused, and a start is no stop", () => {
    const world = createApiWorld();
    const parameters = { campaignId: createSms(world) };
    const query = { campaignType: "sms", trigger: "pause" };
    expect(refusal(world, "triggerCampaignV1", { parameters, query })).toMatch(/^400 trigger must be play or stop/);
    expect(
      refusal(world, "stopSmsCampaignV2", { parameters, query: { campaignType: "sms", trigger: "play" } }),
    ).toMatch(/^400 trigger must be stop/);
    expect(world.asked).toEqual([]);
  });
});

describe("results", () => {
  const contact = (phoneNumber: string): Contact => ({ id: "cc-1", phoneNumber, fields: {}, createdAt: NOW });

  test("each contact of the latest run has its last outcome and its attempts", () => {
    const world = createApiWorld();
    const { campaignId } = startedVoice(world);
    const first = { contact: contact("+12025550143"), campaignDialingListId: "cid-a" };
    campaignOf(world, campaignId).instances[0]?.attempts.push(
      { ...first, attempt: 1, outcome: "no-answer" },
      { contact: contact("12025550144"), campaignDialingListId: "cid-b", attempt: 1, outcome: undefined },
      { ...first, attempt: 2, outcome: "completed" },
    );
    for (const operationId of ["getCampaignStatusV1", "getCampaignStatusV2"] as const) {
      const args = { parameters: { campaignId }, query: { view: "contacts" } };
      expect(call(world, operationId, { ...args, body: { page: 1, limit: 40 } }).data).toMatchObject({
        results: [
          { phoneNumber: "12025550143", dialerOutcome: "completed", numberOfAttemptsSoFar: 2 },
          { phoneNumber: "12025550144", dialerOutcome: "", numberOfAttemptsSoFar: 1 },
        ],
        page: 1,
        limit: 40,
        totalPages: 1,
        totalResults: 2,
      });
      const { results } = call(world, operationId, { ...args, body: { page: 2, limit: 1 } }).data;
      expect(results).toMatchObject([{ phoneNumber: "12025550144" }]);
    }
  });

  test("without a view, the state is returned", () => {
    const world = createApiWorld();
    const campaignId = createSms(world);
    const args = { parameters: { campaignId } };
    expect(call(world, "getCampaignStatusV1", args).data).toMatchObject({ id: campaignId, status: "Ready" });
    expect(world.used).toContain("default-view");
    expect(refusal(world, "getCampaignStatusV1", { ...args, query: { view: "all" } })).toMatch(/^400 view must be/);
  });
});

describe("schedules", () => {
  const daily = exampleOf("scheduleCampaignV2", "enable-voice-or-sms-campaign-schedule-daily");
  const weekly = exampleOf("scheduleCampaignV2", "enable-voice-or-sms-campaign-schedule-weekly");
  const on = { enableSchedule: "true", campaignName: "Saturday flu clinic" };

  test("is turned on, replaced and turned off", () => {
    const world = createApiWorld();
    const id = createSms(world);
    expect(call(world, "scheduleCampaignV2", { query: on, body: daily })).toEqual({
      status: "success",
      message: "Campaign Saturday flu clinic scheduled successfully",
      id,
    });
    expect(campaignOf(world, id).schedule).toEqual({
      start: Date.parse("2026-10-12T08:30:00Z"),
      end: Date.parse("2026-11-13T17:00:00Z"),
      recurrence: { type: "Daily", everyDays: 2 },
    });
    expect(stateOf(world, id)).toBe("Scheduled");
    call(world, "scheduleCampaignV2", { query: on, body: weekly });
    expect(campaignOf(world, id).schedule?.recurrence).toEqual({
      type: "Weekly",
      everyWeeks: 1,
      days: ["Tue", "Thu"],
    });
    const { data } = call(world, "getCampaignV1", { parameters: { campaignId: id } });
    expect(data.schedule).toEqual({ isSchedulingEnabled: true, isRecurrenceEnabled: true });
    call(world, "scheduleCampaignV2", { query: { ...on, enableSchedule: "false" }, body: {} });
    expect(stateOf(world, id)).toBe("Ready");
    expect(world.asked).toEqual([`schedule ${id}`, `schedule ${id}`, `unschedule ${id}`]);
  });

  test("a campaign that is Preparing becomes Scheduled", () => {
    const world = createApiWorld();
    const id = createVoice(world);
    call(world, "scheduleCampaignV2", { query: { ...on, campaignName: "Gas meter appointments" }, body: daily });
    expect(stateOf(world, id)).toBe("Preparing");
    pass(world, 3 * MINUTE);
    expect(stateOf(world, id)).toBe("Scheduled");
  });

  test("a day of one digit is accepted, as a sample has it", () => {
    const world = createApiWorld();
    const id = createSms(world);
    call(world, "scheduleCampaignV2", { query: on, body: { ...daily, startDateTime: "2026-10-2 08:30:00" } });
    expect(campaignOf(world, id).schedule?.start).toBe(Date.parse("2026-10-02T08:30:00Z"));
  });

  test.each<[string, object, RegExp]>([
    ["no times", {}, /^400 startDateTime, endDateTime and recurrenceObject are missing/],
    ["another form", { ...daily, startDateTime: "2026-10-12T08:30:00Z" }, /^400 startDateTime must be a time such as/],
    ["no such day", { ...daily, endDateTime: "2027-02-30 08:30:00" }, /^400 endDateTime must be a time/],
    ["an end before the start", { ...daily, endDateTime: "2026-10-12 08:30:00" }, /^400 .* later than startDateTime/],
    [
      "an end that is past",
      { ...daily, startDateTime: "2026-03-01 10:00:00", endDateTime: "2026-03-02 14:00:00" },
      /^400 .* later than now/,
    ],
  ])("refuses %s", (_, body, message) => {
    const world = createApiWorld();
    const id = createSms(world);
    expect(refusal(world, "scheduleCampaignV2", { query: on, body })).toMatch(message);
    expect(campaignOf(world, id).schedule).toBeUndefined();
    expect(world.asked).toEqual([]);
  });

  test("refuses a name that no campaign has, or two", () => {
    const world = createApiWorld();
    const args = { query: on, body: daily };
    expect(refusal(world, "scheduleCampaignV2", args)).toMatch(/^404 /);
    createSms(world);
    createSms(world);
    expect(refusal(world, "scheduleCampaignV2", args)).toMatch(/^409 There is more than one campaign/);
    expect(refusal(world, "scheduleCampaignV2", { ...args, query: { campaignName: "Saturday flu clinic" } })).toMatch(
      /^400 enableSchedule/,
    );
  });

  test("a deletion cancels it", () => {
    const world = createApiWorld();
    const campaignId = createSms(world);
    call(world, "scheduleCampaignV2", { query: on, body: daily });
    call(world, "deleteCampaignV2", { parameters: { campaignId }, query: { campaignType: "sms" } });
    expect(world.asked).toEqual([`schedule ${campaignId}`, `unschedule ${campaignId}`]);
  });
});

describe("callbacks", () => {
  const later = "2026-03-02T15:00:00Z";

  test("succeed or fail one by one", () => {
    const world = createApiWorld();
    const { campaignId, campaignInstanceId } = startedVoice(world);
    const person = { id: "cc-1", phoneNumber: "12025550143", fields: {}, createdAt: NOW };
    campaignOf(world, campaignId).instances[0]?.attempts.push({
      contact: person,
      campaignDialingListId: "cid-a",
      attempt: 1,
      outcome: "completed",
    });
    const body = [
      { campaignDialingListId: "cid-a", timeToContact: later },
      { campaignDialingListId: "cid-a", timeToContact: "2026-03-02T14:02:59.999Z" },
      { campaignDialingListId: "cid-unknown", timeToContact: later },
    ];
    expect(call(world, "scheduleCallbacksV2", { parameters: { campaignInstanceId }, body })).toEqual({
      status: "success",
      data: [
        { campaignDialingListId: "cid-a", status: "success" },
        { campaignDialingListId: "cid-a", status: "failed", reason: "time_in_past" },
        { campaignDialingListId: "cid-unknown", status: "failed", reason: "contact_not_found" },
      ],
    });
    expect(world.asked.slice(1)).toEqual(["call back cid-a at 2026-03-02T15:00:00.000Z"]);
  });

  test("are refused for an unknown run, one that ended, and one of SMS", () => {
    const world = createApiWorld();
    const { campaignId, campaignInstanceId } = startedVoice(world);
    const callBack = (id: string | undefined) =>
      refusal(world, "scheduleCallbacksV2", { parameters: { campaignInstanceId: id ?? "" }, body: [] });
    call(world, "triggerVoiceCampaignV2", { parameters: { campaignId }, query: stop });
    expect(callBack(campaignInstanceId)).toBe(`409 Campaign instance ${campaignInstanceId} is not running.`);
    expect(callBack("cid-unknown")).toBe("404 There is no campaign instance with the id cid-unknown.");
    const sms = createSms(world);
    call(world, "startSmsCampaignV2", {
      parameters: { campaignId: sms },
      query: { campaignType: "sms", trigger: "play" },
    });
    expect(callBack(campaignOf(world, sms).instances[0]?.id)).toMatch(/^409 Contacts of an SMS campaign/);
  });
});

describe("contact lists", () => {
  test("v1 takes name1, and changes whether duplicates are allowed", () => {
    const world = createApiWorld();
    const body = { name1: "People", description: "People.", source: "passiveApi" };
    const { data } = call(world, "createContactListV1", { body });
    expect(data).toMatchObject({ name: "People", allowDuplicates: false });
    const parameters = { contactListId: data._id };
    call(world, "updateContactListV1", { parameters, body: { allowDuplicates: true } });
    expect(call(world, "getContactListV1", { parameters }).data).toMatchObject({
      allowDuplicates: true,
      apiConfigurations: { dataSyncMode: "allowDuplicates" },
    });
    expect(refusal(world, "createContactListV1", { body: { ...body, name1: "" } })).toBe("400 name is missing.");
  });

  test("one in use can't be deleted", () => {
    const world = createApiWorld();
    const campaignId = createSms(world);
    const [list] = call(world, "listContactListsV1").data;
    const parameters = { contactListId: list._id };
    expect(refusal(world, "deleteContactListV2", { parameters })).toBe(
      `409 Campaign ${campaignId} uses contact list ${list._id}.`,
    );
    call(world, "deleteCampaignV2", { parameters: { campaignId }, query: { campaignType: "sms" } });
    expect(call(world, "deleteContactListV2", { parameters }).data._id).toBe(list._id);
    expect(refusal(world, "deleteContactListV1", { parameters })).toMatch(/^404 /);
  });
});

describe("contacts", () => {
  const adding = (phoneNumbers: string[]) => {
    const data = phoneNumbers.map((phoneNumber) => ({ phoneNumber, firstName: "Ada", floor: 3 }));
    return { body: { contact_list_name: "People", data } };
  };
  const numbersIn = (world: ApiWorld, contactListId: string, query = {}) =>
    call(world, "listContactsV2", { parameters: { contactListId }, query }).data.results.map(
      ({ phoneNumber }: Json) => phoneNumber,
    );

  test("are queued, and in the list ten seconds later", () => {
    const world = createApiWorld();
    const id = createList(world, "People");
    call(world, "addContactsV1", adding(["12025550117"]));
    pass(world, 9_999);
    expect(numbersIn(world, id)).toEqual([]);
    pass(world, 1);
    expect(numbersIn(world, id)).toEqual(["12025550117"]);
    expect(world.state.contactLists.get(id)?.contacts[0]).toEqual({
      id: expect.stringMatching(/^cc-/),
      phoneNumber: "12025550117",
      fields: { firstName: "Ada", floor: "3" },
      createdAt: NOW + 10_000,
    });
  });

  test.each([
    [false, ["+12025550117", "12025550118"]],
    [true, ["+12025550117", "12025550117", "12025550118", "12025550118"]],
  ])("duplicates with allowDuplicates %s", (allowDuplicates, numbers) => {
    const world = createApiWorld();
    const id = createList(world, "People", { allowDuplicates });
    call(world, "addContactsV1", adding(["+12025550117"]));
    call(world, "addContactsV1", adding(["12025550117", "12025550118", "12025550118"]));
    pass(world, MINUTE);
    expect(numbersIn(world, id)).toEqual(numbers);
  });

  test("without a time zone are accepted, however the column is left empty", () => {
    const world = createApiWorld();
    const id = createList(world, "People");
    const data = [
      { phoneNumber: "12025550117", timeZone: "", Timezone: null },
      { phoneNumber: "12025550118", timeZone: "", timezone: "Asia/Kolkata" },
    ];
    call(world, "addContactsV1", { body: { contact_list_name: "People", data } });
    pass(world, MINUTE);
    expect(world.state.contactLists.get(id)?.contacts.map(({ fields }) => fields)).toEqual([
      { timeZone: "", Timezone: "" },
      { timeZone: "", timezone: "Asia/Kolkata" },
    ]);
  });

  test("are refused beyond a million in a list, those that are queued included", () => {
    const world = createApiWorld();
    const list = world.state.contactLists.get(createList(world, "People"));
    if (list) list.contacts.length = 999_997;
    call(world, "addContactsV1", adding(["12025550117", "12025550118"]));
    expect(refusal(world, "addContactsV1", adding(["12025550119", "12025550120"]))).toBe(
      "400 The contact list has room for 1 of at most 1000000 contacts.",
    );
    expect(world.used).toContain("contact-list-limits");
    if (list) list.contacts.length = 0;
    pass(world, MINUTE);
    if (list) list.contacts.length = 999_999;
    call(world, "addContactsV1", adding(["12025550119"]));
  });

  test("are refused beyond five million in an account", () => {
    const world = createApiWorld();
    createList(world, "People");
    for (const name of ["A", "B", "C", "D", "E"]) {
      const other = world.state.contactLists.get(createList(world, name));
      if (other) other.contacts.length = 1_000_000 - 1;
    }
    call(world, "addContactsV1", adding(["12025550117", "12025550118", "12025550119"]));
    expect(refusal(world, "addContactsV1", adding(["12025550120", "12025550121", "12025550122"]))).toBe(
      "400 The account has room for 2 of at most 5000000 contacts.",
    );
  });

  test("are listed a page at a time", () => {
    const world = createApiWorld();
    const id = createList(world, "People");
    const all = Array.from({ length: 25 }, (_, index) => `120255501${10 + index}`);
    call(world, "addContactsV1", adding(all));
    pass(world, MINUTE);
    expect(numbersIn(world, id)).toEqual(all.slice(0, 20));
    expect(world.used).not.toContain("contacts-paging");
    expect(numbersIn(world, id, { skip: "20" })).toEqual(all.slice(20));
    expect(numbersIn(world, id, { offset: "3", limit: "2" })).toEqual(all.slice(3, 5));
    const { results, ...page } = call(world, "listContactsV1", { parameters: { contactListId: id } }).data;
    expect(page).toEqual({ skip: 0, limit: 20, hasMore: true, totalPages: 2, totalResults: 25 });
    expect(refusal(world, "listContactsV1", { parameters: { contactListId: id }, query: { skip: "x" } })).toMatch(
      /^400 skip/,
    );
  });

  test("are refused for an unknown list, and beyond a hundred", () => {
    const world = createApiWorld();
    expect(refusal(world, "addContactsV1", adding([]))).toMatch(/^404 There is no contact list with the name "People"/);
    createList(world, "People");
    const hundred = Array.from({ length: 100 }, () => "12025550117");
    call(world, "addContactsV1", adding(hundred));
    expect(refusal(world, "addContactsV1", adding([...hundred, "12025550118"]))).toMatch(/^400 .* not 101/);
  });
});

test("a single SMS reaches its number", () => {
  const world = createApiWorld();
  call(world, "sendOutboundSmsV1", { body: { fromNo: "+12025550126", toNo: "1 202 555-0184" } });
  expect(world.contacted.entries).toEqual([
    {
      phoneNumber: "+12025550184",
      at: new Date(NOW),
      kind: "sms",
      campaignId: undefined,
      campaignInstanceId: undefined,
      campaignDialingListId: undefined,
      attempt: 1,
      outcome: "delivered",
    },
  ]);
});

describe("what doesn't exist", () => {
  const BY_CAMPAIGN: OperationId[] = [
    "getCampaignV1",
    "getCampaignV2",
    "updateCampaignV1",
    "updateCampaignV2",
    "deleteCampaignV1",
    "deleteCampaignV2",
    "triggerCampaignV1",
    "triggerVoiceCampaignV2",
    "startSmsCampaignV2",
    "stopSmsCampaignV2",
    "getCampaignStatusV1",
    "getCampaignStatusV2",
  ];
  test.each(BY_CAMPAIGN)("%s refuses an unknown campaign", (operationId) => {
    expect(refusal(createApiWorld(), operationId, { parameters: { campaignId: "cd-unknown" } })).toBe(
      "404 There is no campaign with the id cd-unknown.",
    );
  });

  const BY_LIST: OperationId[] = [
    "getContactListV1",
    "getContactListV2",
    "updateContactListV1",
    "updateContactListV2",
    "deleteContactListV1",
    "deleteContactListV2",
    "listContactsV1",
    "listContactsV2",
  ];
  test.each(BY_LIST)("%s refuses an unknown contact list", (operationId) => {
    expect(refusal(createApiWorld(), operationId, { parameters: { contactListId: "cl-unknown" } })).toBe(
      "404 There is no contact list with the id cl-unknown.",
    );
  });

  test("a campaign of a contact list that nobody made", () => {
    const world = createApiWorld();
    const body = exampleOf("createCampaignV2", "create-voice-campaign-agentless-v2");
    expect(refusal(world, "createCampaignV2", { query: { campaignType: "voice" }, body })).toBe(
      '404 There is no contact list with the name "Tenants of Mill Court".',
    );
    expect(world.state.campaigns.size).toBe(0);
  });
});
