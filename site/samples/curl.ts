import { caution } from "./caution.ts";
import { jsonLiteral } from "./literals.ts";
import { queryString, type SampleRequest, withVariables } from "./sample-request.ts";
import { urlLines, WIDTH } from "./url-lines.ts";

/** Writes a request as a command. It is sent once: there is no `--retry`. */
export function curlSample(request: SampleRequest): string {
  const { httpMethod, path, headers, body } = request;
  // A line that ends with a backslash goes on in the next one, also within quotes.
  const url = urlLines("$KORE_BASE_URL", own(path), own(queryString(request)), WIDTH - 4).join("\\\n");
  const lines = [
    `curl --fail-with-body --max-time 30 --request ${httpMethod}`,
    `"${url}"`,
    ...Object.entries(headers).map(([name, value]) => own(`--header "${name}: ${value}"`)),
  ];
  if (body !== undefined) lines.push('--header "Content-Type: application/json"', dataOption(body));
  return [...caution(request).map((line) => `# ${line}\n`), lines.join(" \\\n  ")].join("");
}

const own = (text: string) => withVariables(text, (variable) => `$${variable}`);

/** Nothing is special in a here-document whose delimiter is quoted, not even a quote. */
function dataOption(body: unknown): string {
  const option = "--data-binary ";
  const json = jsonLiteral(body, `  ${option}''`);
  return option + (/['\n]/.test(json) ? `@- <<'JSON'\n${json}\nJSON` : `'${json}'`);
}
