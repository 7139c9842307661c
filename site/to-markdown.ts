import Turndown from "turndown";
import { gfm } from "turndown-plugin-gfm";
import { codeRules, fieldRules, kindRules, listRules } from "./markdown-rules.ts";

const turndown = new Turndown({ headingStyle: "atx", codeBlockStyle: "fenced", bulletListMarker: "-" });
turndown.use(gfm);
// What one clicks. All kinds and languages stand one below the other, and nothing is folded.
turndown.remove(["button", "fieldset", "form", "nav"]);
// The drawing has its table beside it.
turndown.remove("svg" as "script");
turndown.addRule("page", {
  filter: "a",
  replacement: (text, node) => {
    const address = (node as HTMLElement).getAttribute("href") ?? "";
    return address.startsWith("#") ? text : `[${text}](${address})`;
  },
});
turndown.addRule("summary", { filter: ["summary", "details"], replacement: (text) => `\n\n${text}\n\n` });
// A cell of a Markdown table is one line.
turndown.addRule("cell", {
  filter: ["td", "th"],
  replacement: (text, node) => {
    const line = text
      .trim()
      .replace(/^- /, "")
      .replace(/\s*\n+- /g, "; ")
      .replace(/\s*\n\s*/g, " ")
      .replaceAll("|", "\\|");
    return `${(node as HTMLElement).previousElementSibling ? "" : "|"} ${line} |`;
  },
});
for (const [name, rule] of Object.entries({ ...kindRules, ...fieldRules, ...listRules, ...codeRules }))
  turndown.addRule(name, rule);
// What only unfolds, or names what stands below it. Programs that compare a page with its Markdown know the attribute too.
turndown.addRule("ignored", {
  filter: (node) => node.hasAttribute("data-markdown-ignore"),
  replacement: () => "",
});

/**
 * Writes the HTML of a page as Markdown.
 *
 * @param linkTo where a link leads that doesn't stay on the page
 */
export const toMarkdown = (html: string, linkTo: (link: string) => string): string => {
  const linked = html.replace(/(?<=<a\s[^>]*href=")[^"#][^"]*/g, linkTo);
  // Two spaces break a line.
  return `${turndown.turndown(linked).replace(/(?<! ) $|^ +$/gm, "")}\n`;
};
