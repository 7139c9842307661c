import { LANGUAGES } from "./languages.tsx";
import { kindNamed } from "./pages/kind.ts";
import type { OperationPage } from "./pages/operation-pages.ts";

/** Writes the rules that hide what belongs to other kinds and languages than those that are chosen. */
export function choiceRules(pages: readonly OperationPage[]): string {
  const kinds = new Set(
    pages.flatMap(({ row }) => row.samples.flatMap(({ kind }) => (kind ? [kindNamed(kind).id] : []))),
  );
  const ofKinds = (but: string) =>
    [...kinds].map((id) => `main:has(#kind-${id}:checked) [data-k]:not([data-k~="${id}"])${but}`);
  const ofLanguages = Object.values(LANGUAGES).map(
    ({ id }) => `.card:has(.langs [value="${id}"]:checked) [data-l]:not([data-l="${id}"])`,
  );
  return [
    `@media not print{${hide(ofLanguages)}}`,
    `@media screen and (scripting){${hide(ofKinds(""))}}`,
    // No script chooses the kind of a field that is linked to.
    `@media screen and (scripting:none){${hide(ofKinds(":not(:target,:has(:target))"))}}`,
  ].join("");
}

const hide = (selectors: readonly string[]) => `${selectors.join(",")}{display:none}`;
