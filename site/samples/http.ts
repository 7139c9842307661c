import { jsonLiteral } from "./literals.ts";
import { fillIn, queryString, type SampleRequest } from "./sample-request.ts";

/** Writes a request as it is on the wire, with made-up credentials. */
export function httpSample(request: SampleRequest): string {
  const { httpMethod, path, host, headers, body, madeUp } = request;
  const content = body === undefined ? "" : jsonLiteral(body);
  const allHeaders = {
    Host: host,
    ...headers,
    ...(content && { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(content) }),
  };
  const lines = [
    `${httpMethod} ${path}${queryString(request)} HTTP/1.1`,
    ...Object.entries(allHeaders).map(([name, value]) => `${name}: ${value}`),
  ].map((line) => fillIn(line, madeUp));
  if (content) lines.push("", content);
  return lines.join("\n");
}
