import { InvalidRequestError } from "../../errors/campaign-error.ts";
import type { State } from "../state.ts";

/** Finds the ids of what a sandbox has, by name. */
export interface SandboxIds {
  /**
   * Returns the id of the campaign with a name (`cd-…`). Throws an `InvalidRequestError` if there is none, or more than
   * one.
   */
  campaign(name: string): string;
  /** Returns the id of the contact list with a name (`cl-…`). Throws an `InvalidRequestError` if there is none. */
  contactList(name: string): string;
}

/** Creates what finds ids in a state. */
export function createIds({ campaigns, contactLists }: State): SandboxIds {
  return {
    campaign: (name) =>
      find(
        name,
        "campaign",
        [...campaigns.values()].map(({ id, settings }) => [settings.name, id]),
      ),
    contactList: (name) =>
      find(
        name,
        "contact list",
        [...contactLists.values()].map((list) => [list.name, list.id]),
      ),
  };
}

function find(name: string, kind: string, all: readonly (readonly [string, string])[]): string {
  const [found, other] = all.filter(([known]) => known === name);
  if (other)
    throw new InvalidRequestError(`ids: there is more than one ${kind} ${JSON.stringify(name)}. See sandbox.state.`);
  if (found) return found[1];
  const known = all.map(([each]) => JSON.stringify(each)).join(", ");
  throw new InvalidRequestError(
    `ids: there is no ${kind} ${JSON.stringify(name)}. ${known ? `There are ${known}.` : "There is none."}`,
  );
}
