import Turndown from "turndown";
import { gfm } from "turndown-plugin-gfm";

const turndown = new Turndown({ headingStyle: "atx", codeBlockStyle: "fenced", bulletListMarker: "-" });
turndown.use(gfm);
turndown.remove(["button", "form", "nav"]);
// The drawing has its table beside it.
turndown.remove("svg" as "script");
turndown.addRule("page", {
  filter: "a",
  replacement: (text, node) => {
    const address = (node as { getAttribute(name: string): string | null }).getAttribute("href") ?? "";
    if (address.startsWith("#")) return text;
    const isOurs = !/^[a-z]+:/.test(address);
    return `[${text}](${isOurs ? address.replace(/\.html(?=#|$)/, ".md") : address})`;
  },
});

/** Writes the HTML of a page as Markdown. Links lead to the Markdown of other pages. */
export const toMarkdown = (html: string): string => `${turndown.turndown(html)}\n`;
