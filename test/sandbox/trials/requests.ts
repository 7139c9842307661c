// Refusals, lists of campaigns, and results.
import { expect } from "vitest";
import type { OperationId } from "../../../src/operations/operation.ts";
import { ASSUMPTIONS } from "../../../src/sandbox/assumptions/list.ts";
import { RATE_LIMIT_SENTENCE } from "../../../src/sandbox/http/refusal-response.ts";
import type { Json } from "../../spec/bundle.ts";
import type { CallArguments } from "../api-call.ts";
import { BASE_URL, HEADERS, requestOf } from "../caller.ts";
import { ALWAYS, type Kind, TOMORROW } from "../kinds.ts";
import {
  ADA,
  AGENTLESS,
  activeCampaign,
  createCampaign,
  createList,
  creationOf,
  deletionOf,
  EVE,
  LIST,
  PREVIEW,
  PROGRESSIVE,
  people,
  readyCampaign,
  SMS,
  schedulingOf,
  stop,
  triggerOf,
  updateOf,
} from "../setups.ts";
import { numbersIn, type Trials, type TriedSandbox } from "./trial.ts";

const namesIn = async (sandbox: TriedSandbox, body: object): Promise<string[]> =>
  (await sandbox.call("listCampaignsV2", { body: { type: "sms", ...body } })).data.results.map(
    ({ name }: Json) => name,
  );

/** Sends a read with other headers, or another query, than the sandbox's own. Returns its status and why it is refused. */
async function statusWith(sandbox: TriedSandbox, headers: Record<string, string>, query: Record<string, string> = {}) {
  const request = requestOf("listContactListsV2", { query });
  const { status, body } = await sandbox.respond(new Request(request, { headers: { ...HEADERS, ...headers } }));
  return `${status} ${body.errors?.[0].msg ?? ""}`;
}

const jwtOf = (claims: object) => `e30.${btoa(JSON.stringify(claims))}.c2ln`;

/** How a create, and an update of a campaign, are refused for their calling hours. */
async function refusalsOfHours(sandbox: TriedSandbox, campaignId: string, hours: object) {
  const dialingStrategy = { callingHours: { ...ALWAYS, ...hours } };
  const creation = creationOf(SMS, { name: "Others", dialingStrategy });
  return [
    await sandbox.refusal("createCampaignV2", creation),
    await sandbox.refusal("updateCampaignV2", updateOf(SMS, campaignId, { dialingStrategy })),
  ];
}

/** Creates campaigns, one a minute. */
async function createCampaigns(sandbox: TriedSandbox, names: readonly string[]): Promise<void> {
  await createList(sandbox);
  for (const name of names) {
    sandbox.clock.advance("1m");
    await createCampaign(sandbox, SMS, { name });
  }
}

/** The attempts and outcomes in the results of a campaign. */
async function rowsOf(sandbox: TriedSandbox, campaignId: string): Promise<[number, string][]> {
  const args = { parameters: { campaignId }, query: { view: "contacts" }, body: {} };
  const { results } = (await sandbox.call("getCampaignStatusV2", args)).data;
  return results.map((row: Json) => [row.numberOfAttemptsSoFar, row.dialerOutcome]);
}

async function rowsAfterRetry(sandbox: TriedSandbox): Promise<[number, string][]> {
  await createList(sandbox, { phoneNumbers: [ADA] });
  sandbox.contacts.script(ADA, ["busy", "completed"]);
  const { campaignId } = await activeCampaign(sandbox, AGENTLESS, { dialingStrategy: { maxAttemptsPerRecord: 2 } });
  sandbox.clock.settle();
  return rowsOf(sandbox, campaignId);
}

async function rowsAfterStop(sandbox: TriedSandbox): Promise<[number, string][]> {
  await createList(sandbox, { phoneNumbers: [ADA] });
  sandbox.contacts.script(ADA, ["busy"]);
  const { campaignId } = await activeCampaign(sandbox, AGENTLESS, { dialingStrategy: { maxAttemptsPerRecord: 2 } });
  sandbox.clock.advance("1m");
  await stop(sandbox, AGENTLESS, campaignId);
  return rowsOf(sandbox, campaignId);
}

export const REQUESTS = {
  "refusal-body": {
    errors: async (create) => {
      const { status, body } = await create().send("getCampaignV2", { parameters: { campaignId: "cd-0" } });
      expect(status).toBe(404);
      expect(body).toEqual({ errors: [{ msg: "There is no campaign with the id cd-0.", code: 404 }] });
    },
  },
  "invalid-request-status": {
    "400": async (create) => {
      const sandbox = create();
      const { status } = await sandbox.send("createContactListV2", { body: { name: "Patients", source: "a guess" } });
      expect(status).toBe(400);
      expect(sandbox.state.contactLists).toEqual([]);
    },
  },
  "credentials-status": {
    "401": async (create) => {
      const sandbox = create();
      const expired = jwtOf({ appId: "cs-1", sub: "1", exp: 0 });
      for (const headers of [{ auth: "" }, { iid: "" }, { accountId: "" }, { auth: expired }]) {
        const request = new Request(requestOf("listContactListsV2"), { headers: { ...HEADERS, ...headers } });
        expect((await sandbox.respond(request)).status, JSON.stringify(headers)).toBe(401);
      }
    },
  },
  "rate-limit-status": {
    "429": async (create) => {
      const [limit, refused, seconds, status] = numbersIn("rate-limit-status") as [number, number, number, number];
      const sandbox = create({ rateLimit: limit });
      for (let count = 1; count < refused; count++) await sandbox.call("listContactListsV2");
      const answer = await sandbox.send("listContactListsV2");
      expect([answer.status, answer.headers.get("retry-after")]).toEqual([status, null]);
      expect(answer.body.errors[0].msg).toBe(RATE_LIMIT_SENTENCE);
      sandbox.clock.advance(`${seconds - 1}s`);
      expect((await sandbox.send("listContactListsV2")).status).toBe(429);
      sandbox.clock.advance("1s");
      await sandbox.call("listContactListsV2");
    },
  },
  "rate-limit-of-401": {
    counted: async (create) => {
      const sandbox = create({ rateLimit: 1 });
      expect(await statusWith(sandbox, { auth: "" })).toMatch(/^401 /);
      expect(await statusWith(sandbox, {})).toMatch(/^429 /);
      expect(await statusWith(sandbox, { accountId: "another" })).toBe("200 ");
    },
    "not-counted": async (create) => {
      const sandbox = create({ rateLimit: 1 });
      expect(await statusWith(sandbox, { auth: "" })).toMatch(/^401 /);
      expect(await statusWith(sandbox, {})).toBe("200 ");
      expect(await statusWith(sandbox, {})).toMatch(/^429 /);
    },
  },
  "bearer-token": {
    refuse: async (create) => {
      const refused = '401 the header auth has the token alone, without "Bearer" before it';
      expect(await statusWith(create(), { auth: "Bearer a-token" })).toBe(refused);
      expect(await statusWith(create(), { auth: "bearer x.y.z" })).toBe(refused);
    },
    ignore: async (create) => {
      expect(await statusWith(create(), { auth: "Bearer a-token" })).toBe("200 ");
      const expired = jwtOf({ appId: "cs-1", sub: "1", exp: 0 });
      expect(await statusWith(create(), { auth: `Bearer ${expired}` })).toMatch(/^401 .*it has expired/);
    },
  },
  "jwt-claims": {
    refuse: async (create) => {
      for (const [claims, missing] of [
        [{ sub: "1" }, "appId"],
        [{ appId: "cs-1" }, "sub"],
        [[], "appId"],
      ] as const)
        expect(await statusWith(create(), { auth: jwtOf(claims) })).toBe(
          `401 error verifying the jwt: the claim ${missing} is missing`,
        );
      expect(await statusWith(create(), { auth: jwtOf({ appId: "cs-1", sub: "1" }) })).toBe("200 ");
    },
    ignore: async (create) => {
      expect(await statusWith(create(), { auth: jwtOf({}) })).toBe("200 ");
    },
  },
  "ids-differ": {
    refuse: async (create) => {
      const sandbox = create();
      expect(await statusWith(sandbox, { iid: "st-2" })).toBe(
        `400 the header iid is "st-2", and {streamId} in the path is "${HEADERS.iid}": they must be the same.`,
      );
      expect(await statusWith(sandbox, {}, { accountId: "2" })).toBe(
        `400 the header accountId is "${HEADERS.accountId}", and accountId in the query is "2": they must be the same.`,
      );
      const parameters = { streamId: "st-OTHER" };
      const body = { name: "Patients", description: "Due for a test", source: "passiveApi" };
      expect(await sandbox.refusal("createContactListV2", { parameters, body })).toContain('is "st-OTHER"');
      expect(sandbox.state.contactLists).toEqual([]);
    },
    ignore: async (create) => {
      expect(await statusWith(create(), { iid: "st-2" }, { accountId: "2" })).toBe("200 ");
    },
  },
  "other-application": {
    serve: async (create) => {
      const sandbox = create();
      const parameters = { streamId: "st-2" };
      const request = requestOf("listContactListsV2", { parameters, query: { accountId: "2" } });
      const headers = { ...HEADERS, iid: "st-2", accountId: "2" };
      expect((await sandbox.respond(new Request(request, { headers }))).status).toBe(200);
    },
    refuse: async (create) => {
      expect(await statusWith(create(), { accountId: "2" })).toBe(
        `400 2 is no id of the sandbox: its application is ${HEADERS.iid}, its account ${HEADERS.accountId}.`,
      );
    },
  },
  "results-rows": {
    "latest-attempt": async (create) => {
      expect(await rowsAfterRetry(create())).toEqual([[2, "completed"]]);
    },
    "each-attempt": async (create) => {
      expect(await rowsAfterRetry(create())).toEqual([
        [1, "busy"],
        [2, "completed"],
      ]);
    },
  },
  "results-after-stop": {
    empty: async (create) => {
      expect(await rowsAfterStop(create())).toEqual([]);
    },
    kept: async (create) => {
      expect(await rowsAfterStop(create())).toEqual([[1, "busy"]]);
    },
  },
  "unknown-path-status": {
    "404": async (create) => {
      const { respond } = create();
      expect((await respond(new Request(`${BASE_URL}/campaign`, { headers: HEADERS }))).status).toBe(404);
      const { url } = requestOf("listContactListsV2");
      expect((await respond(new Request(url, { method: "DELETE", headers: HEADERS }))).status).toBe(404);
    },
  },
  "refusal-status": {
    refuse: async (create) => {
      const sandbox = create();
      const { campaignId, campaignInstanceId } = await activeCampaign(sandbox, AGENTLESS);
      const data = people(101).map((phoneNumber) => ({ phoneNumber }));
      expect(await sandbox.refusal("addContactsV1", { body: { contact_list_name: "Patients", data } })).toBe(
        "400 A request adds at most 100 contacts, not 101.",
      );
      await stop(sandbox, AGENTLESS, campaignId);
      const callBack = { parameters: { campaignInstanceId }, body: [] };
      expect(await sandbox.refusal("scheduleCallbacksV2", callBack)).toMatch(/^409 .* is not running/);
    },
  },
  "unknown-id": {
    refuse: async (create) => {
      const { refusal } = create();
      const requests: [OperationId, CallArguments][] = [
        ["getCampaignV2", { parameters: { campaignId: "cd-0" } }],
        ["triggerVoiceCampaignV2", triggerOf(AGENTLESS, "cd-0", "play")],
        ["scheduleCallbacksV2", { parameters: { campaignInstanceId: "cid-0" }, body: [] }],
        ["getContactListV1", { parameters: { contactListId: "cl-0" } }],
        ["scheduleCampaignV2", schedulingOf("Recalls", TOMORROW)],
      ];
      for (const [operationId, args] of requests)
        expect(await refusal(operationId, args), operationId).toMatch(/^404 There is no campaign|contact list/);
    },
  },
  "unknown-contact-list": {
    refuse: async (create) => {
      const sandbox = create();
      const data = [{ phoneNumber: ADA }];
      const refused = '404 There is no contact list with the name "Patients".';
      expect(await sandbox.refusal("addContactsV1", { body: { contact_list_name: "Patients", data } })).toBe(refused);
      expect(await sandbox.refusal("createCampaignV2", creationOf(AGENTLESS))).toBe(refused);
      expect(sandbox.state.campaigns).toEqual([]);
    },
  },
  "unknown-given-name": {
    refuse: async (create) => {
      const decided = Object.fromEntries(Object.entries(ASSUMPTIONS).map(([id, { values }]) => [id, values[0]]));
      const queues = { [creationOf(PROGRESSIVE).body.queue_name]: 1 };
      const flows = [creationOf(AGENTLESS).body.experienceFlowName];
      const dncLists = { "Opted out": [] };
      const refused: [Kind, object, string][] = [
        [AGENTLESS, { flows }, '404 There is no DNC list with the name "Opted out".'],
        [AGENTLESS, { dncLists }, `404 There is no experience flow with the name "${flows[0]}".`],
        [PROGRESSIVE, { dncLists, flows }, `404 There is no queue with the name "${Object.keys(queues)[0]}".`],
      ];
      for (const [kind, given, message] of refused) {
        const sandbox = create({ strict: true, assume: decided, ...given });
        await createList(sandbox);
        expect(await sandbox.refusal("createCampaignV2", creationOf(kind))).toBe(message);
      }
      const others = { queues: {}, flows: [], dncLists: {} };
      for (const options of [{ strict: true, assume: decided, queues, flows, dncLists }, others]) {
        const sandbox = create(options);
        await readyCampaign(sandbox, AGENTLESS);
        await readyCampaign(sandbox, PROGRESSIVE);
      }
    },
  },
  "unreadable-times": {
    refuse: async (create) => {
      const sandbox = create();
      const id = await readyCampaign(sandbox, SMS);
      const before = sandbox.state;
      for (const refusal of await refusalsOfHours(sandbox, id, { timezone: "IST+5" }))
        expect(refusal).toContain('400 callingHours.timezone: Invalid time zone "IST+5".');
      for (const column of ["timeZone", "Timezone", "timezone"]) {
        const data = [{ phoneNumber: EVE }, { phoneNumber: EVE, [column]: "Mars/Olympus" }];
        expect(await sandbox.refusal("addContactsV1", { body: { contact_list_name: LIST, data } })).toBe(
          `400 data[1].${column}: Invalid time zone "Mars/Olympus". Use a name of the tz database, such as "America/New_York".`,
        );
      }
      sandbox.clock.settle();
      expect(sandbox.state).toEqual(before);
    },
  },
  "overnight-window": {
    refuse: async (create) => {
      const sandbox = create();
      const id = await readyCampaign(sandbox, SMS);
      const before = sandbox.state;
      for (const [start, end] of [
        ["5:00 PM", "9:00 AM"],
        ["9:00 AM", "9:00 AM"],
        ["12:01 AM", "12:01 AM"],
        ["9:00 AM", "09:00 AM"],
      ]) {
        const days = [ALWAYS.days[0], { day: "TU", start, end }];
        const message = `400 callingHours.days[1]: ${start} to ${end} doesn't end after it begins. If it shall end on the next day, set assume: { "overnight-window": "next-day" }.`;
        const [creation, update] = await refusalsOfHours(sandbox, id, { days });
        expect(creation).toBe(message);
        expect(update).toBe(message);
      }
      expect(sandbox.state).toEqual(before);
    },
    "next-day": async (create) => {
      const sandbox = create();
      const days = [{ day: "MO", start: "11:59 PM", end: "1:00 AM" }];
      const callingHours = { ...ALWAYS, days };
      await createList(sandbox, { phoneNumbers: people(200) });
      await activeCampaign(sandbox, PROGRESSIVE, { dialingStrategy: { callingHours, maxAttemptsPerRecord: 1 } });
      sandbox.clock.settle();
      const at = sandbox.contacted.map((entry) => entry.at.toISOString());
      expect(at[0]).toBe("2026-01-05T23:59:00.000Z");
      expect(at.filter((time) => time.startsWith("2026-01-06T00:"))).not.toEqual([]);
      sandbox.assert.nobodyOutsideCallingHours();
    },
  },
  "midnight-end": {
    "end-of-day": async (create) => {
      for (const [start, first] of [
        ["11:59 PM", "2026-01-05T23:59:00.000Z"],
        ["12:00 AM", "2026-01-05T09:06:00.000Z"],
      ]) {
        const sandbox = create();
        const callingHours = { ...ALWAYS, days: [{ day: "MO", start, end: "12:00 AM" }] };
        await createList(sandbox, { phoneNumbers: people(200) });
        await activeCampaign(sandbox, PROGRESSIVE, { dialingStrategy: { callingHours, maxAttemptsPerRecord: 1 } });
        sandbox.clock.advance("15h");
        const at = sandbox.contacted.map((entry) => entry.at.toISOString());
        expect(at[0]).toBe(first);
        expect(at.filter((time) => time >= "2026-01-06")).toEqual([]);
      }
    },
  },
  "campaign-type-differs": {
    refuse: async (create) => {
      const sandbox = create();
      const campaignId = await readyCampaign(sandbox, SMS);
      expect(await sandbox.refusal("triggerVoiceCampaignV2", triggerOf(AGENTLESS, campaignId, "play"))).toMatch(
        /^400 .* is of type sms/,
      );
      expect(await sandbox.refusal("deleteCampaignV2", deletionOf(AGENTLESS, campaignId))).toMatch(
        /^400 .* is of type sms/,
      );
      const { body } = creationOf(SMS);
      expect(await sandbox.refusal("createCampaignV2", { query: { campaignType: "voice" }, body })).toMatch(
        /^400 campaignType is voice in the query and sms in the body/,
      );
      expect(await sandbox.refusal("updateCampaignV2", updateOf(AGENTLESS, campaignId))).toMatch(
        /^400 .* is of type sms/,
      );
    },
  },
  "default-limit": {
    "20": async (create) => {
      const sandbox = create();
      await createCampaigns(sandbox, people(21));
      expect(await namesIn(sandbox, {})).toHaveLength(20);
      expect(numbersIn("default-limit")).toEqual([20]);
      expect(await namesIn(sandbox, { limit: 21 })).toHaveLength(21);
    },
  },
  "skip-before-page": {
    skip: async (create) => {
      const sandbox = create();
      await createCampaigns(sandbox, ["A", "B", "C"]);
      expect(await namesIn(sandbox, { limit: 1, page: 3 })).toEqual(["A"]);
      expect(await namesIn(sandbox, { limit: 1, page: 3, skip: 1 })).toEqual(["B"]);
    },
  },
  "paging-out-of-range": {
    refuse: async (create) => {
      const { refusal } = create();
      for (const page of [{ limit: 0 }, { page: 0 }, { skip: -1 }])
        expect(await refusal("listCampaignsV2", { body: { type: "voice", ...page } })).toMatch(
          /^400 \w+ must be an integer/,
        );
    },
  },
  "list-dates": {
    created: async (create) => {
      const sandbox = create();
      await createCampaigns(sandbox, ["A", "B"]);
      const created = sandbox.clock.now.toISOString();
      const earlier = new Date(sandbox.clock.now.getTime() - 1).toISOString();
      sandbox.clock.advance("1d");
      expect(await namesIn(sandbox, { startDate: created })).toEqual(["B"]);
      expect(await namesIn(sandbox, { endDate: created })).toEqual(["B", "A"]);
      expect(await namesIn(sandbox, { endDate: earlier })).toEqual(["A"]);
      expect(await namesIn(sandbox, { startDate: created, endDate: created })).toEqual(["B"]);
    },
  },
  "list-order": {
    "newest-first": async (create) => {
      const sandbox = create();
      await createCampaigns(sandbox, ["B", "C", "A"]);
      expect(await namesIn(sandbox, {})).toEqual(["A", "C", "B"]);
    },
  },
  "default-view": {
    status: async (create) => {
      const sandbox = create();
      const campaignId = await readyCampaign(sandbox, SMS);
      const { data } = await sandbox.call("getCampaignStatusV2", { parameters: { campaignId } });
      expect(data).toEqual({ id: campaignId, status: "Ready", name: "Recalls" });
    },
    contacts: async (create) => {
      const sandbox = create();
      const campaignId = await readyCampaign(sandbox, SMS);
      const { data } = await sandbox.call("getCampaignStatusV2", { parameters: { campaignId } });
      expect(data).toMatchObject({ results: [], totalResults: 0 });
    },
  },
  "results-of-sms": {
    same: async (create) => {
      const sandbox = create();
      const [sms, voice] = await Promise.all(
        [SMS, AGENTLESS].map(async (kind) => {
          const { campaignId } = await activeCampaign(sandbox, kind, { contactLists: [kind.type] });
          sandbox.clock.settle();
          const view = { parameters: { campaignId }, query: { view: "contacts" }, body: {} };
          return (await sandbox.call("getCampaignStatusV2", view)).data;
        }),
      );
      expect(Object.keys(sms.results[0])).toEqual(Object.keys(voice.results[0]));
      expect(Object.keys(sms)).toEqual(Object.keys(voice));
    },
  },
  "outcome-words": {
    own: async (create) => {
      const sandbox = create();
      const outcomes = ["completed", "no-answer", "busy", "failed", "answering-machine"] as const;
      const numbers = people(outcomes.length);
      await createList(sandbox, { phoneNumbers: numbers });
      for (const [index, outcome] of outcomes.entries()) sandbox.contacts.script(numbers[index] as string, [outcome]);
      const words = async (kind: Kind) => {
        const dialingStrategy = kind.type === "voice" ? { maxAttemptsPerRecord: 1 } : {};
        const { campaignId } = await activeCampaign(sandbox, kind, { dialingStrategy });
        sandbox.clock.settle();
        const view = { parameters: { campaignId }, query: { view: "contacts" }, body: {} };
        const { data } = await sandbox.call("getCampaignStatusV2", view);
        return data.results.map(({ dialerOutcome }: Json) => dialerOutcome);
      };
      expect(await words(AGENTLESS)).toEqual(outcomes);
      sandbox.contacts.script(numbers[0] as string, ["skipped"]);
      expect(await words(PREVIEW)).toContain("skipped");
      expect(await words(SMS)).toEqual(numbers.map(() => "delivered"));
      for (const word of [...outcomes, "delivered", "skipped"])
        expect(ASSUMPTIONS["outcome-words"].what).toContain(word);
    },
  },
} satisfies Partial<Trials>;
