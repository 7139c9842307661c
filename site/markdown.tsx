import MarkdownIt from "markdown-it";
import { highlight } from "./highlight.ts";

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
  rules.fence = (tokens, index) => {
    const { content = "", info = "" } = tokens[index] ?? {};
    return `<pre tabindex="0"><code>${highlight(content, info.trim())}</code></pre>\n`;
  };
  const openLink = rules.link_open;
  rules.link_open = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const address = String(token?.attrGet("href") ?? "");
    // Guides name each other's files, so that their links work in the repository, too.
    if (!/^[a-z]+:/.test(address)) token?.attrSet("href", address.replace(/\.md(?=#|$)/, ".html"));
    return openLink?.(tokens, index, options, env, self) ?? self.renderToken(tokens, index, options);
  };
  // A wide table scrolls by itself, and by keyboard. Two of a page must not have the same name.
  rules.table_open = (tokens, index) => {
    const count = tokens.slice(0, index + 1).filter(({ type }) => type === "table_open").length;
    return `<section class="scroll" tabindex="0" aria-label="Table ${count}"><table>\n`;
  };
  rules.table_close = () => "</table></section>\n";
  rules.heading_open = (tokens, index) => {
    const text = tokens[index + 1]?.content ?? "";
    return `<${tokens[index]?.tag} id="${slugOf(text)}">`;
  };
  const quoting = new MarkdownIt("zero").enable(["backticks", "link"]);
  quoting.renderer = markdown.renderer;
  return {
    blocks: (text) => markdown.render(text),
    inline: (text) => markdown.renderInline(text),
    quoting: (text) => quoting.renderInline(text),
  };
}

/** The anchor of a heading, as GitHub makes it. */
export const slugOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");

/** Markdown of a line or two without its marks. */
export const plainText = (markdown: string): string =>
  markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[`*]/g, "")
    .replaceAll("\n", " ");
