import { readFileSync } from "node:fs";

/** A request that Schemathesis sent, and what came back. */
export interface Exchange {
  /** The method and the path as the description has it. */
  readonly operation: string;
  /** Whether the request fits the description. */
  readonly isValid: boolean;
  readonly url: string;
  readonly requestBody: string;
  readonly status: number;
  readonly responseBody: string;
}

interface Encoded {
  readonly $base64: string;
}

interface Recorder {
  readonly cases: Record<
    string,
    { value: { method: string; path: string; meta?: { generation: { mode: "positive" | "negative" } } } }
  >;
  readonly interactions: Record<
    string,
    {
      readonly request: { uri: string; body: Encoded | null };
      readonly response: { status_code: number; content: Encoded | null } | null;
    }
  >;
}

/** Reads the exchanges of a report in the format `ndjson`. Those without a response are left out: Schemathesis reports them. */
export const readReport = (file: string): Exchange[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.startsWith('{"ScenarioFinished"'))
    .flatMap((line) => exchangesOf(JSON.parse(line).ScenarioFinished.recorder));

const exchangesOf = ({ cases, interactions }: Recorder): Exchange[] =>
  Object.entries(interactions ?? {}).flatMap(([id, { request, response }]) => {
    const sent = cases[id]?.value;
    if (!sent || !response) return [];
    return {
      operation: `${sent.method} ${sent.path}`,
      isValid: sent.meta?.generation.mode === "positive",
      url: request.uri,
      requestBody: decode(request.body),
      status: response.status_code,
      responseBody: decode(response.content),
    };
  });

const decode = (text: Encoded | null): string => Buffer.from(text?.$base64 ?? "", "base64").toString();
