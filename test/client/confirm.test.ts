import { expect, test } from "vitest";
import { type CampaignClient, OutcomeUnknownError } from "../../src/index.ts";
import { networkError } from "../support/answering.ts";
import { CAMPAIGN } from "../support/campaign.ts";
import { CAMPAIGN_ID, koreAt, thrownBy } from "../support/kore.ts";

/** Loses the response to a call, and confirms the call. Returns the confirmation and the paths that were read. */
async function confirmLostCall(call: Call, respond: (sentAt: Date) => object) {
  const reads: string[] = [];
  let lostCall: OutcomeUnknownError | undefined;
  const kore = koreAt("https://kore.example", {
    fetch: async (url) => {
      if (!lostCall) throw networkError("ECONNRESET");
      reads.push(new URL(String(url)).pathname);
      return Response.json(respond(lostCall.sentAt));
    },
  });
  lostCall = await thrownBy(() => call(kore));
  expect(lostCall).toBeInstanceOf(OutcomeUnknownError);
  return { confirmation: await lostCall?.confirm?.(), reads };
}

/** Creates a list with one campaign of this name, created so many minutes before the call was sent. */
const listed = (name: string, minutes: number) => (sentAt: Date) => ({
  data: { results: [{ name, createdAt: new Date(sentAt.getTime() - minutes * 60_000) }], hasMore: false },
});

type Call = (kore: CampaignClient) => Promise<unknown>;
const start: Call = (kore) => kore.v1.voice.start(CAMPAIGN_ID);
const stop: Call = (kore) => kore.v1.voice.stop(CAMPAIGN_ID);
const create: Call = (kore) => kore.v1.voice.create(CAMPAIGN);

test.each<[string, Call, (sentAt: Date) => object, string]>([
  ["a start", start, () => ({ data: { status: "Active" } }), "executed"],
  ["a stop", stop, () => ({ data: { status: "Active" } }), "not-seen"],
  ["a create", create, listed(CAMPAIGN.name, 0), "executed"],
  ["a create, if another name is listed", create, listed("another", 0), "not-seen"],
  ["a create, if an older campaign is listed", create, listed(CAMPAIGN.name, 2), "not-seen"],
])("confirm() reads through the client of the call: %s", async (_, call, respond, expected) => {
  expect((await confirmLostCall(call, respond)).confirmation).toBe(expected);
});

test("reads the campaign of the call", async () => {
  const { reads } = await confirmLostCall(start, () => ({ data: { status: "Active" } }));
  expect(reads).toEqual([expect.stringContaining(`/campaign/${CAMPAIGN_ID}/status`)]);
});

test("the message says whether there is a confirm", async () => {
  const kore = koreAt("https://kore.example", { fetch: () => Promise.reject(networkError("ECONNRESET")) });
  const confirmable = await thrownBy(() => start(kore));
  expect(confirmable.confirm).toBeTypeOf("function");
  expect(confirmable.message).toContain("Look with confirm() before you repeat it.");
  const unconfirmable = await thrownBy(() => kore.campaigns.disableSchedule("Library books due"));
  expect(unconfirmable.confirm).toBeUndefined();
  expect(unconfirmable.message).toContain("No documented call can tell, so look on the platform before you repeat it.");
});
