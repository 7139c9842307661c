// What the rows look at.
import type { Json } from "../../spec/bundle.ts";
import type { CallableSandbox, CalledSandbox } from "../caller.ts";

/** Who was reached, in order. */
export const reached = ({ contacted }: CallableSandbox): string[] => contacted.map(({ phoneNumber }) => phoneNumber);

/** When somebody was reached, in UTC and to the second, such as `01-05 09:06:00`. */
export const timesOf = ({ contacted }: CallableSandbox, phoneNumber?: string): string[] =>
  contacted
    .filter((entry) => phoneNumber === undefined || entry.phoneNumber === phoneNumber)
    .map(({ at }) => at.toISOString().slice(5, 19).replace("T", " "));

/** How many calls begin at once when the clock stands still. */
export function callsAtOnce(sandbox: CallableSandbox): number {
  const before = sandbox.contacted.length;
  sandbox.clock.advance("0s");
  return sandbox.contacted.length - before;
}

export const runsOf = ({ state }: CallableSandbox, campaignId: string) =>
  state.campaigns.find(({ id }) => id === campaignId)?.runs ?? [];

/** The results of a campaign, one page of them. */
export const resultsOf = async (sandbox: CalledSandbox, campaignId: string, body: Json = {}): Promise<Json> =>
  (await sandbox.call("getCampaignStatusV2", { parameters: { campaignId }, query: { view: "contacts" }, body })).data;
