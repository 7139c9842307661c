import type { MarkdownIt, Token } from "markdown-it";

/** Tells each cell its header, but for the first of a row, which says what the row is about: on a phone, a row is a block. */
export function tableLabels(markdown: MarkdownIt): void {
  markdown.core.ruler.push("table-labels", ({ tokens }) => {
    let headers: string[] = [];
    let column = 0;
    tokens.forEach((token, index) => {
      if (token.type === "thead_open") headers = [];
      if (token.type === "tr_open") column = 0;
      if (token.type === "th_open") headers.push(wordsOf(tokens[index + 1]));
      if (token.type !== "td_open") return;
      const header = headers[column];
      if (column > 0 && header) token.attrSet("data-h", header);
      column++;
    });
  });
}

const wordsOf = (inline: Token | undefined) => (inline?.children ?? []).map(({ content }) => content).join("");
