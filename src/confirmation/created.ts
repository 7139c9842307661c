import type { Confirmation, Confirmer } from "./confirmation.ts";

/** How far apart the clocks of this machine and the server may be, in ms. */
const CLOCK_TOLERANCE_MS = 60_000;

/** Campaigns per read, as in the samples of the pages. No page gives a maximum. */
const PAGE_SIZE = 50;

/** A sixth of the requests that an account may send in a minute. */
const MAX_READS = 10;

/**
 * Looks for a campaign of the same name that is no older than the call.
 *
 * The list is not narrowed by dates: no page says which date they limit, and a sample returns campaigns that were
 * created outside of them.
 */
export const confirmCampaignCreated: Confirmer = ({ campaigns }, { query, body, sentAt }) => {
  const type = query.get("campaignType");
  const name = nameIn(body);
  if (name === undefined || (type !== "voice" && type !== "sms")) return undefined;
  return async (options) => {
    const namesakes: unknown[] = [];
    for (let read = 0, skip = 0; read < MAX_READS; read++) {
      const { data } = await campaigns.list({ type, skip, limit: PAGE_SIZE, sortBy: { createdAt: "desc" } }, options);
      const results: Named[] = data?.results;
      if (!Array.isArray(results)) return "unknown";
      namesakes.push(...results.filter((campaign) => campaign?.name === name).map(({ createdAt }) => createdAt));
      const verdict = createdSince(namesakes, sentAt);
      if (verdict === "executed" || data.hasMore === false || results.length === 0) return verdict;
      if (coversTimeOf(sentAt, results)) return verdict;
      skip += results.length;
    }
    return "unknown";
  };
};

/** Looks for a contact list of the same name that is no older than the call. */
export const confirmContactListCreated: Confirmer = ({ contactLists }, { body, sentAt }) => {
  const name = nameIn(body);
  if (name === undefined) return undefined;
  return async (options) => {
    const lists = (await contactLists.list(options)).data;
    if (!Array.isArray(lists)) return "unknown";
    const namesakes: unknown[] = [];
    for (const list of lists) {
      // The list has no createdAt. What was last changed before the call was also created before it.
      if (list?.name !== name || createdSince([list.updatedAt], sentAt) === "not-seen") continue;
      namesakes.push((await contactLists.get(list._id, options)).data?.createdAt);
    }
    return createdSince(namesakes, sentAt);
  };
};

/** A campaign of a list, as far as it is looked at. */
interface Named {
  readonly name: string;
  readonly createdAt?: string;
}

const nameIn = (body: unknown): string | undefined => {
  const { name } = Object(body) as { name?: unknown };
  return typeof name === "string" ? name : undefined;
};

/** What the creation times of all namesakes tell. */
function createdSince(times: unknown[], sentAt: Date): Confirmation {
  const ages = times.map(
    (time) => Date.parse(typeof time === "string" ? time : "") - sentAt.getTime() + CLOCK_TOLERANCE_MS,
  );
  if (ages.some((age) => age >= 0)) return "executed";
  return ages.some(Number.isNaN) ? "unknown" : "not-seen";
}

/**
 * Whether a list goes back to before the call, so that the next page would only have older campaigns. Its order is
 * checked, because the pages contradict each other on sorting.
 */
function coversTimeOf(sentAt: Date, campaigns: Named[]): boolean {
  const times = campaigns.map((campaign) => Date.parse(String(campaign?.createdAt)));
  return (
    times.every((time, i) => i === 0 || time <= (times[i - 1] as number)) &&
    createdSince([campaigns.at(-1)?.createdAt], sentAt) === "not-seen"
  );
}
