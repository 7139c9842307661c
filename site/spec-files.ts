import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** A file of the specification that is served beside the pages. */
export interface SpecFile {
  readonly name: string;
  /** What it is for. */
  readonly what: string;
  /** Where it is in the repository. */
  readonly source: string;
  readonly bytes: number;
  readonly sha256: string;
}

const FILES: Readonly<Record<string, string>> = {
  "generated/openapi.yaml": "OpenAPI 3.1, to read",
  "generated/openapi.json": "OpenAPI 3.1, for tools",
  "generated/openapi-3.0.yaml": "OpenAPI 3.0, for older generators",
  "generated/openapi-2xx.overlay.yaml": "overlay for generators that read no ranges of status codes",
  "generated/openapi-tools.json": "lean, for language models and their tools",
  "generated/postman.json": "collection for Postman",
  "openapi/workflows.arazzo.yaml": "workflows, as Arazzo",
  "generated/discrepancies.json": "contradictions and gaps of the documentation",
  "generated/SHA256SUMS": "checksums of the editions",
};

/** Reads the files of the specification that readers can download. */
export const specFiles = (): SpecFile[] =>
  Object.entries(FILES).map(([source, what]) => {
    const content = readFileSync(source);
    const name = source.split("/").at(-1) as string;
    return { name, what, source, bytes: content.length, sha256: createHash("sha256").update(content).digest("hex") };
  });
