import { expect, test } from "vitest";
import { requestExample } from "../../scripts/examples.ts";
import { readBundle } from "../../scripts/spec.ts";
import { type CampaignClient, InvalidRequestError } from "../../src/index.ts";
import { CAMPAIGN_INSTANCE_ID, CONTACT_LIST_ID, ROWS } from "../contract/rows.ts";
import { CAMPAIGN_ID, getByHttp, koreAt, STREAM_ID, thrownBy } from "../support/kore.ts";
import { withArguments } from "../support/with-arguments.ts";

/** A client that notes whether anything was sent. */
function quietKore() {
  const sent: unknown[] = [];
  const kore = koreAt("https://kore.example", {
    fetch: async (url) => {
      sent.push(url);
      return Response.json({ status: "success" });
    },
  });
  return { kore, sent };
}

/** What is no id, and would lead to another call, or nowhere. */
const BAD: unknown[] = [
  undefined,
  null,
  5,
  "",
  ".",
  "..",
  "%2e%2e",
  "a-1/a-2",
  "a-1%2Fa-2",
  "a-1\\a-2",
  "a-1?trigger=stop",
  "a-1#",
  " a-1",
  "a-1\n",
  "{campaignId}",
  // In other letters, as some servers do not tell them apart.
  "Schedule",
  ...wordsOfThePaths(),
];

/** Whatever the described paths spell out: as an id, it makes one documented call of another. */
function wordsOfThePaths(): string[] {
  const paths = Object.keys(readBundle().paths);
  return [...new Set(paths.flatMap((path) => path.split("/")))].filter((word) => word !== "" && !word.startsWith("{"));
}

test("the words of the paths are known", () => {
  const words = ["schedule", "getAllCampaignDetails", "trigger", "status", "contactList", "createContactList"];
  expect(wordsOfThePaths()).toEqual(expect.arrayContaining([...words, "getAllListDetails", "getAllContacts"]));
});

const IDS = { campaignId: CAMPAIGN_ID, contactListId: CONTACT_LIST_ID, campaignInstanceId: CAMPAIGN_INSTANCE_ID };

/** Every documented call with an id in its path, and the name of that id. */
const CALLS = Object.entries(IDS).flatMap(([name, id]) =>
  ROWS.filter(({ sends }) => sends.includes(id)).map(({ page, call }) => ({ page, call, name })),
);

/** Wraps a client so that its methods get `id` instead of the id that they are called with. */
const withId = (kore: CampaignClient, id: unknown) =>
  withArguments(kore, (args) => args.map((arg) => (Object.values<unknown>(IDS).includes(arg) ? id : arg)));

test("there are calls with each id", () => {
  expect(new Set(CALLS.map(({ name }) => name))).toEqual(new Set(Object.keys(IDS)));
});

test.each(CALLS)("$page refuses what is no $name before anything is sent", async ({ page, call, name }) => {
  const { kore, sent } = quietKore();
  for (const id of BAD) {
    const error = await thrownBy(() => call(withId(kore, id), requestExample(page)));
    expect(error, String(id)).toBeInstanceOf(InvalidRequestError);
    expect(error.message).toMatch(new RegExp(`^${name}: `));
  }
  expect(sent).toEqual([]);
});

test("so does kore.http", async () => {
  const { kore, sent } = quietKore();
  for (const name of ["streamId", "campaignId"])
    for (const id of BAD) {
      const path = { streamId: STREAM_ID, campaignId: CAMPAIGN_ID, [name]: id };
      const error = await thrownBy(() => getByHttp(kore, { params: { path } }));
      expect(error, String(id)).toBeInstanceOf(InvalidRequestError);
      expect(error.message).toMatch(new RegExp(`^${name}: `));
    }
  expect(sent).toEqual([]);
});

test("every character that an id may hold arrives as it is", async () => {
  const { kore, sent } = quietKore();
  await kore.v1.sms.start("cd-Az09._~-");
  expect(sent).toEqual([
    `https://kore.example/campaign/api/v1/public/${STREAM_ID}/campaign/cd-Az09._~-?campaignType=sms&trigger=play`,
  ]);
});

test.each<[string, (kore: CampaignClient) => Promise<unknown>]>([
  ["campaignId: this is a campaignInstanceId (cid-…). Give a campaignId (cd-…).", (kore) => kore.voice.start("cid-1")],
  ["campaignId: this is a contactListId (cl-…). Give a campaignId (cd-…).", (kore) => kore.voice.delete("cl-1")],
  ["campaignId: this is a streamId (st-…). Give a campaignId (cd-…).", (kore) => kore.sms.get("st-1")],
  [
    "campaignInstanceId: this is a campaignId (cd-…). Give a campaignInstanceId (cid-…).",
    (kore) => kore.campaigns.scheduleCallbacks("cd-1", []),
  ],
  [
    "contactListId: this is a campaignId (cd-…). Give a contactListId (cl-…).",
    (kore) => kore.contactLists.delete("cd-1"),
  ],
])("an id of another kind is refused: %s", async (message, call) => {
  const { kore, sent } = quietKore();
  expect((await thrownBy(() => call(kore))).message).toBe(message);
  expect(sent).toEqual([]);
});
