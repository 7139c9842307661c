import type { Rule } from "turndown";

type Rules = Readonly<Record<string, Rule>>;

/** The names of the kinds that an element belongs to; empty if it belongs to all. */
function kindsOf(element: Element | null): string {
  const ids = element?.getAttribute("data-k")?.split(" ") ?? [];
  const nameOf = (id: string) => element?.ownerDocument.getElementById(`kind-${id}`)?.parentElement?.textContent;
  return ids.map((id) => nameOf(id) ?? id).join(", ");
}

const paragraph = (text: string) => `\n\n${text.trim()}\n\n`;

/** What a page shows of one kind at a time has the names of its kinds. */
export const kindRules: Rules = {
  paragraphs: {
    filter: (node) => node.localName === "div" && node.hasAttribute("data-k"),
    replacement: (text, node) => paragraph(`**${kindsOf(node)}:** ${text.trim()}`),
  },
  words: {
    filter: (node) => node.localName === "span" && node.hasAttribute("data-k"),
    replacement: (text, node) => {
      const isPart = node.parentElement?.matches(".key");
      const words = isPart ? `${text} (${kindsOf(node)})` : `${kindsOf(node)}: ${text.trim()} `;
      return isPart ? separated(words, node) : words;
    },
  },
};

/** A field is a line: its name, then type and limits, then what it means, all of it. */
export const fieldRules: Rules = {
  part: {
    filter: (node) => node.matches(".key > span:not([data-k])"),
    replacement: separated,
  },
  key: {
    filter: (node) => node.matches(".key"),
    replacement: (text, node) => {
      const kinds = kindsOf(node.parentElement);
      // The page has a space between the parts, too.
      const line = text.trim().replace(/ (?=[:;] )/g, "");
      return `${kinds ? line.replace(/^`[^`]*`/, `$& (${kinds})`) : line}. `;
    },
  },
  sentences: {
    filter: (node) => node.matches(".fields p:not(.key), .fields .more, .fields .more > summary"),
    replacement: (text) => `${text.trim()} `,
  },
  nested: {
    filter: (node) => node.matches(".fields details:not(.more)"),
    replacement: (text) => `\n${text.trim()}\n`,
  },
};

/** The parts of the line of a field, of which some are empty. */
function separated(text: string, node: HTMLElement): string {
  const isFirst = node.previousElementSibling?.localName === "a";
  return `${isFirst ? ": " : "; "}${text.trim()}`;
}

/** Lists are as narrow as they may be: fields stand within fields. */
export const listRules: Rules = {
  item: {
    filter: "li",
    replacement: (text, node) => {
      const list = node.parentElement;
      const number = Array.from(list?.children ?? []).indexOf(node) + 1;
      // A field has the names of its kinds beside its own.
      const kinds = list?.matches(".fields") ? "" : kindsOf(node);
      const own = kinds ? `**${kinds}:** ${text.trim()}` : text;
      return item(list?.localName === "ol" ? `${number}. ` : "- ", own, node);
    },
  },
  term: { filter: "dt", replacement: (text) => `\n- **${text.trim()}:**` },
  meaning: {
    filter: "dd",
    replacement: (text) => (text.trim().includes("\n") ? `\n${indented(text, "  ")}` : ` ${text.trim()}`),
  },
};

const item = (marker: string, text: string, node: HTMLElement) =>
  `${marker}${indented(text, " ".repeat(marker.length)).trim()}${node.nextElementSibling ? "\n" : ""}`;

const indented = (text: string, by: string) => text.trim().replace(/^(?=.)/gm, by);

/** Code is whole, in its language, below the name of its file or of its kind. */
export const codeRules: Rules = {
  block: {
    filter: (node) => node.matches("div.code"),
    replacement: (_, node) => {
      const parts = Array.from(node.querySelectorAll("code"));
      const [, language = ""] = /language-(\S+)/.exec(parts[0]?.className ?? "") ?? [];
      const kinds = kindsOf(node);
      const isNext = node.previousElementSibling?.getAttribute("data-k") === node.getAttribute("data-k");
      const code = parts.map(({ textContent }) => textContent).join("\n");
      return paragraph(`${kinds && !isNext ? `**${kinds}:**\n\n` : ""}\`\`\`${language}\n${code}\n\`\`\``);
    },
  },
  // Of the heads of cards, only the name of a file says something that the fence does not.
  title: {
    filter: (node) => node.matches(".card > header"),
    replacement: (text, node) =>
      node.querySelector("code, h2") ? paragraph(text.replace(/^#+ (.*)$/m, "**$1:**")) : "",
  },
  address: {
    filter: (node) => node.matches("p.url"),
    replacement: (_, node) => {
      const [method, place] = Array.from(node.children);
      const queries = Array.from(place?.querySelectorAll(".mute") ?? []);
      const path = place?.textContent?.replace(queries.map(({ textContent }) => textContent).join(""), "");
      const words = queries.map((query) => {
        const kinds = kindsOf(query);
        return `\`${query.textContent}\`${kinds && ` (${kinds})`}`;
      });
      return paragraph([`**${method?.textContent}** \`${path}\``, ...words].join(", "));
    },
  },
};
