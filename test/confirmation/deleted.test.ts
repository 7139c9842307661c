import { describe, expect, test } from "vitest";
import { responseExample } from "../../scripts/spec/examples.ts";
import type { SentRequest } from "../support/sent-request.ts";
import { confirm, lostCall } from "./lost-call.ts";

/** What a server that knows these ids has. */
interface Server {
  /** Answers to the reads of an id, by id; any other id gets a 404. */
  readonly get?: Readonly<Record<string, object>>;
  /** The items of the list. */
  readonly list?: readonly unknown[];
  /** Whether the list says that there are more; absent if it doesn't say. */
  readonly hasMore?: boolean;
}

const NOT_FOUND = { errors: [{ msg: "Not found", code: 404 }] };
const found = (id: string, data: object = {}) => ({ status: "success", data: { _id: id, ...data } });

/** The id in the path of a get; `undefined` for a list. */
const idIn = ({ operationId, url }: SentRequest) =>
  operationId.startsWith("get") ? url.pathname.split("/").at(-1) : undefined;

describe.each([
  ["delete-voice-campaign", "get-voice-campaign-by-id"],
  ["delete-voice-campaign-v2", "get-voice-campaign-by-id-v2"],
  ["delete-sms-campaign", "get-sms-campaign-by-id"],
  ["delete-sms-campaign-v2", "get-sms-campaign-by-id-v2"],
  ["delete-contact-list-details", "get-contact-list-details"],
  ["delete-contact-list-details-v2", "get-contact-list-details-v2"],
])("%s", async (page, sample) => {
  const lost = await lostCall(page);
  const id = lost.campaignId ?? lost.contactListId ?? "";
  const isCampaign = lost.campaignId !== undefined;
  const other = isCampaign ? "cd-other" : "cl-other";
  const third = isCampaign ? "cd-third" : "cl-third";

  const confirmAt = ({ get = {}, list = [], hasMore }: Server) =>
    confirm(lost, (read) => {
      const asked = idIn(read);
      if (asked !== undefined) return get[asked] ?? Response.json(NOT_FOUND, { status: 404 });
      const more = hasMore === undefined ? {} : { hasMore };
      return { status: "success", data: isCampaign ? { results: list, ...more } : list };
    });

  test("not seen, by one read, if it can be read", async () => {
    const { confirmation, reads } = await confirm(lost, () => responseExample(sample));
    expect(confirmation).toEqual({ outcome: "not-seen", reason: "It still exists." });
    expect(reads.map(idIn)).toEqual([id]);
  });

  test("unknown if it is not active, which may be a soft delete, or has no id", async () => {
    for (const data of [{ _id: id, isActive: false }, {}, { name: "Storm" }, { _id: "" }, { _id: 5 }]) {
      const { confirmation } = await confirmAt({ get: { [id]: { status: "success", data } } });
      expect(confirmation, JSON.stringify(data)).toEqual({ outcome: "unknown", reason: "It may still exist." });
    }
    for (const isActive of [true, undefined, null, "false"])
      expect((await confirmAt({ get: { [id]: found(id, { isActive }) } })).outcome).toBe("not-seen");
  });

  test("executed if it is not found, and another one that is listed is", async () => {
    const { confirmation, reads } = await confirmAt({ get: { [other]: found(other) }, list: [{ _id: other }] });
    expect(confirmation).toEqual({ outcome: "executed", reason: "It is not found, and another one is." });
    expect(reads.map(idIn)).toEqual([id, undefined, other]);
  });

  test("executed if the 404 stands in a success", async () => {
    const { outcome } = await confirmAt({ get: { [id]: NOT_FOUND, [other]: found(other) }, list: [{ id: other }] });
    expect(outcome).toBe("executed");
  });

  test("unknown if every read by an id gets a 404", async () => {
    for (const response of [
      () => Response.json(NOT_FOUND, { status: 404 }),
      () => new Response("default backend - 404", { status: 404 }),
      () => NOT_FOUND,
    ]) {
      const { outcome, reason, reads } = await confirm(lost, (read) => {
        if (idIn(read) !== undefined) return response();
        return {
          status: "success",
          data: isCampaign ? { results: [{ _id: other }], hasMore: true } : [{ _id: other }],
        };
      });
      expect([outcome, reason]).toEqual(["unknown", expect.stringContaining("was refused with")]);
      expect(reads.map(idIn)).toEqual([id, undefined, other]);
    }
  });

  test("unknown if everything gets a 404, as from a gateway", async () => {
    const gateway = () => new Response("default backend - 404", { status: 404 });
    const { outcome, reason, reads } = await confirm(lost, gateway);
    expect([outcome, reason]).toEqual(["unknown", expect.stringContaining("default backend - 404")]);
    expect(reads).toHaveLength(2);
    const inJson = await confirm(lost, () => Response.json(NOT_FOUND, { status: 404 }));
    expect([inJson.outcome, inJson.reads.length]).toEqual(["unknown", 2]);
  });

  test("unknown if it is still listed, whichever field has the id", async () => {
    for (const item of [{ _id: id }, { id }, { _id: "65f0", id }, { id, _id: "" }]) {
      const { confirmation } = await confirmAt({
        get: { [other]: found(other) },
        list: [{ _id: other }, item],
        hasMore: false,
      });
      const reason = "It is not found, but it is still listed.";
      expect(confirmation, JSON.stringify(item)).toEqual({ outcome: "unknown", reason });
    }
  });

  test("unknown if the other one reads as a third, or as nothing", async () => {
    const reason = "It is not found, and nor is another one.";
    for (const answer of [found(third), { status: "success", data: {} }, found("")]) {
      const { confirmation } = await confirmAt({ get: { [other]: answer }, list: [{ _id: other }] });
      expect(confirmation).toEqual({ outcome: "unknown", reason });
    }
  });

  test("unknown if nothing else has an id", async () => {
    const { confirmation, reads } = await confirmAt({ list: [null, {}, { _id: "" }, { _id: 5 }, "x"], hasMore: false });
    expect(confirmation).toEqual({ outcome: "unknown", reason: "It is not found, and nor is another one." });
    expect(reads).toHaveLength(2);
  });

  test("the other one is the first that has an id", async () => {
    const list = [null, {}, { _id: third }, { _id: other }];
    const { outcome, reads } = await confirmAt({ get: { [third]: found(third) }, list });
    expect(outcome).toBe("executed");
    expect(reads.map(idIn)).toEqual([id, undefined, third]);
  });

  test("unknown if the get has a 404 beside data", async () => {
    const { outcome, reads } = await confirmAt({
      get: { [id]: { ...NOT_FOUND, data: { _id: id } }, [other]: found(other) },
      list: [{ _id: other }],
    });
    expect(outcome).toBe("unknown");
    expect(reads).toHaveLength(1);
    const refused = Response.json({ ...NOT_FOUND, data: { _id: id } }, { status: 404 });
    expect((await confirmAt({ get: { [id]: refused, [other]: found(other) }, list: [{ _id: other }] })).outcome).toBe(
      "unknown",
    );
  });

  test.each([400, 401, 403, 409, 410, 429, 500])("unknown, after one read, if the get gets a %i", async (status) => {
    const { outcome, reason, reads } = await confirmAt({
      get: { [id]: Response.json({ message: "No such thing." }, { status }), [other]: found(other) },
      list: [{ _id: other }],
    });
    expect([outcome, reason]).toEqual(["unknown", expect.stringContaining(`refused with ${status}`)]);
    expect(reads).toHaveLength(1);
  });

  test("unknown if the list, or the other one, can't be read", async () => {
    for (const broken of ["list", "other"]) {
      const { outcome } = await confirm(lost, (read) => {
        const asked = idIn(read);
        if (asked === id) return Response.json(NOT_FOUND, { status: 404 });
        if ((broken === "list") === (asked === undefined)) return Response.json({}, { status: 503 });
        if (asked !== undefined) return found(asked);
        return { status: "success", data: isCampaign ? { results: [{ _id: other }] } : [{ _id: other }] };
      });
      expect(outcome, broken).toBe("unknown");
    }
  });
});

describe.each(["delete-voice-campaign", "delete-sms-campaign-v2"])("%s", async (page) => {
  const lost = await lostCall(page);
  const type = page.includes("sms") ? "sms" : "voice";
  const gone = { outcome: "executed", reason: "It is not found, and not listed any more." };

  const confirmAt = (data: object) =>
    confirm(lost, (read) =>
      idIn(read) === undefined ? { status: "success", data } : Response.json(NOT_FOUND, { status: 404 }),
    );

  test("executed if it is not found, and a whole list lacks it", async () => {
    const { confirmation, reads } = await confirmAt({ results: [{ _id: "cd-other" }], hasMore: false });
    expect(confirmation).toEqual(gone);
    expect(reads[1]?.body).toEqual({ type, skip: 0, limit: 50, sortBy: { createdAt: "desc" } });
    expect(reads).toHaveLength(2);
    expect((await confirmAt({ results: [], hasMore: false })).confirmation).toEqual(gone);
    expect((await confirmAt({ results: [] })).confirmation).toEqual(gone);
  });

  test.each<[string, object]>([
    ["has more", { results: [{ _id: "cd-other" }], hasMore: true }],
    ["does not say whether it has more", { results: [{ _id: "cd-other" }] }],
    ["has what can't be read", { results: [{ _id: "cd-other" }, {}], hasMore: false }],
    ["is empty, and has more", { results: [], hasMore: true }],
    ["is no list", { results: "", hasMore: false }],
  ])("unknown if the list lacks it, but %s", async (_, data) => {
    expect((await confirmAt(data)).outcome).toBe("unknown");
  });

  test("unknown, after the get, if the type is not known", async () => {
    const { campaignType: _, ...untyped } = lost;
    const { outcome, reason, reads } = await confirm(untyped, () => Response.json(NOT_FOUND, { status: 404 }));
    expect([outcome, reason]).toEqual(["unknown", "The call names no campaignType, voice or sms."]);
    expect(reads).toHaveLength(1);
  });
});

describe.each(["delete-contact-list-details", "delete-contact-list-details-v2"])("%s", async (page) => {
  const lost = await lostCall(page);

  test("executed if it is not found, and there is no list at all", async () => {
    const { confirmation } = await confirm(lost, (read) =>
      idIn(read) === undefined ? { status: "success", data: [] } : Response.json(NOT_FOUND, { status: 404 }),
    );
    expect(confirmation).toEqual({ outcome: "executed", reason: "It is not found, and not listed any more." });
  });

  test("a list that lacks it is not enough, because it may lack others, too", async () => {
    const { outcome, reads } = await confirm(lost, (read) =>
      idIn(read) === undefined ? { status: "success", data: [{ _id: "cl-other" }] } : NOT_FOUND,
    );
    expect([outcome, reads.length]).toEqual(["unknown", 3]);
  });
});
