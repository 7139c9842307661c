import { leakText } from "../support/leak-text.ts";

/** Names the places that show one of the tokens: each holds something thrown, or what a hook was told. */
export const leaksIn = (places: Readonly<Record<string, unknown>>, tokens: readonly string[]): string[] =>
  Object.keys(places).filter((place) => {
    const text = [places[place]].flat().flatMap(everythingIn).join("\n");
    return tokens.some((token) => text.includes(token));
  });

/** An error, or an event, which may hold one. */
const everythingIn = (shown: unknown): string[] =>
  typeof shown === "object" && shown !== null
    ? [leakText(shown), ...("error" in shown ? [leakText(shown.error)] : [])]
    : [String(shown)];
