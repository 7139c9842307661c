import type { MarkdownIt, Token } from "markdown-it";

/** Gives headings ids, and those below the title a link to themselves. */
export function headingAnchors(markdown: MarkdownIt): void {
  markdown.core.ruler.push("heading-anchors", ({ tokens, Token }) => {
    const counts = new Map<string, number>();
    tokens.forEach((heading, index) => {
      if (heading.type !== "heading_open") return;
      const inline = tokens[index + 1] as Token;
      const slug = slugOf(inline.content);
      const count = counts.get(slug) ?? 0;
      counts.set(slug, count + 1);
      const id = count === 0 ? slug : `${slug}-${count}`;
      heading.attrSet("id", id);
      const children = inline.children ?? [];
      // No link stands within a link.
      if (heading.tag === "h1" || children.some(({ type }) => type === "link_open")) return;
      const open = new Token("link_open", "a", 1);
      open.attrs = [
        ["class", "anchor"],
        ["href", `#${id}`],
      ];
      inline.children = [open, ...children, new Token("link_close", "a", -1)];
    });
  });
}

/** The anchor of a heading, as GitHub makes it. */
export const slugOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
