import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { requestExample } from "../../scripts/spec/examples.ts";
import { type CampaignClient, type CampaignClientOptions, InvalidRequestError } from "../../src/index.ts";
import { CAMPAIGN_INSTANCE_ID, CAMPAIGN_NAME, CONTACT_LIST_ID, ROWS } from "../contract/rows.ts";
import { SUCCESS } from "../support/answering.ts";
import { ACCOUNT_ID, CAMPAIGN_ID, getByHttp, koreAt, STREAM_ID } from "../support/kore.ts";
import { withArguments } from "../support/with-arguments.ts";
import { id, text } from "./text.ts";

/** The values in the calls of `ROWS`, by their names in error messages. */
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
const RUNS = 100;

/** A request that the client sent. */
interface Sent {
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

/** Returns the decoded parts of a URL. */
function partsOf(url: string) {
  const { origin, pathname, searchParams, hash, username } = new URL(url);
  const segments = pathname.split("/").map(decodeURIComponent);
  return { origin, segments, query: [...searchParams], hash, username };
}

/** Returns path and query of the request of a row. */
const targetOf = (sends: string) => sends.slice(sends.indexOf(" ") + 1);

/** Returns the decoded parts of the URL of a row, with `value` in place of `known`. */
function expectedParts(sends: string, known: string, value: string) {
  const parts = partsOf(ORIGIN + targetOf(sends));
  const replaced = (part: string) => (part === known ? value : part);
  return {
    ...parts,
    segments: parts.segments.map(replaced),
    query: parts.query.map(([name, content]) => [name, replaced(content)]),
  };
}

/** Returns the request that a call sent, or the error if it sent nothing. Fails on any other outcome. */
async function outcomeOf(call: (kore: typeof koreAt) => Promise<unknown>): Promise<Sent | InvalidRequestError> {
  const sent: Sent[] = [];
  const fetch: CampaignClientOptions["fetch"] = async (url, init) => {
    const body = await new Response(init?.body).text();
    sent.push({ url: String(url), headers: new Headers(init?.headers), body });
    return Response.json(SUCCESS);
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

/** Returns the rows with a value of this name in the URL. */
const rowsWith = (name: Name) =>
  ROWS.filter(({ sends }) => {
    const { segments, query } = partsOf(ORIGIN + targetOf(sends));
    return [...segments, ...query.map(([, content]) => content)].includes(KNOWN[name]);
  });

/** Returns a function that makes the call of a row with `value` in place of the known value. */
const callWith =
  (row: (typeof ROWS)[number], name: Name, value: string) =>
  (koreWith: typeof koreAt): Promise<unknown> => {
    const options = name === "streamId" || name === "accountId" ? { [name]: value } : {};
    const kore = koreWith(ORIGIN, options);
    const withValue = withArguments(kore, (args) => args.map((arg) => (arg === KNOWN[name] ? value : arg)));
    return row.call(withValue, structuredClone(requestExample(row.page)));
  };

/** Counts sent and refused runs. A property that refuses every run would prove nothing. */
function counter() {
  const counts = { sent: 0, refused: 0 };
  return {
    counts,
    record(outcome: Sent | InvalidRequestError): outcome is Sent {
      const refused = outcome instanceof InvalidRequestError;
      counts[refused ? "refused" : "sent"] += 1;
      return !refused;
    },
  };
}

/** Calls of `kore.http` with a value of this name, and the page that documents their request. */
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

describe("any text arrives intact in its part of the URL only, or is refused before anything is sent", () => {
  test.each(Object.keys(KNOWN) as Name[])("%s", async (name) => {
    const { counts, record } = counter();
    const rows = rowsWith(name);
    expect(rows.length).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...rows), fc.oneof(text, id), async (row, value) => {
        const outcome = await outcomeOf(callWith(row, name, value));
        if (record(outcome)) {
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
    const { counts, record } = counter();
    const sends = ROWS.find((row) => row.page === page)?.sends as string;
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, id), async (value) => {
        const outcome = await outcomeOf((koreWith) => call(koreWith(ORIGIN), { ...KNOWN, [name]: value }));
        if (record(outcome)) expect(partsOf(outcome.url)).toEqual(expectedParts(sends, KNOWN[name], value));
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
    "create-sms-campaign",
    "update-sms-campaign",
    "create-voice-campaign",
    "update-voice-campaign",
    "create-contact-list",
    "update-contact-list",
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
