import type { Confirmation } from "./confirmation.ts";
import type { Confirmer } from "./confirmer.ts";

/** How far apart the clocks of this machine and of the server may be, in ms. */
const CLOCK_TOLERANCE = 60_000;

/** Campaigns that one read asks for, as the samples of the pages do. The most that may be asked for is not documented. */
const CAMPAIGNS_A_READ = 50;

/** Most reads of campaigns: a sixth of what the documentation allows an account in a minute. */
const MOST_READS = 10;

/**
 * Whether a campaign was created: whether one of its name, and no older than the call, is listed.
 *
 * The dates of the list's body are left out: no page says which date they limit, and a sample answers campaigns that were
 * created outside of them.
 */
export const campaignCreated: Confirmer = ({ campaigns }, { query, body, sentAt }) => {
  const type = query.get("campaignType");
  const name = nameIn(body);
  if (name === undefined || (type !== "voice" && type !== "sms")) return undefined;
  return async (options) => {
    const namesakes: unknown[] = [];
    for (let read = 0, skip = 0; read < MOST_READS; read++) {
      const { data } = await campaigns.list(
        { type, skip, limit: CAMPAIGNS_A_READ, sortBy: { createdAt: "desc" } },
        options,
      );
      const results: Named[] = data?.results;
      if (!Array.isArray(results)) return "unknown";
      namesakes.push(...results.filter((campaign) => campaign?.name === name).map(({ createdAt }) => createdAt));
      const told = createdSince(namesakes, sentAt);
      if (told === "executed" || data.hasMore === false || results.length === 0) return told;
      if (reachesBackTo(sentAt, results)) return told;
      skip += results.length;
    }
    return "unknown";
  };
};

/** Whether a contact list was created: whether one of its name is listed, and reads as no older than the call. */
export const contactListCreated: Confirmer = ({ contactLists }, { body, sentAt }) => {
  const name = nameIn(body);
  if (name === undefined) return undefined;
  return async (options) => {
    const lists = (await contactLists.list(options)).data;
    if (!Array.isArray(lists)) return "unknown";
    const namesakes: unknown[] = [];
    for (const list of lists) {
      // The list of all has no createdAt. What was last changed before the call was created before it, too.
      if (list?.name !== name || createdSince([list.updatedAt], sentAt) === "not-seen") continue;
      namesakes.push((await contactLists.get(list._id, options)).data?.createdAt);
    }
    return createdSince(namesakes, sentAt);
  };
};

/** What is looked at in a campaign or a contact list of a list. */
interface Named {
  readonly name: string;
  readonly createdAt?: string;
}

const nameIn = (body: unknown): string | undefined => {
  const { name } = Object(body) as { name?: unknown };
  return typeof name === "string" ? name : undefined;
};

/** What the times tell at which everything of the name was created. Clocks count as apart. */
function createdSince(times: unknown[], sentAt: Date): Confirmation {
  const ages = times.map((time) => Date.parse(String(time)) - sentAt.getTime() + CLOCK_TOLERANCE);
  if (ages.some((age) => age >= 0)) return "executed";
  return ages.some(Number.isNaN) ? "unknown" : "not-seen";
}

/** Whether these, and so whatever follows, are older than the call. Looked at, because sorting is documented contradictorily. */
function reachesBackTo(sentAt: Date, campaigns: Named[]): boolean {
  const times = campaigns.map((campaign) => Date.parse(String(campaign?.createdAt)));
  return (
    times.every((time, i) => i === 0 || time <= (times[i - 1] as number)) &&
    createdSince([campaigns.at(-1)?.createdAt], sentAt) === "not-seen"
  );
}
