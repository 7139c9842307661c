import { LANGUAGES } from "./languages.tsx";
import { kindNamed } from "./pages/kind.ts";
import type { OperationPage } from "./pages/operation-pages.ts";

/** Writes the rules that hide what belongs to other kinds and languages than those that are chosen. */
export function choiceRules(pages: readonly OperationPage[]): string {
  const kinds = new Set(
    pages.flatMap(({ row }) => row.samples.flatMap(({ kind }) => (kind ? [kindNamed(kind).id] : []))),
  );
  const ofKinds = [...kinds].map((id) => `main:has(#kind-${id}:checked) [data-k]:not([data-k~="${id}"])`);
  const ofLanguages = Object.values(LANGUAGES).map(
    ({ id }) => `.card:has(.langs [value="${id}"]:checked) [data-l]:not([data-l="${id}"])`,
  );
  return `@media not print{${[...ofKinds, ...ofLanguages].join(",")}{display:none}}`;
}
