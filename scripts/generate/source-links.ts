import { documentAddress } from "../spec/page-link.ts";
import { readYaml } from "../spec/spec.ts";

/** A page beside those of the API: its path in a repository of the documentation, and the commit that was read. */
export interface Source {
  /** The repository of Koredotcom, if it is not `docs-v2`. */
  repository?: string;
  path: string;
  commit: string;
}

/** Reads the pages that `[text](source:name)` may link to, by name. */
export const readSources = (): Record<string, Source> => readYaml("openapi/sources.yaml");

/** Replaces each link to a source by its address, in every string of a document. Throws if there is no such source. */
export function withSourceLinks<Document>(document: Document, sources: Record<string, Source>): Document {
  const resolve = (node: unknown): unknown => {
    if (typeof node === "string") return node.replace(/\]\(source:([^)]*)\)/g, (_, name) => `](${addressOf(name)})`);
    if (Array.isArray(node)) return node.map(resolve);
    if (typeof node !== "object" || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [resolve(key), resolve(value)]));
  };
  const addressOf = (name: string) => {
    const source = sources[name];
    if (!source) throw new Error(`openapi/sources.yaml has no "${name}", and a text links to it.`);
    return documentAddress(source.path, source.commit, source.repository);
  };
  return resolve(document) as Document;
}
