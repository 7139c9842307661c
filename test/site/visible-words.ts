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
    const before = document.createRange();
    before.selectNodeContents(main);
    if (code) before.setEndBefore(code);
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    let words = 0;
    let beforeCode = 0;
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const { parentElement: parent } = node;
      if (!parent?.checkVisibility({ contentVisibilityAuto: true }) || parent.closest(".unseen")) continue;
      const count = (node.textContent ?? "").match(/\S+/g)?.length ?? 0;
      words += count;
      if (code && before.intersectsNode(node)) beforeCode += count;
    }
    const top = code?.getBoundingClientRect().top;
    return { words, beforeCode, codeTop: top === undefined ? undefined : top + scrollY };
  });
