// The code of the guides fits its column on the site, and blocks that stand together can be shown as tabs.
import { describe, expect, test } from "vitest";
import { guideNames, readGuide, tabGroups } from "./guide.ts";

/** What fits a column of 44rem in a monospaced type of 13 px, with room for wider typefaces. */
const WIDTH = 80;
const TAB = "    ";

/** The order of tabs. */
const LANGUAGES = ["ts", "python", "go", "sh"];

describe.each(guideNames())("%s", (name) => {
  const { blocks } = readGuide(name);

  test(`has no line of code wider than ${WIDTH}`, () => {
    const wide = blocks.flatMap(({ line, code }) =>
      code
        .split("\n")
        .flatMap((text, index) =>
          text.replaceAll("\t", TAB).length > WIDTH ? [`docs/${name}.md:${line + index}: ${text}`] : [],
        ),
    );
    expect(wide, wide.join("\n")).toEqual([]);
  });

  // A command above a program would become a tab of it.
  test("has tabs in the order of the languages", () => {
    const groups = tabGroups(blocks).map((group) => group.map(({ language }) => language));
    const order = (languages: string[]) => LANGUAGES.filter((language) => languages.includes(language));
    expect(groups.filter((group) => group.length > 1 && group.join() !== order(group).join())).toEqual([]);
  });
});
