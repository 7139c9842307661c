import type { ContactListV2 } from "../../../generated/schemas.ts";
import { idsIn } from "../../campaign-id.ts";
import type { CampaignClient } from "../../client.ts";
import { UnreadableResponseError } from "../../errors/api-error.ts";
import { InvalidRequestError } from "../../errors/campaign-error.ts";
import { readNow, readOptions } from "../../validate.ts";
import { allCampaigns } from "../pages/all-campaigns.ts";
import { allContactLists } from "../pages/all-contact-lists.ts";
import { planCampaign } from "./campaign.ts";
import { type ContactPages, planContacts } from "./contacts.ts";
import { hashOf } from "./hash.ts";
import { planHours } from "./hours.ts";
import { planDncList, planLists } from "./lists.ts";
import { type OtherCampaign, otherOnLists } from "./other-campaigns.ts";
import { planRequests } from "./requests.ts";
import { planRun } from "./run.ts";
import { changedSinceSave } from "./scrub.ts";
import type { StartPlan } from "./start-plan.ts";
import { readSuppression } from "./suppression.ts";
import { unknownOf } from "./unknown.ts";

/** Options of {@link planStart}. */
export interface PlanStartOptions {
  /** Phone numbers with their country code, of people who must not be reached. Contacts are read to look for them. */
  readonly suppression?: Iterable<string>;
  /**
   * Reads contacts: `"first"` the first page of each list, which is all that the documentation tells how to ask for; `"all"`
   * further pages, too, as {@link allContacts} does with `undocumentedPaging: "skip"`. Default: none, or `"first"` with a
   * suppression list.
   */
  readonly contacts?: ContactPages;
  /** Ends the reading. */
  readonly signal?: AbortSignal | undefined;
  /** Tells the time. Default: the clock of this machine. */
  readonly now?: () => Date;
}

/**
 * Reads what a start of a campaign would do: who would be reached, when, and what stands against it. **It starts nothing and
 * changes nothing**; a client with `allow: ["read"]` is enough.
 *
 * Contacts are read only if they are asked for: a plan without them tells in `requests` what that takes.
 *
 * ```ts
 * const plan = await planStart(kore, id, { suppression: numbers });
 * if (plan.problems.length > 0) throw new Error(plan.problems.join(" "));
 * await startOnce(kore, id, { journal, plan });
 * ```
 *
 * Reads come one after the other. What changes meanwhile, or afterwards, changes the hash of the next plan.
 *
 * @param campaignId id of a voice or SMS campaign (`cd-…`)
 * @throws {@link InvalidRequestError} before anything is sent, if an option or a number of the suppression list can't be read
 * @throws {@link PagingError} if campaigns or contacts may be missing
 */
export async function planStart(
  kore: CampaignClient,
  campaignId: string,
  options: PlanStartOptions = {},
): Promise<StartPlan> {
  const own = readOptions("planStart", options, ["suppression", "contacts", "signal", "now"]);
  const suppression = own.suppression && readSuppression(own.suppression);
  const pages = own.contacts ?? (suppression && "first");
  if (pages !== undefined && pages !== "first" && pages !== "all")
    throw new InvalidRequestError('contacts: expected "first" or "all".');
  const now = readNow(own.now)();
  const callOptions = { signal: own.signal };

  const { data } = await kore.campaigns.get(campaignId, callOptions);
  if (!Array.isArray(data?.contactLists))
    throw new UnreadableResponseError(`The response has no contactLists of campaign ${campaignId}.`);
  const all: ContactListV2[] = [];
  for await (const each of allContactLists(kore, callOptions)) all.push(each);
  const problems: string[] = [];
  const campaign = planCampaign(campaignId, data, problems);
  const contactLists = planLists(data.contactLists, all, problems);
  const dncList = planDncList(data.dncLists, all);
  const hours = planHours(data.dialingStrategy?.callingHours, now, problems);

  let listed: Parameters<typeof planRun>[1];
  const otherCampaigns: OtherCampaign[] = [];
  for (const type of ["voice", "sms"] as const)
    for await (const each of allCampaigns(kore, { type }, callOptions)) {
      const other = otherOnLists(each, data.contactLists);
      if (idsIn(each).includes(campaignId)) listed = each;
      else if (other) otherCampaigns.push(other);
    }
  otherCampaigns.sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
  for (const { name, state } of otherCampaigns)
    problems.push(`The campaign ${JSON.stringify(name)} is ${state} on one of the contact lists.`);

  const contacts = pages ? await planContacts(kore, contactLists, pages, suppression, callOptions, problems) : null;
  const deciding = { campaign, contactLists, dncList, run: planRun(data, listed), otherCampaigns };
  const plan = {
    ...deciding,
    size: sum(contactLists.map((list) => list.contacts)),
    changedSinceSave: changedSinceSave(data, contactLists, dncList),
    hours,
    contacts,
    requests: planRequests(contactLists),
    problems,
  };
  return { ...plan, unknown: unknownOf(plan), hash: await hashOf(deciding) };
}

const sum = (sizes: readonly (number | null)[]): number | null =>
  sizes.reduce((total, size) => (total === null || size === null ? null : total + size), 0);
