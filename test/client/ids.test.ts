import { expect, test } from "vitest";
import { requestExample } from "../../scripts/spec/examples.ts";
import { readBundle } from "../../scripts/spec/spec.ts";
import { type CampaignClient, InvalidRequestError } from "../../src/index.ts";
import { CAMPAIGN_INSTANCE_ID, CONTACT_LIST_ID, ROWS } from "../contract/rows.ts";
import { CAMPAIGN_ID, getByHttp, koreAt, STREAM_ID, thrownBy } from "../support/kore.ts";
import { withArguments } from "../support/with-arguments.ts";

/** Creates a client, and records the URLs of its requests. */
function recordingKore() {
  const sent: unknown[] = [];
  const kore = koreAt("https://kore.example", {
    fetch: async (url) => {
      sent.push(url);
      return Response.json({ status: "success" });
    },
  });
  return { kore, sent };
}

/** Values that are not ids. In a path, some of them would call another operation. */
const INVALID_IDS: unknown[] = [
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
  // In upper case, because some servers ignore case.
  "Schedule",
  ...fixedSegments(),
];

/** Returns the fixed segments of the described paths. As an id, such a segment would call another operation. */
function fixedSegments(): string[] {
  const paths = Object.keys(readBundle().paths);
  return [...new Set(paths.flatMap((path) => path.split("/")))].filter(
    (segment) => segment !== "" && !segment.startsWith("{"),
  );
}

test("finds the fixed segments of the paths", () => {
  const segments = ["schedule", "getAllCampaignDetails", "trigger", "status", "contactList", "createContactList"];
  expect(fixedSegments()).toEqual(expect.arrayContaining([...segments, "getAllListDetails", "getAllContacts"]));
});

const IDS = { campaignId: CAMPAIGN_ID, contactListId: CONTACT_LIST_ID, campaignInstanceId: CAMPAIGN_INSTANCE_ID };

/** Every documented call with an id in its path, and the name of that id. */
const CALLS = Object.entries(IDS).flatMap(([name, id]) =>
  ROWS.filter(({ sends }) => sends.includes(id)).map(({ page, call }) => ({ page, call, name })),
);

/** Wraps a client so that its methods get `id` instead of the id that they are called with. */
const withId = (kore: CampaignClient, id: unknown) =>
  withArguments(kore, (args) => args.map((arg) => (Object.values<unknown>(IDS).includes(arg) ? id : arg)));

test("every id is in the path of a call", () => {
  expect(new Set(CALLS.map(({ name }) => name))).toEqual(new Set(Object.keys(IDS)));
});

test.each(CALLS)("$page refuses an invalid $name, and sends nothing", async ({ page, call, name }) => {
  const { kore, sent } = recordingKore();
  for (const id of INVALID_IDS) {
    const error = await thrownBy(() => call(withId(kore, id), requestExample(page)));
    expect(error, String(id)).toBeInstanceOf(InvalidRequestError);
    expect(error.message).toMatch(new RegExp(`^${name}: `));
  }
  expect(sent).toEqual([]);
});

test("kore.http refuses an invalid id, and sends nothing", async () => {
  const { kore, sent } = recordingKore();
  for (const name of ["streamId", "campaignId"])
    for (const id of INVALID_IDS) {
      const path = { streamId: STREAM_ID, campaignId: CAMPAIGN_ID, [name]: id };
      const error = await thrownBy(() => getByHttp(kore, { params: { path } }));
      expect(error, String(id)).toBeInstanceOf(InvalidRequestError);
      expect(error.message).toMatch(new RegExp(`^${name}: `));
    }
  expect(sent).toEqual([]);
});

test("sends every allowed character of an id unescaped", async () => {
  const { kore, sent } = recordingKore();
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
])("refuses an id of another kind: %s", async (message, call) => {
  const { kore, sent } = recordingKore();
  expect((await thrownBy(() => call(kore))).message).toBe(message);
  expect(sent).toEqual([]);
});
