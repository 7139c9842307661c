import { describe, expect, test } from "vitest";
import { thrownBy } from "../support/kore.ts";
import type { SentRequest } from "../support/sent-request.ts";
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

/** A server with these campaigns, in this order, that skips and limits as it is asked to. */
const listing =
  (campaigns: Listed[], { most = 1000, hasMore = true }: { most?: number; hasMore?: boolean } = {}): Responder =>
  ({ body: { skip, limit } }) => {
    const results = campaigns.slice(skip, skip + Math.min(limit, most));
    const more = skip + results.length < campaigns.length;
    return { status: "success", data: { results, skip, limit, ...(hasMore && { hasMore: more }) } };
  };

/** Campaigns of other names, made at these minutes. */
const others = (count: number, minuteOf: (i: number) => number): Listed[] =>
  Array.from({ length: count }, (_, i) => ({ name: `Other ${i}`, createdAt: minutes(minuteOf(i)) }));

const skips = (reads: SentRequest[]) => reads.map(({ body }) => body.skip);

describe.each(PAGES)("%s", async (page) => {
  const call = await lostCall(page);
  const { name } = call.body as { name: string };
  const told = async (...campaigns: Listed[]) => (await confirm(call, listing(campaigns))).confirmation;

  test("lists campaigns of its kind, newest first", async () => {
    const { reads } = await confirm(call, listing([]));
    const type = page.includes("sms") ? "sms" : "voice";
    expect(reads.map(({ body }) => body)).toEqual([{ type, skip: 0, limit: 50, sortBy: { createdAt: "desc" } }]);
  });

  test("one of the name that is no older than the call, but for a minute that clocks may differ by", async () => {
    expect(await told({ name, createdAt: minutes(0.1) })).toBe("executed");
    expect(await told({ name, createdAt: minutes(-1) })).toBe("executed");
    expect(await told({ name, createdAt: minutes(-1.001) })).toBe("not-seen");
  });

  test("only older ones, or of other names", async () => {
    expect(await told()).toBe("not-seen");
    expect(await told({ name, createdAt: minutes(-60) })).toBe("not-seen");
    expect(await told({ name: `${name} 2`, createdAt: minutes(1) })).toBe("not-seen");
    expect(await told({ name: name.toUpperCase(), createdAt: minutes(1) })).toBe("not-seen");
  });

  test("one that tells no time, unless another one tells enough", async () => {
    expect(await told({ name })).toBe("unknown");
    expect(await told({ name, createdAt: "yesterday" })).toBe("unknown");
    expect(await told({ name }, { name, createdAt: minutes(-60) })).toBe("unknown");
    expect(await told({ name }, { name, createdAt: minutes(1) })).toBe("executed");
  });
});

describe("paging", async () => {
  const call = await lostCall("create-voice-campaign-agentless-v2");
  const { name } = call.body as { name: string };

  test("reads on until the name is found", async () => {
    const found = { name, createdAt: minutes(1) };
    const { confirmation, reads } = await confirm(
      call,
      listing([...others(120, () => 2), found, ...others(500, () => 0)]),
    );
    expect(confirmation).toBe("executed");
    expect(skips(reads)).toEqual([0, 50, 100]);
  });

  test("skips as many as came, where the server limits a page to fewer", async () => {
    const found = { name, createdAt: minutes(1) };
    const { confirmation, reads } = await confirm(call, listing([...others(45, () => 2), found], { most: 20 }));
    expect(confirmation).toBe("executed");
    expect(skips(reads)).toEqual([0, 20, 40]);
  });

  test("reads on until nothing comes, where no answer says whether there is more", async () => {
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

  test("ends where the campaigns are older than the call", async () => {
    const { confirmation, reads } = await confirm(call, listing(others(800, (i) => 30 - i)));
    expect(confirmation).toBe("not-seen");
    expect(skips(reads)).toEqual([0]);
  });

  test("reads on past older ones where the server does not sort", async () => {
    const found = { name, createdAt: minutes(1) };
    const { confirmation, reads } = await confirm(call, listing([...others(60, (i) => i - 100), found]));
    expect(confirmation).toBe("executed");
    expect(skips(reads)).toEqual([0, 50]);
  });

  test("gives up after ten reads, and says so", async () => {
    const { confirmation, reads } = await confirm(call, listing(others(501, () => 2)));
    expect(confirmation).toBe("unknown");
    expect(reads).toHaveLength(10);
  });

  test("a server that answers the same page for ever", async () => {
    const page = { status: "success", data: { results: others(50, () => 2), hasMore: true } };
    const { confirmation, reads } = await confirm(call, () => page);
    expect(confirmation).toBe("unknown");
    expect(reads).toHaveLength(10);
  });

  test("results that are none", async () => {
    const { confirmation } = await confirm(call, () => ({ data: { results: [null, 1, "x"], hasMore: true } }));
    expect(confirmation).toBe("unknown");
  });
});

describe.each(["", "-v2"])("create-contact-list%s", async (version) => {
  const call = await lostCall(`create-contact-list${version}`);
  const { name } = call.body as { name: string };
  const suffix = version ? "V2" : "V1";

  /** The list of all tells when each was changed, and only the get when it was created. */
  const told = async (...lists: Listed[]) => {
    const { confirmation, operations } = await confirm(call, ({ operationId, url }) => {
      if (operationId.startsWith("listContactLists"))
        return { data: lists.map(({ createdAt: _, ...list }, i) => ({ _id: `cl-${i}`, ...list })) };
      return { data: lists[Number(/cl-(\d)$/.exec(url.pathname)?.[1])] as Listed };
    });
    expect(operations[0]).toBe(`listContactLists${suffix}`);
    expect(operations.slice(1)).toEqual(operations.slice(1).map(() => `getContactList${suffix}`));
    return { confirmation, gets: operations.length - 1 };
  };

  test("none of the name", async () => {
    expect(await told()).toEqual({ confirmation: "not-seen", gets: 0 });
    const other = { name: `${name} 2`, createdAt: minutes(1), updatedAt: minutes(1) };
    expect(await told(other)).toEqual({ confirmation: "not-seen", gets: 0 });
  });

  test("one of the name, created since the call", async () => {
    const other = { name: "Other people", createdAt: minutes(-9), updatedAt: minutes(1) };
    const found = { name, createdAt: minutes(-1), updatedAt: minutes(2) };
    expect(await told(other, found)).toEqual({ confirmation: "executed", gets: 1 });
  });

  test("one of the name, created before the call and changed since", async () => {
    const older = { name, createdAt: minutes(-2), updatedAt: minutes(2) };
    expect(await told(older)).toEqual({ confirmation: "not-seen", gets: 1 });
  });

  test("one of the name, last changed before the call, which need not be read", async () => {
    const older = { name, createdAt: minutes(-60), updatedAt: minutes(-2) };
    expect(await told(older)).toEqual({ confirmation: "not-seen", gets: 0 });
  });

  test("one of the name that tells no time", async () => {
    expect(await told({ name, updatedAt: minutes(1) })).toEqual({ confirmation: "unknown", gets: 1 });
    expect(await told({ name })).toEqual({ confirmation: "unknown", gets: 1 });
  });

  test("a list that is none", async () => {
    expect((await confirm(call, () => ({ data: [null, 1, "x"] }))).confirmation).toBe("not-seen");
  });

  test("the options go to the get, too", async () => {
    const controller = new AbortController();
    const answers: Responder = () => {
      controller.abort();
      return { data: [{ _id: "cl-0", name, updatedAt: minutes(1) }] };
    };
    expect((await thrownBy(() => confirm(call, answers, { signal: controller.signal }))).name).toBe("AbortedError");
  });
});
