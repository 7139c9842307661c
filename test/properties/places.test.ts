import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { requestExample } from "../../scripts/examples.ts";
import { type CampaignClient, type CampaignClientOptions, InvalidRequestError } from "../../src/index.ts";
import { CAMPAIGN_INSTANCE_ID, CAMPAIGN_NAME, CONTACT_LIST_ID, ROWS } from "../contract/rows.ts";
import { ACCOUNT_ID, CAMPAIGN_ID, getByHttp, koreAt, STREAM_ID } from "../support/kore.ts";
import { withArguments } from "../support/with-arguments.ts";
import { id, text } from "./text.ts";

/** What the calls of the contract's rows are made with, by the name that an error gives it. */
const KNOWN = {
  campaignId: CAMPAIGN_ID,
  contactListId: CONTACT_LIST_ID,
  campaignInstanceId: CAMPAIGN_INSTANCE_ID,
  campaignName: CAMPAIGN_NAME,
  streamId: STREAM_ID,
  accountId: ACCOUNT_ID,
};
type Name = keyof typeof KNOWN;

const ORIGIN = "https://kore.example";
const RUNS = 200;

/** A request as it leaves the client. */
interface Sent {
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

/** Where a URL leads, in its parts, decoded. */
function partsOf(url: string) {
  const { origin, pathname, searchParams, hash, username } = new URL(url);
  const segments = pathname.split("/").map(decodeURIComponent);
  return { origin, segments, query: [...searchParams], hash, username };
}

/** Path and query of what a row sends. */
const targetOf = (sends: string) => sends.slice(sends.indexOf(" ") + 1);

/** The parts of the URL that a row sends, with a value in the place of a known one. */
function expectedParts(sends: string, known: string, value: string) {
  const parts = partsOf(ORIGIN + targetOf(sends));
  const replaced = (part: string) => (part === known ? value : part);
  return {
    ...parts,
    segments: parts.segments.map(replaced),
    query: parts.query.map(([name, content]) => [name, replaced(content)]),
  };
}

/** What came of a call: what was sent, or why nothing was. Nothing else may come of it. */
async function outcomeOf(call: (kore: typeof koreAt) => Promise<unknown>): Promise<Sent | InvalidRequestError> {
  const sent: Sent[] = [];
  const fetch: CampaignClientOptions["fetch"] = async (url, init) => {
    const body = await new Response(init?.body).text();
    sent.push({ url: String(url), headers: new Headers(init?.headers), body });
    return Response.json({ status: "success", message: "" });
  };
  let error: unknown;
  try {
    await call((baseUrl, options) => koreAt(baseUrl, { fetch, ...options }));
  } catch (thrown) {
    error = thrown;
  }
  if (error === undefined) {
    expect(sent).toHaveLength(1);
    return sent[0] as Sent;
  }
  expect(error).toBeInstanceOf(InvalidRequestError);
  expect(sent, "sent, although it was refused").toEqual([]);
  return error as InvalidRequestError;
}

/** Every documented call that carries a value of this name in its URL. */
const rowsWith = (name: Name) =>
  ROWS.filter(({ sends }) => {
    const { segments, query } = partsOf(ORIGIN + targetOf(sends));
    return [...segments, ...query.map(([, content]) => content)].includes(KNOWN[name]);
  });

/** Makes the call of a row with this value in place of the known one of its name. */
const made =
  (row: (typeof ROWS)[number], name: Name, value: string) =>
  (koreWith: typeof koreAt): Promise<unknown> => {
    const options = name === "streamId" || name === "accountId" ? { [name]: value } : {};
    const kore = koreWith(ORIGIN, options);
    const withValue = withArguments(kore, (args) => args.map((arg) => (arg === KNOWN[name] ? value : arg)));
    return row.call(withValue, structuredClone(requestExample(row.page)));
  };

/** Counts what came of the runs of a property, as one that refuses everything would prove nothing. */
function counter() {
  const counts = { sent: 0, refused: 0 };
  return {
    counts,
    note(outcome: Sent | InvalidRequestError): outcome is Sent {
      const refused = outcome instanceof InvalidRequestError;
      counts[refused ? "refused" : "sent"] += 1;
      return !refused;
    },
  };
}

/** Calls of `kore.http` that carry a value of a name, and the page that says what they send. */
const VIA_HTTP: {
  name: Name;
  page: string;
  call: (kore: CampaignClient, values: typeof KNOWN) => Promise<unknown>;
}[] = [
  ...(["streamId", "campaignId", "accountId"] as const).map((name) => ({
    name,
    page: "get-voice-campaign-by-id-v2",
    call: (kore: CampaignClient, { streamId, campaignId, accountId }: typeof KNOWN) =>
      getByHttp(kore, { params: { path: { streamId, campaignId }, query: { accountId } } }),
  })),
  {
    name: "campaignName",
    page: "disable-voice-or-sms-campaign-schedule",
    call: ({ http }, { streamId, campaignName }) =>
      http.POST("/campaign/api/v2/public/{streamId}/campaign/schedule", {
        params: { path: { streamId }, query: { enableSchedule: false, campaignName } },
        body: {},
      }),
  },
];

describe("any text arrives intact in exactly its place in the URL, or is refused before anything is sent", () => {
  test.each(Object.keys(KNOWN) as Name[])("%s", async (name) => {
    const { counts, note } = counter();
    const rows = rowsWith(name);
    expect(rows.length).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...rows), fc.oneof(text, id), async (row, value) => {
        const outcome = await outcomeOf(made(row, name, value));
        if (note(outcome)) {
          expect(partsOf(outcome.url)).toEqual(expectedParts(row.sends, KNOWN[name], value));
          expect(outcome.headers.get("iid")).toBe(name === "streamId" ? value : STREAM_ID);
          expect(outcome.headers.get("accountId")).toBe(name === "accountId" ? value : ACCOUNT_ID);
        } else expect(outcome.message).toMatch(new RegExp(`^${name}: `));
      }),
      { numRuns: RUNS },
    );
    expect(counts.sent).toBeGreaterThan(RUNS / 50);
    expect(counts.refused).toBeGreaterThan(RUNS / 50);
  });

  test.each(VIA_HTTP)("$name in kore.http", async ({ name, page, call }) => {
    const { counts, note } = counter();
    const sends = ROWS.find((row) => row.page === page)?.sends as string;
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, id), async (value) => {
        const outcome = await outcomeOf((koreWith) => call(koreWith(ORIGIN), { ...KNOWN, [name]: value }));
        if (note(outcome)) expect(partsOf(outcome.url)).toEqual(expectedParts(sends, KNOWN[name], value));
        else expect(outcome.message).toMatch(new RegExp(`^${name}: `));
      }),
      { numRuns: RUNS },
    );
    expect(counts.sent).toBeGreaterThan(RUNS / 50);
    expect(counts.refused).toBeGreaterThan(RUNS / 50);
  });
});

describe("any name arrives intact in the body", () => {
  const NAMED = ROWS.filter(({ page }) => "name" in Object(requestExample(page)));
  const kinds = new Set(NAMED.map(({ page }) => page.split("-").slice(0, 3).join("-")));

  test.each([
    ...["create-sms-campaign", "update-sms-campaign", "create-voice-campaign", "update-voice-campaign"],
    ...["create-contact-list", "update-contact-list"],
  ])("%s", async (kind) => {
    expect(kinds).toContain(kind);
    const rows = NAMED.filter(({ page }) => page.startsWith(kind));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...rows), text, async (row, name) => {
        const { campaignType: _, ...body } = { ...requestExample(row.page), name };
        const outcome = await outcomeOf((koreWith) => row.call(koreWith(ORIGIN), body));
        expect(outcome).not.toBeInstanceOf(Error);
        const sent = outcome as Sent;
        expect(JSON.parse(sent.body)).toEqual({ ...requestExample(row.page), name });
        expect(partsOf(sent.url)).toEqual(partsOf(ORIGIN + targetOf(row.sends)));
      }),
      { numRuns: RUNS / 4 },
    );
  });
});
