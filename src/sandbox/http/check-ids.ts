import type { Assumptions } from "../assumptions/assumptions.ts";
import { OWN_ACCOUNT_ID, OWN_STREAM_ID } from "./own-ids.ts";

/** The ids of a request. Those that it doesn't have are `null` or `undefined`. */
export interface RequestIds {
  /** `{streamId}` of the path, and the header `iid`. */
  readonly path: string | undefined;
  readonly iid: string | null;
  /** `accountId`, as a header and in the query. */
  readonly account: string | null;
  readonly accountInQuery: string | null;
}

/**
 * Compares the ids of a request with each other and with those of the sandbox.
 *
 * @returns why the request is refused; `undefined` if it is not
 */
export function checkIds(ids: RequestIds, assumptions: Assumptions): string | undefined {
  const { path, iid, account, accountInQuery } = ids;
  const difference =
    describeDifference(["the header iid", iid], ["{streamId} in the path", path]) ??
    describeDifference(["the header accountId", account], ["accountId in the query", accountInQuery]);
  if (difference && assumptions.use("ids-differ") === "refuse") return difference;
  const others = [path, iid]
    .filter(isOther(OWN_STREAM_ID))
    .concat([account, accountInQuery].filter(isOther(OWN_ACCOUNT_ID)));
  if (others.length > 0 && assumptions.use("other-application") === "refuse")
    return `${others[0]} is no id of the sandbox: its application is ${OWN_STREAM_ID}, its account ${OWN_ACCOUNT_ID}.`;
  return undefined;
}

type Id = string | null | undefined;

const isOther = (own: string) => (id: Id) => id !== undefined && id !== null && id !== own;

function describeDifference([place, id]: [string, Id], [otherPlace, otherId]: [string, Id]): string | undefined {
  if (!id || !otherId || id === otherId) return undefined;
  return `${place} is ${JSON.stringify(id)}, and ${otherPlace} is ${JSON.stringify(otherId)}: they must be the same.`;
}
