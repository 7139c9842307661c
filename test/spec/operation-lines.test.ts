import { describe, expect, test } from "vitest";
import { descriptionOf } from "../../site/operation/description.ts";
import { operationPages, pageNamed } from "../../site/pages/operation-pages.ts";
import { responseRows } from "../../site/schema/bodies.ts";
import { splitSentences } from "../../site/schema/sentences.ts";
import { spec } from "./bundle.ts";
import { wordsOf } from "./field-texts.ts";

const pages = operationPages(spec);

/** What each page shows of an operation before anything is unfolded. */
describe.each(pages)("$name", (page) => {
  const { purpose, before, repeating, unknown } = descriptionOf(page);
  const [strip = ""] = splitSentences(repeating);

  test("says its purpose in at most 20 words, a verb first, and whether it reaches people", () => {
    expect(purpose).toMatch(/^[A-Z][a-z]+s /);
    expect(wordsOf(purpose).length).toBeLessThanOrEqual(20);
    if (page.effect === "contact") expect(purpose).toMatch(/(called|messaged)|^Sends an SMS to one phone number/);
  });

  test("says why another call follows, not again what it does", () => {
    const again = page.row.next.filter(([name, why]) => {
      const [verb = ""] = pageNamed(name, pages, "site/pages/").title.toLowerCase().split(" ");
      return why.startsWith(`${verb} `);
    });
    expect(again).toEqual([]);
  });

  test("says in at most 12 words whether it may be repeated", () => {
    expect(wordsOf(strip).length).toBeLessThanOrEqual(12);
    expect(strip).toMatch(
      {
        read: /^It may be repeated\b/,
        write: /^Do not repeat it blindly: /,
        contact: /^Never repeat it automatically: /,
      }[page.effect],
    );
  });

  test("has a line of at most 25 words for each fact to check before", () => {
    const lines = splitSentences(before);
    expect(lines.filter((line) => wordsOf(line).length > 25)).toEqual([]);
    const warnings = lines.map((line) => /opt-outs|opted out|DNC/.test(line));
    // A line stands for itself: one that goes on with another is part of it.
    expect(lines.filter((line) => /^(Assume so|This|That|These|Those|It|They|So|Then|Also)\b/.test(line))).toEqual([]);
    // What keeps people from being reached stands first.
    if (warnings.includes(true)) expect(warnings[0]).toBe(true);
  });

  test("has at most three bullets of what is unknown, each with an advice", () => {
    const bullets = unknown ? splitSentences(unknown) : [];
    expect(bullets.length).toBeLessThanOrEqual(3);
    for (const bullet of bullets) expect(bullet).toMatch(/^(Whether|What|Which|How) .*: .+\.$/);
  });

  test("says of its response two sentences at most", () => {
    for (const { value } of responseRows(page, spec).description)
      expect(splitSentences(value).length).toBeLessThanOrEqual(2);
  });
});
