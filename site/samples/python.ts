import { caution } from "./caution.ts";
import { pythonLiteral } from "./literals.ts";
import { fillIn, type SampleRequest } from "./sample-request.ts";

const VARIABLES: Readonly<Record<string, string>> = { jwt: "token", streamId: "stream_id", accountId: "account_id" };

/** Writes a request with httpx, which sends it once. */
export function pythonSample(request: SampleRequest): string {
  const { httpMethod, path, query, headers, body } = request;
  const call = [
    `response = httpx.${httpMethod.toLowerCase()}(`,
    `    f"{base_url}${fillIn(path, { streamId: "{stream_id}" })}",`,
    ...(Object.keys(query).length > 0 ? [withVariables(argument("params", query))] : []),
    withVariables(argument("headers", headers)),
    ...(body === undefined ? [] : [argument("json", body)]),
    "    timeout=30,",
    ")",
  ].join("\n");
  const variables = ["base_url", ...Object.values(VARIABLES)].filter((name) => new RegExp(`\\b${name}\\b`).test(call));
  return `import os

import httpx

${variables.map((name) => `${name} = os.environ["KORE_${name.toUpperCase()}"]`).join("\n")}

${caution(request)}${call}
response.raise_for_status()
print(response.json())`;
}

function argument(name: string, value: unknown): string {
  const before = `    ${name}=`;
  return `${before}${pythonLiteral(value, before)},`;
}

/** Replaces strings that are placeholders. */
const withVariables = (code: string): string =>
  code.replace(/"\{(\w+)\}"/g, (string, name: string) => VARIABLES[name] ?? string);
