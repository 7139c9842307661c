import { leakText } from "../support/leak-text.ts";

/** Returns the names of the places that contain a token. A place holds a thrown value, or the events of a hook. */
export const leaksIn = (places: Readonly<Record<string, unknown>>, tokens: readonly string[]): string[] =>
  Object.keys(places).filter((place) => {
    const text = [places[place]].flat().flatMap(textsOf).join("\n");
    return tokens.some((token) => text.includes(token));
  });

/** Returns the text of an error, or of an event and its error. */
const textsOf = (shown: unknown): string[] =>
  typeof shown === "object" && shown !== null
    ? [leakText(shown), ...("error" in shown ? [leakText(shown.error)] : [])]
    : [String(shown)];
