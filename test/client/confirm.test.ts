import { expect, test } from "vitest";
import { type CampaignClient, OutcomeUnknownError } from "../../src/index.ts";
import { networkError } from "../support/answering.ts";
import { CAMPAIGN } from "../support/campaign.ts";
import { CAMPAIGN_ID, koreAt, thrownBy } from "../support/kore.ts";

/** What `confirm` says of a call whose answer was lost, and which paths it read, where reads are answered so. */
async function confirmed(call: Call, answer: (sentAt: Date) => object) {
  const reads: string[] = [];
  let lost: OutcomeUnknownError | undefined;
  const kore = koreAt("https://kore.example", {
    fetch: async (url) => {
      if (!lost) throw networkError("ECONNRESET");
      reads.push(new URL(String(url)).pathname);
      return Response.json(answer(lost.sentAt));
    },
  });
  lost = await thrownBy(() => call(kore));
  expect(lost).toBeInstanceOf(OutcomeUnknownError);
  return { confirmation: await lost?.confirm?.(), reads };
}

/** The only campaign that is listed: one of that name, created so many minutes before the call was sent. */
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
  ["a creation", create, listed(CAMPAIGN.name, 0), "executed"],
  ["a creation, by its name", create, listed("another", 0), "not-seen"],
  ["a creation, by its time", create, listed(CAMPAIGN.name, 2), "not-seen"],
])("the error of a lost call looks, through its client, what became of %s", async (_, call, answer, expected) => {
  expect((await confirmed(call, answer)).confirmation).toBe(expected);
});

test("it looks at the campaign that the call was about", async () => {
  const { reads } = await confirmed(start, () => ({ data: { status: "Active" } }));
  expect(reads).toEqual([expect.stringContaining(`/campaign/${CAMPAIGN_ID}/status`)]);
});

test("its message tells whether there is a confirm", async () => {
  const kore = koreAt("https://kore.example", { fetch: () => Promise.reject(networkError("ECONNRESET")) });
  const told = await thrownBy(() => start(kore));
  expect(told.confirm).toBeTypeOf("function");
  expect(told.message).toContain("Look with confirm() before you repeat it.");
  const untold = await thrownBy(() => kore.campaigns.disableSchedule("Library books due"));
  expect(untold.confirm).toBeUndefined();
  expect(untold.message).toContain("No documented call can tell, so look on the platform before you repeat it.");
});
