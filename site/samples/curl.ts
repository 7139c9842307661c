import { caution } from "./caution.ts";
import { jsonLiteral } from "./literals.ts";
import { fillIn, queryString, type SampleRequest } from "./sample-request.ts";

const VARIABLES = { jwt: "$KORE_TOKEN", streamId: "$KORE_STREAM_ID", accountId: "$KORE_ACCOUNT_ID" };

/** Writes a request as a command. It is sent once: there is no `--retry`. */
export function curlSample(request: SampleRequest): string {
  const { httpMethod, path, headers, body } = request;
  const lines = [
    "curl --fail-with-body --max-time 30",
    `--request ${httpMethod} "$KORE_BASE_URL${path}${queryString(request)}"`,
    ...Object.entries(headers).map(([name, value]) => `--header "${name}: ${value}"`),
  ].map((line) => fillIn(line, VARIABLES));
  if (body !== undefined) lines.push('--header "Content-Type: application/json"', dataOption(jsonLiteral(body)));
  return caution(request) + lines.join(" \\\n  ");
}

/** Nothing is special in a here-document whose delimiter is quoted, not even a quote. */
const dataOption = (json: string): string =>
  /['\n]/.test(json) ? `--data-binary @- <<'JSON'\n${json}\nJSON` : `--data-binary '${json}'`;
