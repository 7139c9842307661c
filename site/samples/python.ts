import { caution } from "./caution.ts";
import { pythonLiteral } from "./literals.ts";
import { expression, type SampleRequest, withVariables } from "./sample-request.ts";
import { urlLines, WIDTH } from "./url-lines.ts";

/** Writes a request with httpx, which sends it once. */
export function pythonSample(request: SampleRequest): string {
  const { httpMethod, path, query, headers, body } = request;
  const json = "    json=";
  const lines = [
    "from os import environ as env",
    "",
    "import httpx",
    "",
    ...caution(request).map((line) => `# ${line}`),
    `response = httpx.${httpMethod.toLowerCase()}(`,
    `${urlStrings(path)},`,
    ...(Object.keys(query).length > 0 ? [argument("params", query)] : []),
    argument("headers", headers),
    ...(body === undefined ? [] : [`${json}${pythonLiteral(body, json)},`]),
    "    timeout=30,",
    ")",
    "response.raise_for_status()",
    "print(response.json())",
  ];
  return lines.join("\n");
}

/** Strings on lines of their own, which Python joins. */
function urlStrings(path: string): string {
  const ownPath = withVariables(path, (variable) => `{env['${variable}']}`);
  return urlLines("{env['KORE_BASE_URL']}", ownPath, "", WIDTH - 8)
    .map((line) => `    ${line.includes("{") ? "f" : ""}"${line}"`)
    .join("\n");
}

function argument(name: string, values: Readonly<Record<string, string>>): string {
  const entries = Object.entries(values).map(
    ([key, value]) => `"${key}": ${expression(value, (variable) => `env["${variable}"]`)}`,
  );
  const line = `    ${name}={${entries.join(", ")}},`;
  return line.length <= WIDTH ? line : `    ${name}={\n${entries.map((entry) => `        ${entry},\n`).join("")}    },`;
}
