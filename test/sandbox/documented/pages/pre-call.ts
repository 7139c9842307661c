// The page on the pre-call check, the webhook.
import { expect } from "vitest";
import type { PreCallCheckRequest, PreCallCheckResponse } from "../../../../src/index.ts";
import { ADA, AGENTLESS, activeCampaign, BOB, createList, PROGRESSIVE, SMS } from "../../setups.ts";
import type { Create, TriedSandbox } from "../../trials/trial.ts";
import type { TriedFact } from "../fact.ts";
import { reached } from "../observed.ts";

const CALL = { contactHandling: { handle: "CALL" as const } };
const ONCE = { dialingStrategy: { maxAttemptsPerRecord: 1 } };

/** Runs an agentless campaign in which Ada gets a response, whatever it is, and Bob is called. */
async function runWith(create: Create, response: unknown): Promise<TriedSandbox> {
  const sandbox = create({
    preCallCheck: ({ contactData }) => (contactData.phoneNumber === ADA ? response : CALL) as PreCallCheckResponse,
  });
  await activeCampaign(sandbox, AGENTLESS, ONCE);
  sandbox.clock.settle();
  expect(sandbox.state.campaigns).toMatchObject([{ state: "Completed" }]);
  return sandbox;
}

export const PRE_CALL_PAGE: readonly TriedFact[] = [
  {
    id: "fetch-precall-contact/when",
    says: "Each eligible contact is asked about, after DNC lists, immediately before its call.",
    tried: "A campaign with one agent calls three people, one of them on its DNC list",
    comes: "two requests, each at the moment of the call",
    decidedBy: "pre-call-asked",
    async check(create) {
      const asked: [string | undefined, number][] = [];
      const sandbox = create({
        queues: { "Front desk": 1 },
        dncLists: { "Opted out": [BOB] },
        preCallCheck({ contactData }) {
          asked.push([contactData.phoneNumber, sandbox.clock.now.getTime()]);
          return CALL;
        },
      });
      await createList(sandbox, { phoneNumbers: [ADA, BOB, "+12025550145"] });
      await activeCampaign(sandbox, PROGRESSIVE, { ...ONCE, queue_name: "Front desk" });
      sandbox.clock.settle();
      expect(asked).toEqual(sandbox.contacted.map(({ phoneNumber, at }) => [phoneNumber, at.getTime()]));
      expect(asked.map(([phoneNumber]) => phoneNumber)).toEqual([ADA, "+12025550145"]);
    },
  },
  {
    id: "fetch-precall-contact/request",
    says: "The request has the name and the id of the campaign, an id of the contact, and all its fields.",
    tried: "A contact with a name is called",
    comes: "all of them",
    decidedBy: "pre-call-ids",
    async check(create) {
      const requests: PreCallCheckRequest[] = [];
      const sandbox = create({
        preCallCheck(request) {
          requests.push(request);
          return CALL;
        },
      });
      await createList(sandbox, { phoneNumbers: [] });
      const data = [{ phoneNumber: ADA, firstName: "Ada" }];
      await sandbox.call("addContactsV1", { body: { contact_list_name: "Patients", data } });
      const { campaignId } = await activeCampaign(sandbox, AGENTLESS, ONCE);
      sandbox.clock.settle();
      expect(requests).toEqual([
        {
          CampaignName: "Recalls",
          CampaignId: campaignId,
          DialingId: sandbox.contacted[0]?.campaignDialingListId,
          contactData: { phoneNumber: ADA, firstName: "Ada" },
        },
      ]);
    },
  },
  {
    id: "fetch-precall-contact/group",
    says: "The page is one of voice campaigns.",
    tried: "An SMS campaign runs",
    comes: "messages, and no request",
    async check(create) {
      const sandbox = create({
        preCallCheck() {
          throw new Error("asked");
        },
      });
      await activeCampaign(sandbox, SMS);
      sandbox.clock.settle();
      expect(reached(sandbox)).toEqual([ADA, BOB]);
      expect(sandbox.preCallChecks).toEqual([]);
    },
  },
  {
    id: "fetch-precall-contact/CALL",
    says: "With CALL the contact is called.",
    tried: "Both get CALL",
    comes: "two calls",
    check: async (create) => expect(reached(await runWith(create, CALL))).toEqual([ADA, BOB]),
  },
  {
    id: "fetch-precall-contact/SKIP",
    says: "With SKIP the next contact is taken, and the response is logged with the contact.",
    tried: "Ada gets SKIP and a reason",
    comes: "a call to Bob, and both responses",
    async check(create) {
      const skip = { contactHandling: { handle: "SKIP", reason: "Opted out" } };
      const sandbox = await runWith(create, skip);
      expect(reached(sandbox)).toEqual([BOB]);
      expect(sandbox.preCallChecks).toMatchObject([
        { phoneNumber: ADA, handle: "SKIP", response: skip, problem: undefined },
        { phoneNumber: BOB, handle: "CALL", response: CALL, problem: undefined },
      ]);
    },
  },
  {
    id: "fetch-precall-contact/malformed",
    says: "A response that is malformed or has no handle skips the contact.",
    tried: "Ada gets nothing, a text, null, no handle, one beside contactHandling, and another word",
    comes: "a call to Bob alone each time, and what was wrong",
    async check(create) {
      for (const [response, problem] of [
        [undefined, "undefined"],
        ["CALL", "undefined"],
        [null, "undefined"],
        [{ contactHandling: null }, "undefined"],
        [{ handle: "CALL" }, "undefined"],
        [{ contactHandling: { handle: "call" } }, '"call"'],
      ] as const) {
        const sandbox = await runWith(create, response);
        expect(reached(sandbox)).toEqual([BOB]);
        const sentence = `contactHandling.handle is ${problem}, not "CALL" or "SKIP"`;
        expect(sandbox.preCallChecks[0]).toMatchObject({ handle: "SKIP", response, problem: sentence });
      }
    },
  },
];
