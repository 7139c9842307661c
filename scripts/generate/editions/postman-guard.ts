import type { Effects } from "../../../src/operations/operation.ts";

/** The variable of the collection that lets requests reach people, if it is `yes`. */
export const REACH_PEOPLE = "reachPeople";

/** The query parameter that decides whether a request reaches people, and its values with which it doesn't. */
export interface Decision {
  readonly parameter: string;
  readonly harmless: readonly string[];
}

/** Returns what decides whether a request reaches people; `undefined` if nothing does, because it always or never does. */
export function decisionOf(effects: Effects): Decision | undefined {
  if (typeof effects === "string") return undefined;
  const [[parameter, byValue]] = Object.entries(effects) as [[string, Record<string, string>]];
  return { parameter, harmless: Object.keys(byValue).filter((value) => byValue[value] !== "contact") };
}

/**
 * Returns the script that Postman runs before a request, line by line: it skips what may reach people, because the
 * collection runner sends all requests. With no effect on people it is `undefined`. A parameter that is missing, given
 * twice or unknown may reach people, as it may for the client.
 */
export function guardOf(effects: Effects): string[] | undefined {
  if (effects === "read" || effects === "write") return undefined;
  const decision = decisionOf(effects);
  const skip = [
    `if (${decision ? "mayReachPeople && " : ""}pm.variables.get("${REACH_PEOPLE}") !== "yes") {`,
    '  pm.request.url.update("https://not-sent.invalid"); // for runners that skip nothing, such as Newman before 6.1',
    "  pm.execution.skipRequest();",
    "}",
  ];
  if (!decision) return skip;
  return [
    "const url = pm.variables.replaceIn(pm.request.url.toString());",
    `const values = [...url.matchAll(/[?&]${decision.parameter}=([^&#]*)/g)].map(([, value]) => value);`,
    `const mayReachPeople = values.length !== 1 || !${JSON.stringify(decision.harmless)}.includes(values[0]);`,
    ...skip,
  ];
}
