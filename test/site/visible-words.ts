import type { Page } from "playwright-core";

/** What a reader sees of a page before anything is unfolded. */
export interface FirstSight {
  /** All words of the content. */
  readonly words: number;
  /** Those that stand before the first line of code, in the order of the document. */
  readonly beforeCode: number;
  /** How far the first code is from the top, in CSS pixels; `undefined` if there is none. */
  readonly codeTop: number | undefined;
}

/** Counts the words of a page that can be seen, and measures where its code begins. */
export const firstSight = (page: Page): Promise<FirstSight> =>
  page.evaluate(() => {
    const main = document.querySelector("main") as HTMLElement;
    const code = [...main.querySelectorAll("pre")].find((each) => each.checkVisibility());
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const blockOf = (element: Element): Element =>
      /^(inline|contents)$/.test(getComputedStyle(element).display) && element.parentElement
        ? blockOf(element.parentElement)
        : element;
    let text = "";
    let before = "";
    let block: Element | undefined;
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const { parentElement: parent } = node;
      if (!parent?.checkVisibility({ contentVisibilityAuto: true }) || parent.closest(".unseen")) continue;
      const own = blockOf(parent);
      // Two parts of a word may be two nodes.
      if (own !== block) text += "\n";
      block = own;
      if (code?.contains(node) && !before) before = text;
      text += node.textContent;
    }
    const count = (words: string) => words.match(/\S+/g)?.length ?? 0;
    const top = code?.getBoundingClientRect().top;
    return { words: count(text), beforeCode: count(before), codeTop: top === undefined ? undefined : top + scrollY };
  });
