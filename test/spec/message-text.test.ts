import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Json, spec } from "./bundle.ts";

/** The texts of messages in a value, each with its place. */
function messageTexts(value: Json, place: string): [place: string, text: string][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries<Json>(value).flatMap(([name, child]): [string, string][] =>
    name === "message" && typeof child?.message === "string"
      ? [[place, child.message]]
      : messageTexts(child, `${place}.${name}`),
  );
}

const examples = messageTexts(spec, "spec");

const guides = ["README.md", ...readdirSync("docs").map((file) => `docs/${file}`)].flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(/message: \{[^}]*\bmessage: "([^"]*)"/g)].map(([, text]) => [file, text]),
);

// The pages show Base64, too. Whoever copies both would send one of them wrong to a whole list.
test("every example and every guide sends and shows the text of an SMS in plain words", () => {
  expect(examples.length).toBeGreaterThan(6);
  expect(guides.map(([file]) => file)).toEqual(expect.arrayContaining(["README.md", "docs/first-sms.md"]));
  expect([...examples, ...guides].filter(([, text]) => !/^(<p>)?\w+ \w+ .*\w[.!](<\/p>)?$/.test(text ?? ""))).toEqual(
    [],
  );
});
