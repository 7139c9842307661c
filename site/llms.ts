import { markdownPath, type Page } from "./layout/page.ts";

/** Lists all pages for programs that read: https://llmstxt.org. Its links are relative if the address of the site isn't known. */
export function llmsText(pages: readonly Page[], siteUrl = ""): string {
  const [home, ...others] = pages as [Page, ...Page[]];
  const titles = [...new Set(others.map(sectionOf))];
  const lists = titles.map((title) => {
    const listed = others.filter((page) => sectionOf(page) === title);
    const lines = listed.map((page) => `- [${page.title}](${siteUrl}${markdownPath(page.path)}): ${page.summary}`);
    return `## ${title}\n\n${lines.join("\n")}\n`;
  });
  return `# ${home.title}\n\n> ${home.summary} Starting a campaign rings real phones: never repeat a call whose effect is "reaches people".\n\n[llms-full.txt](${siteUrl}llms-full.txt) has the guides, the errors and the newest version of each call in one file.\n\n${lists.join("\n")}`;
}

const sectionOf = ({ path }: Page): string => SECTIONS[path.split("/")[0] as string] ?? "About the API";

const SECTIONS: Readonly<Record<string, string>> = { operations: "Calls", guides: "Guides" };
