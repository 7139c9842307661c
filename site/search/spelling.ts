import type { InvertedIndex } from "./inverted-index.ts";

/**
 * Corrects a term to the nearest one of the index, if the index has none that begins so. Letters that are swapped are one
 * mistake.
 */
export function correct(term: string, index: InvertedIndex): string {
  if (term.length < 3 || /^\d+$/.test(term) || index.hasBeginning(term)) return term;
  // "cancelled" is found by "cancel", "scheduling" by "schedul".
  const stem = term.replace(/(?:ing|ed)$/, "").replace(/([^aeiou])\1$/, "$1");
  if (stem.length > 2 && stem !== term && index.hasBeginning(stem)) return stem;
  const most = term.length < 8 ? 1 : 2;
  const letters = sorted(term);
  const [nearest] = index
    .near(term, 2)
    .map(([near, distance, count]) => ({ near, count, mistakes: sorted(near) === letters ? 1 : distance }))
    .filter(({ mistakes }) => mistakes <= most)
    // The first letter is seldom wrong: "cost" is not "most". Of three letters, one is missing: "tme".
    .filter(({ near }) => (near[0] === term[0] || sorted(near) === letters) && (term.length > 3 || near.length > 3))
    .sort((one, other) => one.mistakes - other.mistakes || other.count - one.count);
  return nearest?.near ?? term;
}

const sorted = (word: string): string => [...word].sort().join("");
