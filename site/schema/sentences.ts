/** Where a sentence ends and another begins. A link may stand at its end. */
const BETWEEN_SENTENCES = /(?<=[.?!][)"”]?)\s+(?=[A-Z`"“*[(])/;

/** Splits a description into its sentences. Each is Markdown. */
export const splitSentences = (text: string): string[] => text.split(BETWEEN_SENTENCES).filter(Boolean);

/** Leaves out what limits say: of "Ring time in seconds, 5 to 120." the last clause, if "5 to 120" is a limit. */
export const withoutLimits = (text: string, limits: readonly string[]): string =>
  limits.reduce((rest, limit) => rest.replaceAll(`, ${limit}.`, "."), text);
