/** Where a sentence ends and another begins. A link may stand at its end. */
const BETWEEN_SENTENCES = /(?<=[.?!][)"”]?) (?=[A-Z`"“*[(])/;

/** Splits a description into its sentences. Each is Markdown. */
export const splitSentences = (text: string): string[] => text.split(BETWEEN_SENTENCES).filter(Boolean);

/**
 * Splits the description of a field into its sentences, without what its limits say: of "Ring time in seconds, 5 to 120."
 * the last clause is left out if "5 to 120" is a limit.
 */
export const sentencesOf = (text: string, limits: readonly string[]): string[] =>
  splitSentences(text).map((sentence) => limits.reduce((rest, limit) => rest.replace(`, ${limit}.`, "."), sentence));
