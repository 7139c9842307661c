import type { Spec } from "../../scripts/spec/spec.ts";
import type { Schema } from "../schema/flatten.ts";

/**
 * What the specification says of the body of a refusal, in Markdown, without the texts of the rate limit: the page has a
 * table of them.
 */
export function refusedDescription({ components }: Spec): string {
  const { description } = (components as Schema).responses.Refused;
  return without(/For too many requests .*? at the top of the description\. /, description.replaceAll(/\s+/g, " "));
}

/** What the specification says of the rate limit, in Markdown, without its texts. */
export function rateLimitDescription({ info }: Spec): string {
  const [, section = ""] = /^## Rate limit\n+([\s\S]*?)\n+##/m.exec(info.description) ?? [];
  return without(/The text of the error has four wordings: .*?\)\)\. /, section);
}

function without(part: RegExp, text: string): string {
  if (!part.test(text)) throw new Error(`descriptions.ts: the specification no longer says ${part}.`);
  return text.replace(part, "");
}
