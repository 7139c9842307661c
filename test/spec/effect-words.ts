import { operationsOf, type Spec } from "../../scripts/spec/spec.ts";
import type { Effect, Effects } from "../../src/operations/operation.ts";

/** What the description of an operation must say of its effect, and of repeating it, in its paragraphs of these names. */
const WORDS: Record<Effect, Record<"Effect" | "Repeating", RegExp>> = {
  read: { Effect: /^Reads only: nobody is called or messaged\./, Repeating: /^It may be repeated[.,]/ },
  write: { Effect: /^Calls and messages nobody by itself\./, Repeating: /^Do not repeat it blindly: / },
  contact: {
    Effect: /^People are (called|messaged|called or messaged)[.,]/,
    Repeating: /^Never repeat it automatically\b/,
  },
};

/** The same in an operation whose effect depends on a parameter, after "With `trigger=play`, ". */
const WORDS_OF_VALUE: typeof WORDS = {
  read: { Effect: /^nobody is called or messaged\./, Repeating: /^it may be repeated\./ },
  // A stop calls nobody, but calls in progress may go on.
  write: {
    Effect: /^it (calls|messages|calls and messages) nobody by itself[.;]/,
    Repeating: /^do not repeat it blindly: /,
  },
  contact: {
    Effect: /^people are (called|messaged|called or messaged)[.,]/,
    Repeating: /^never repeat it automatically\b/,
  },
};

const PARAGRAPHS = ["Effect", "Before", "Repeating", "Unknown"];

/** Lists the operations whose description does not say what their `x-effect` says, or not in the order that all have. */
export const effectProblems = (spec: Spec): string[] =>
  operationsOf(spec).flatMap(({ operation: { operationId, description, "x-effect": effects } }) => {
    const paragraphs = [...description.matchAll(/^\*\*(\w+)(?: `\w+=\w+`)?\.\*\* (.*)/gm)];
    const names = [...new Set(paragraphs.map(([, name = ""]) => name))];
    const inOrder = PARAGRAPHS.filter((name) => names.includes(name));
    const textOf = (name: string) => paragraphs.find(([, other]) => other === name)?.[2] ?? "";
    return [
      ...(names.join() === inOrder.join() ? [] : [`${operationId}: the paragraphs are ${names}`]),
      ...(["Effect", "Repeating"] as const).flatMap((name) => {
        const text = textOf(name);
        return says(text, effects, name) ? [] : [`${operationId}: "${name}" does not fit ${JSON.stringify(effects)}`];
      }),
    ];
  });

function says(text: string, effects: Effects, name: "Effect" | "Repeating"): boolean {
  if (typeof effects === "string") return WORDS[effects][name].test(text);
  return Object.entries(effects).every(([parameter, byValue]) =>
    Object.entries(byValue).every(([value, effect]) => {
      const [, after = ""] = text.split(`With \`${parameter}=${value}\`, `);
      return WORDS_OF_VALUE[effect][name].test(after);
    }),
  );
}
