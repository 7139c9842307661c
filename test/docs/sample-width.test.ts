// The column of the samples has room for so much. What is longer must be scrolled sideways.
import { expect, test } from "vitest";
import { WIDTH } from "../../site/samples/url-lines.ts";
import { CALLS } from "../samples/prepared-sample.ts";

/** The name of a field with an id takes more, and no line can be broken within. */
const WITH_ID = /campaignDialingListId"?: "cid-[\da-f-]{35}"/;

test("the lines of each sample fit their column", () => {
  const lines = CALLS.flatMap(({ name, samples }) =>
    samples.flatMap((sample) =>
      // Tabs are as wide as in site/style/code.css.
      sample.code
        .split("\n")
        .map((line) => ({ place: `${name} in ${sample.name}`, line: line.replaceAll("\t", "  ") })),
    ),
  );
  const long = lines.filter(({ line }) => line.length > WIDTH && !WITH_ID.test(line));
  expect(long.map(({ place, line }) => `${place}: "${line.trim()}" has ${line.length} characters`)).toEqual([]);
});
