import MarkdownIt from "markdown-it";
import { codeCards } from "./code-cards.tsx";
import { headingAnchors } from "./heading-anchors.ts";
import { tableLabels } from "./table-labels.ts";

/** Turns Markdown into HTML. HTML in it is shown, not interpreted. */
export interface Markdown {
  /** Paragraphs, lists, tables, code. */
  blocks(text: string): string;
  /** A text without paragraphs, for a cell or a line. */
  inline(text: string): string;
  /** A text of the ledger, in which only code and links are marked: it quotes the documentation, marks and all. */
  quoting(text: string): string;
}

/**
 * Creates the Markdown of a page.
 *
 * @param linkOf where a page of the reference stands, by its name or the operationId; `undefined` for other words
 */
export function createMarkdown(linkOf: (name: string) => string | undefined): Markdown {
  const markdown = new MarkdownIt({ html: false });
  const { rules } = markdown.renderer;
  markdown.use(codeCards).use(tableLabels).use(headingAnchors);
  rules.code_inline = (tokens, index) => {
    const { content = "" } = tokens[index] ?? {};
    const code = `<code>${markdown.utils.escapeHtml(content)}</code>`;
    const before = tokens.slice(0, index);
    const isInLink =
      before.findLastIndex(({ type }) => type === "link_open") >
      before.findLastIndex(({ type }) => type === "link_close");
    const link = isInLink ? undefined : linkOf(content);
    return link === undefined ? code : `<a href="${markdown.utils.escapeHtml(link)}">${code}</a>`;
  };
  const openLink = rules.link_open;
  rules.link_open = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const address = String(token?.attrGet("href") ?? "");
    // Guides name each other's files, so that their links work in the repository, too.
    if (!/^[a-z]+:/.test(address)) token?.attrSet("href", address.replace(/\.md(?=#|$)/, ".html"));
    return openLink?.(tokens, index, options, env, self) ?? self.renderToken(tokens, index, options);
  };
  const quoting = new MarkdownIt("zero").enable(["backticks", "link"]);
  quoting.renderer = markdown.renderer;
  return {
    blocks: (text) => markdown.render(text),
    inline: (text) => markdown.renderInline(text),
    quoting: (text) => quoting.renderInline(text),
  };
}

/** Markdown of a line or two without its marks. */
export const plainText = (markdown: string): string =>
  markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[`*]/g, "")
    .replaceAll("\n", " ");
