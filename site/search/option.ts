import type { Match } from "./inverted-index.ts";
import { type Matches, matchingWords, piecesOf } from "./marks.ts";

/** Draws a hit: what it is, where it is, and which words fit. No text becomes HTML. */
export function optionOf({ document: found, matched }: Match, terms: readonly string[], root: string, id: string) {
  const matches = { terms, matched };
  const option = element("a");
  option.id = id;
  option.href = root + found.path;
  option.role = "option";
  option.tabIndex = -1;
  const title = element(found.kind === "field" ? "code" : "span", ...marked(found.title, matches));
  const note = element("em", found.note);
  if (found.danger === "contact") {
    const words = element("span", found.kind === "field" ? "reaches people " : "");
    words.className = "unseen";
    note.prepend(bell(), " ", words);
  }
  // In the path of a call, every other word fits.
  const detail = element("small", ...(found.kind === "call" ? [found.detail] : marked(found.detail, matches)));
  option.append(title, note, detail);
  if (!option.querySelector("mark")) {
    const words = matchingWords([found.aliases, found.sends, found.receives, found.text].join(" "), matches);
    detail.prepend(...words.slice(0, 3).flatMap((word) => [element("mark", word), " · "]));
  }
  return option;
}

/** The path of a field may break after a dot. */
const marked = (text: string, matches: Matches) =>
  piecesOf(text, matches).flatMap(({ text, isMatch }) =>
    isMatch ? element("mark", text) : text === "." ? [text, element("wbr")] : text,
  );

/** Creates an element with what it holds. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  created.append(...content);
  return created;
}

const SVG = "http://www.w3.org/2000/svg";

/** Draws the bell of `IconSymbols`. */
function bell(): SVGElement {
  const icon = document.createElementNS(SVG, "svg");
  icon.classList.add("icon");
  icon.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", "#icon-contact");
  icon.append(use);
  return icon;
}
