import { nameOf, type SearchDocument } from "./documents.ts";
import { termsOf } from "./words.ts";

/**
 * Says whether something that reaches people or deletes may come first for what was typed: only if that has a word of
 * its title that no harmless call has in its own, or an alias between commas. A field may if its name was typed, unless
 * that is a common word such as `reason`. A word that was corrected, or only begun, was not typed.
 */
export type Caution = (document: SearchDocument, typed: readonly string[]) => boolean;

/** Creates the rule for the documents of an index. */
export function createCaution(documents: readonly SearchDocument[]): Caution {
  const harmless = new Set(
    documents.filter(({ kind, danger }) => kind === "call" && !danger).flatMap(({ title }) => termsOf(title)),
  );
  return ({ kind, danger, title, aliases }, typed) => {
    if (!danger) return true;
    const has = (terms: readonly string[]) => terms.length > 0 && terms.every((term) => typed.includes(term));
    if (kind === "field") {
      const [whole = "", ...parts] = termsOf(nameOf(title));
      return parts.length > 0 && (typed.includes(whole) || has(parts));
    }
    return (
      termsOf(title).some((term) => !harmless.has(term) && typed.includes(term)) ||
      aliases.split(",").some((alias) => has(termsOf(alias)))
    );
  };
}
