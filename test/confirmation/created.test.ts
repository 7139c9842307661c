import { describe, expect, test } from "vitest";
import { confirmerFor } from "../../src/confirmation/confirmers.ts";
import { koreAt, thrownBy } from "../support/kore.ts";
import { BASE_URL, type SentRequest } from "../support/sent-request.ts";
import { confirm, lostCall, minutes, type Responder } from "./lost-call.ts";

interface Listed {
  name?: string;
  createdAt?: unknown;
  updatedAt?: string;
  _id?: string;
}

const PAGES = [
  "create-voice-campaign-agentless",
  "create-voice-campaign-preview-v2",
  "create-sms-campaign-using-template",
  "create-sms-campaign-without-template-v2",
  "create-sms-campaign-advanced-format-v2",
];

/** Creates a responder that lists these campaigns in this order. `most` is its page limit. */
const listing =
  (campaigns: Listed[], { most = 1000, hasMore = true }: { most?: number; hasMore?: boolean } = {}): Responder =>
  ({ body: { skip, limit } }) => {
    const results = campaigns.slice(skip, skip + Math.min(limit, most));
    const more = skip + results.length < campaigns.length;
    return { status: "success", data: { results, skip, limit, ...(hasMore && { hasMore: more }) } };
  };

/** Creates campaigns of other names, created at these minutes. */
const others = (count: number, minuteOf: (i: number) => number): Listed[] =>
  Array.from({ length: count }, (_, i) => ({ name: `Other ${i}`, createdAt: minutes(minuteOf(i)) }));

const skips = (reads: SentRequest[]) => reads.map(({ body }) => body.skip);

describe.each(PAGES)("%s", async (page) => {
  const call = await lostCall(page);
  const { name } = call.body as { name: string };
  const verdict = async (...campaigns: Listed[]) => (await confirm(call, listing(campaigns))).confirmation;

  test("lists campaigns of its kind, newest first", async () => {
    const { reads } = await confirm(call, listing([]));
    const type = page.includes("sms") ? "sms" : "voice";
    expect(reads.map(({ body }) => body)).toEqual([{ type, skip: 0, limit: 50, sortBy: { createdAt: "desc" } }]);
  });

  test("executed if a campaign of this name was created after the call, or up to a minute before it", async () => {
    expect(await verdict({ name, createdAt: minutes(0.1) })).toBe("executed");
    expect(await verdict({ name, createdAt: minutes(-1) })).toBe("executed");
    expect(await verdict({ name, createdAt: minutes(-1.001) })).toBe("not-seen");
  });

  test("not seen if all campaigns are older or have other names", async () => {
    expect(await verdict()).toBe("not-seen");
    expect(await verdict({ name, createdAt: minutes(-60) })).toBe("not-seen");
    expect(await verdict({ name: `${name} 2`, createdAt: minutes(1) })).toBe("not-seen");
    expect(await verdict({ name: name.toUpperCase(), createdAt: minutes(1) })).toBe("not-seen");
  });

  test("unknown if a campaign of this name has no time of creation, unless another one is new", async () => {
    expect(await verdict({ name })).toBe("unknown");
    expect(await verdict({ name, createdAt: "yesterday" })).toBe("unknown");
    expect(await verdict({ name, createdAt: 2100 })).toBe("unknown");
    expect(await verdict({ name }, { name, createdAt: minutes(-60) })).toBe("unknown");
    expect(await verdict({ name }, { name, createdAt: minutes(1) })).toBe("executed");
  });
});

describe("paging", async () => {
  const call = await lostCall("create-voice-campaign-agentless-v2");
  const { name } = call.body as { name: string };

  test("reads pages until it finds the name", async () => {
    const found = { name, createdAt: minutes(1) };
    const { confirmation, reads } = await confirm(
      call,
      listing([...others(120, () => 2), found, ...others(500, () => 0)]),
    );
    expect(confirmation).toBe("executed");
    expect(skips(reads)).toEqual([0, 50, 100]);
  });

  test("skips as many as it got, if the server sends fewer than the limit", async () => {
    const found = { name, createdAt: minutes(1) };
    const { confirmation, reads } = await confirm(call, listing([...others(45, () => 2), found], { most: 20 }));
    expect(confirmation).toBe("executed");
    expect(skips(reads)).toEqual([0, 20, 40]);
  });

  test("reads no further than the page that says it is the last", async () => {
    const { confirmation, reads } = await confirm(call, listing(others(70, () => 2)));
    expect(confirmation).toBe("not-seen");
    expect(skips(reads)).toEqual([0, 50]);
  });

  test("reads until a page is empty, if responses have no hasMore", async () => {
    const { confirmation, reads } = await confirm(
      call,
      listing(
        others(70, () => 2),
        { hasMore: false },
      ),
    );
    expect(confirmation).toBe("not-seen");
    expect(skips(reads)).toEqual([0, 50, 70]);
  });

  test("reads no page after one that says there is no more", async () => {
    const { confirmation, reads } = await confirm(call, listing(others(70, () => 2)));
    expect(confirmation).toBe("not-seen");
    expect(skips(reads)).toEqual([0, 50]);
  });

  test("stops at campaigns that are older than the call", async () => {
    const { confirmation, reads } = await confirm(call, listing(others(800, (i) => 30 - i)));
    expect(confirmation).toBe("not-seen");
    expect(skips(reads)).toEqual([0]);
  });

  test("campaigns of the same time are in order", async () => {
    const { confirmation, reads } = await confirm(call, listing(others(800, (i) => 30 - Math.floor(i / 2) * 2)));
    expect(confirmation).toBe("not-seen");
    expect(skips(reads)).toEqual([0]);
  });

  test("reads past older campaigns if the server does not sort", async () => {
    const found = { name, createdAt: minutes(1) };
    const { confirmation, reads } = await confirm(call, listing([...others(60, (i) => i - 100), found]));
    expect(confirmation).toBe("executed");
    expect(skips(reads)).toEqual([0, 50]);
  });

  test("unknown after ten reads", async () => {
    const { confirmation, reads } = await confirm(call, listing(others(501, () => 2)));
    expect(confirmation).toBe("unknown");
    expect(reads).toHaveLength(10);
  });

  test("unknown if the server always sends the same page", async () => {
    const page = { status: "success", data: { results: others(50, () => 2), hasMore: true } };
    const { confirmation, reads } = await confirm(call, () => page);
    expect(confirmation).toBe("unknown");
    expect(reads).toHaveLength(10);
  });

  test.each([[[null, 1, "x"]], [[null]]])("unknown if the results are not campaigns: %j", async (results) => {
    const { confirmation } = await confirm(call, () => ({ data: { results, hasMore: true } }));
    expect(confirmation).toBe("unknown");
  });
});

describe.each(["", "-v2"])("create-contact-list%s", async (version) => {
  const call = await lostCall(`create-contact-list${version}`);
  const { name } = call.body as { name: string };
  const suffix = version ? "V2" : "V1";

  /** Confirms the call. The list of all lists has only `updatedAt`, a get also has `createdAt`. */
  const confirmWith = async (...lists: Listed[]) => {
    const { confirmation, operations } = await confirm(call, ({ operationId, url }) => {
      if (operationId.startsWith("listContactLists"))
        return { data: lists.map(({ createdAt: _, ...list }, i) => ({ _id: `cl-${i}`, ...list })) };
      return { data: lists[Number(/cl-(\d)$/.exec(url.pathname)?.[1])] as Listed };
    });
    expect(operations[0]).toBe(`listContactLists${suffix}`);
    expect(operations.slice(1)).toEqual(operations.slice(1).map(() => `getContactList${suffix}`));
    return { confirmation, gets: operations.length - 1 };
  };

  test("not seen if no list has the name", async () => {
    expect(await confirmWith()).toEqual({ confirmation: "not-seen", gets: 0 });
    const other = { name: `${name} 2`, createdAt: minutes(1), updatedAt: minutes(1) };
    expect(await confirmWith(other)).toEqual({ confirmation: "not-seen", gets: 0 });
  });

  test("executed if a list of this name was created after the call", async () => {
    const other = { name: "Other people", createdAt: minutes(-9), updatedAt: minutes(1) };
    const found = { name, createdAt: minutes(-1), updatedAt: minutes(2) };
    expect(await confirmWith(other, found)).toEqual({ confirmation: "executed", gets: 1 });
  });

  test("not seen if the list was created before the call and changed after it", async () => {
    const older = { name, createdAt: minutes(-2), updatedAt: minutes(2) };
    expect(await confirmWith(older)).toEqual({ confirmation: "not-seen", gets: 1 });
  });

  test("not seen, without a get, if the list last changed before the call", async () => {
    const older = { name, createdAt: minutes(-60), updatedAt: minutes(-2) };
    expect(await confirmWith(older)).toEqual({ confirmation: "not-seen", gets: 0 });
  });

  test("unknown if the list has no time of creation", async () => {
    expect(await confirmWith({ name, updatedAt: minutes(1) })).toEqual({ confirmation: "unknown", gets: 1 });
    expect(await confirmWith({ name })).toEqual({ confirmation: "unknown", gets: 1 });
  });

  test("unknown if the get has no list", async () => {
    const { confirmation } = await confirm(call, ({ operationId }) =>
      operationId.startsWith("listContactLists") ? { data: [{ _id: "cl-0", name }] } : { status: "success" },
    );
    expect(confirmation).toBe("unknown");
  });

  test("there is nothing to look for if the name is not a string", async () => {
    const kore = koreAt(BASE_URL);
    expect(confirmerFor(kore, { ...call, body: { name: 5 } })).toBeUndefined();
  });

  test("not seen if the items are not lists", async () => {
    expect((await confirm(call, () => ({ data: [null, 1, "x"] }))).confirmation).toBe("not-seen");
  });

  test("passes the options to the get too", async () => {
    const controller = new AbortController();
    const respond: Responder = () => {
      controller.abort();
      return { data: [{ _id: "cl-0", name, updatedAt: minutes(1) }] };
    };
    expect((await thrownBy(() => confirm(call, respond, { signal: controller.signal }))).name).toBe("AbortedError");
  });
});
