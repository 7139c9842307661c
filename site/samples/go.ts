import { caution } from "./caution.ts";
import { jsonLiteral } from "./literals.ts";
import { expression, queryString, type SampleRequest, withVariables } from "./sample-request.ts";
import { urlLines, WIDTH } from "./url-lines.ts";

/**
 * Writes a program that needs only the standard library. It sends a request once: `net/http` sends one again only on a
 * connection that it has used before, and this client has none, and follows no redirect.
 */
export function goSample(request: SampleRequest): string {
  const { httpMethod, body, headers } = request;
  const hasBody = body !== undefined;
  const imports = ["io", "log", "net/http", "os", ...(hasBody ? ["strings"] : []), "time"];
  const sent = hasBody ? { ...headers, "Content-Type": "application/json" } : headers;
  return `${caution(request)
    .map((line) => `// ${line}\n`)
    .join("")}package main

import (
${imports.map((name) => `\t"${name}"`).join("\n")}
)

${urlConstant(request)}

${hasBody ? bodyConstant(body) : ""}func main() {
\treq, err := http.NewRequest("${httpMethod}",
\t\tos.ExpandEnv(url), ${hasBody ? "strings.NewReader(body)" : "nil"})
\tif err != nil {
\t\tlog.Fatal(err)
\t}
${Object.entries(sent).map(setHeader).join("\n")}

\tclient := http.Client{
\t\tTimeout:       30 * time.Second,
\t\tCheckRedirect: noRedirect,
\t}
\tres, err := client.Do(req)
\tif err != nil {
\t\tlog.Fatal(err)
\t}
\tdefer res.Body.Close()
\tif _, err := io.Copy(os.Stdout, res.Body); err != nil {
\t\tlog.Fatal(err)
\t}
\tif res.StatusCode > 299 {
\t\tlog.Fatal(res.Status)
\t}
}

func noRedirect(*http.Request, []*http.Request) error {
\treturn http.ErrUseLastResponse
}`;
}

/** `os.ExpandEnv` fills in its variables. */
function urlConstant(request: SampleRequest): string {
  const own = (text: string) => withVariables(text, (variable) => `$${variable}`);
  const lines = urlLines("$KORE_BASE_URL", own(request.path), own(queryString(request)), WIDTH - 8);
  return `const url = ${lines.map((line) => `"${line}"`).join(" +\n\t")}`;
}

function bodyConstant(body: unknown): string {
  const before = "const body = `";
  return `${before}${jsonLiteral(body, before)}\`\n\n`;
}

const setHeader = ([name, value]: [string, string]) =>
  `\treq.Header.Set("${name}", ${expression(value, (variable) => `os.Getenv("${variable}")`)})`;
