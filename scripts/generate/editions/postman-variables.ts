import type { Spec } from "../../spec/spec.ts";
import { REACH_PEOPLE } from "./postman-guard.ts";

/** A variable of a Postman collection. */
export interface Variable {
  readonly key: string;
  readonly value: string;
  readonly description: string;
}

/** The variables that aren't called like their parameter: the application id is the header `iid`, too. */
const RENAMED: Readonly<Record<string, string>> = { streamId: "iid" };

/** Returns the variable that a parameter of the path or the query takes; `undefined` if it has a value of its own. */
export function variableFor(parameter: string, spec: Spec): Variable | undefined {
  return variablesOf(spec).find(({ key }) => key === (RENAMED[parameter] ?? parameter));
}

/** Lists the variables of the collection. Ids of campaigns and contact lists have the spec's examples until they are set. */
export function variablesOf({ servers, components }: Spec): Variable[] {
  const [server] = servers as [Spec["servers"][0]];
  const baseUrl = server.url.replaceAll(/{(\w+)}/g, (_, name) => server.variables?.[name]?.default ?? "");
  const ids = Object.values(components.parameters).filter((it) => it.in === "path" && !(it.name in RENAMED));
  return [
    { key: "baseUrl", value: baseUrl, description: server.description },
    ...Object.values(components.securitySchemes).map(({ name, description }) => ({
      key: name,
      value: "",
      description,
    })),
    ...ids.map(({ name, example = "", description }) => ({ key: name, value: example, description })),
    { key: REACH_PEOPLE, value: "no", description: "`yes` lets requests call and message people." },
  ];
}
