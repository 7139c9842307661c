import { h } from "preact";
import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { kindOf } from "../../scripts/spec/kind.ts";
import { nodeAt, readBundle, resolved } from "../../scripts/spec/spec.ts";
import { createMarkdown } from "../../site/markdown.tsx";
import { type OperationPage, operationPages } from "../../site/pages/operation-pages.ts";
import { Answer } from "../../site/schema/answer.tsx";
import { readValue } from "../../site/schema/fields.ts";
import { limitsOf } from "../../site/schema/limits.ts";
import { Parameters } from "../../site/schema/parameters.tsx";
import { RequestBody } from "../../site/schema/request-body.tsx";
import { parametersOf } from "../../site/url.ts";

// biome-ignore lint/suspicious/noExplicitAny: the bundle is walked as it comes.
type Json = any;

const spec: Json = readBundle();
const pages = operationPages(spec);
const markdown = createMarkdown(() => undefined);
const source = { spec, ledger: [], lifecycle: { states: [], moves: [] }, pages, markdown };

const parametersHtml = (page: OperationPage) => render(h(Parameters, { page, source }));
const bodyHtml = (page: OperationPage) => render(h(RequestBody, { page, source }));
const answerHtml = (page: OperationPage) => render(h(Answer, { page, source }));

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'" };

/** The text of HTML, on one line. */
const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, "")
    .replace(/&(lt|gt|amp|quot|#39);/g, (_, name) => ENTITIES[name] as string)
    .replace(/\s+/g, " ")
    .trim();

/** The texts of fields, rows, headings and paragraphs. Examples are left out: names and values stand in them, too. */
const linesOf = (html: string): string[] =>
  html
    .replace(/<details.*?<\/details>/gs, "")
    .split(/(?=<(?:li|tr|h[23]|div)[ >])|(?<=<\/ul>)/)
    .map(textOf);

/** What a reader must find in one line. */
interface Fact {
  /** What the line begins with: the name of a field or a parameter. */
  readonly name: string;
  readonly texts: readonly string[];
}

const BODY_WORDS = { always: "required", maybe: "optional" };
const ANSWER_WORDS = { always: "always", maybe: "may be absent" };

/** A schema and those that it refers to or includes, none of them with the others' keywords. */
function partsOf(schema: Json): Json[] {
  const { $ref, allOf = [], ...own } = schema;
  return [own, ...($ref ? partsOf(nodeAt(spec, $ref)) : []), ...allOf.flatMap(partsOf)];
}

/** Lists the facts of a schema: the first is its own, the others are those of its properties. */
function factsOf(name: string, schema: Json, words: typeof BODY_WORDS, show = JSON.stringify): Fact[] {
  const parts = partsOf(schema);
  const items = parts.flatMap((part) => (part.items ? partsOf(part.items) : []));
  const kinds = parts.flatMap((part) => part.oneOf ?? []).flatMap(partsOf);
  const all = [...parts, ...items, ...kinds];
  const own = { name, texts: all.flatMap((part) => textsOf(part, show)) };
  const properties = all.flatMap((part) => Object.entries<Json>(part.properties ?? {}));
  return [
    own,
    ...properties.flatMap(([property, inner]) => {
      const [first, ...others] = factsOf(property, inner, words, show) as [Fact, ...Fact[]];
      const isRequired = all.some(({ required = [] }) => required.includes(property));
      return [{ ...first, texts: [isRequired ? words.always : words.maybe, ...first.texts] }, ...others];
    }),
  ];
}

/** What a page must say of the keywords of a schema. */
function textsOf(schema: Json, show: (value: unknown) => string): string[] {
  return Object.entries<Json>(schema).flatMap(([keyword, value]): string[] => {
    switch (keyword) {
      case "description":
        return [textOf(markdown.inline(value)).replace(/\.$/, "")];
      case "enum":
      case "x-extensible-enum":
        return value.map(show);
      case "const":
        return [show(value)];
      case "default":
        return [`default ${show(value)}`];
      case "minimum":
        return ["maximum" in schema ? `${value} to ${schema.maximum}` : `at least ${value}`];
      case "maximum":
        return ["minimum" in schema ? "" : `at most ${value}`];
      case "minLength":
        return [`at least ${value} character`];
      case "maxLength":
        return [`at most ${value} characters`];
      case "minItems":
        return [`at least ${value}`];
      case "maxProperties":
        if (value === 0) return ["empty object"];
        break;
      case "additionalProperties":
        if (value === true) return ["other fields allowed"];
        break;
      case "pattern":
        return ["written as 9:00 AM"];
      case "format":
        if (value === "date-time") return ["date and time"];
        if (value === "int32") return [];
        break;
      case "not":
        return [`${value.not ? "has" : "never has"} ${requiredNames(value.not ?? value).join(" or ")}`];
      case "type":
        return value === "integer" && !schema.enum ? ["whole number"] : [];
      case "title":
      case "x-ogen-properties":
      case "x-enum-varnames":
      case "required":
      case "properties":
      case "items":
      case "oneOf":
        return [];
    }
    throw new Error(`The test doesn't know what a page must say of ${keyword}: ${JSON.stringify(value)}.`);
  });
}

const requiredNames = ({ anyOf, required }: Json): string[] =>
  anyOf ? anyOf.flatMap((branch: Json) => branch.required) : required;

/** Returns the facts that no line states. */
const missingFacts = (facts: readonly Fact[], html: string): Fact[] => {
  const lines = linesOf(html).map((line) => line.toLowerCase());
  return facts.filter(
    ({ name, texts }) =>
      !lines.some(
        (line) =>
          (name === "" || line.startsWith(`${name.toLowerCase()} `)) &&
          texts.every((text) => line.includes(text.toLowerCase())),
      ),
  );
};

/** Lists the facts of a body with a description, and of each object that it may be. */
function bodyFacts(body: Json, words: typeof BODY_WORDS): Fact[] {
  const schema = body.content["application/json"].schema;
  const variants: Json[] = partsOf(schema).flatMap((part) => part.oneOf ?? []);
  return [
    { name: "", texts: body.description ? textsOf({ description: body.description }, JSON.stringify) : [] },
    ...(variants.length === 0 ? factsOf("", schema, words) : []),
    ...partsOf(schema).map((part) => ({ name: "", texts: textsOf(part, JSON.stringify) })),
    ...variants.flatMap((variant) => [{ name: "", texts: [kindOf(variant, spec)] }, ...factsOf("", variant, words)]),
  ];
}

/** Lists the facts of headers and parameters. */
function parameterFacts(page: OperationPage): Fact[] {
  const { operation } = page as Json;
  const [schemes] = operation.security ?? spec.security;
  const credentials = Object.keys(schemes).map((scheme) => spec.components.securitySchemes[scheme]);
  const mediaTypes = Object.keys(operation.requestBody?.content ?? {});
  return [
    ...credentials.map(({ name, description }) => ({
      name,
      texts: ["required", ...textsOf({ description }, String)],
    })),
    ...mediaTypes.map((type) => ({ name: "content-type", texts: [type] })),
    ...parametersOf(page, spec).flatMap(({ name, required, description, example, schema }) => {
      const [fact, ...others] = factsOf(name, { description, allOf: [schema] }, BODY_WORDS, String) as [Fact];
      const texts = [required ? "required" : "optional", ...(example === undefined ? [] : [String(example)])];
      return [{ name, texts: [...texts, ...fact.texts] }, ...others];
    }),
  ];
}

describe.each(pages)("$name", (page) => {
  const { operation } = page as Json;
  // A page for one task shows only what the task sends. The pages of the operation show all of it.
  const siblings = pages.filter((each) => each.operation === page.operation);

  test("says all that the spec says of its parameters", () => {
    expect(missingFacts(parameterFacts(page), parametersHtml(page))).toEqual([]);
  });

  test("says all that the spec says of its request body", () => {
    const facts = operation.requestBody ? bodyFacts(operation.requestBody, BODY_WORDS) : [];
    expect(missingFacts(facts, siblings.map(bodyHtml).join(""))).toEqual([]);
  });

  test("says all that the spec says of its response", () => {
    expect(missingFacts(bodyFacts(operation.responses["2XX"], ANSWER_WORDS), answerHtml(page))).toEqual([]);
  });
});

const pageNamed = (name: string): OperationPage => {
  const page = pages.find((each) => each.name === name);
  if (!page) throw new Error(`There is no page "${name}".`);
  return page;
};

/** The headings of the variants of a body, and the examples below each. */
const examplesByVariant = (html: string): Record<string, string[]> =>
  Object.fromEntries(
    html
      .split(/(?=<h3 )/)
      .slice(1)
      .map((part) => [
        textOf(part.replace(/<\/h3>.*/s, "")),
        [...part.matchAll(/<summary>Example: (.*?)<\/summary>/g)].map(([, summary = ""]) => summary),
      ]),
  );

test("each example stands below its variant", () => {
  expect(examplesByVariant(bodyHtml(pageNamed("createCampaignV2")))).toEqual({
    "Every variant": [],
    "Agentless voice campaign": ["Agentless voice campaign"],
    "Progressive voice campaign": ["Progressive voice campaign"],
    "Preview voice campaign": ["Preview voice campaign"],
    "Simple SMS campaign": ["SMS campaign without a template", "SMS campaign with a template"],
  });
});

test("a page for one task shows what the task sends", () => {
  expect(examplesByVariant(bodyHtml(pageNamed("scheduleCampaignV2-enable")))).toEqual({
    "Every variant": [],
    "Daily schedule": ["Every other day"],
    "Weekly schedule": ["Every week, on two weekdays"],
  });
  expect(examplesByVariant(bodyHtml(pageNamed("scheduleCampaignV2-disable")))).toEqual({
    "No schedule": ["As the pages send it"],
  });
  expect(linesOf(parametersHtml(pageNamed("triggerVoiceCampaignV2-stop")))).toContainEqual(
    expect.stringMatching(/^trigger required *stop here; play: Start a voice campaign/),
  );
});

test("the matrix says what each variant has, in words", () => {
  const lines = linesOf(bodyHtml(pageNamed("createCampaignV2")));
  const cell = (text: string) => text.replace("none", "– not listed");
  const row = (name: string, ...cells: string[]) => name + cells.map(cell).join("");
  expect(lines).toContain(row("dialingMode", '"Agentless"', '"Progressive"', '"Preview"', "none"));
  expect(lines).toContain(row("maxSkips", "none", "none", "required", "none"));
  expect(lines).toContain(row("dncLists", "required", "required", "required", "optional"));
  expect(lines).toContain(row("dialingStrategy.dialingOrder", "required", "required", "required", "none"));
});

test("every example of a request body is shown as it is", () => {
  const text = (value: unknown) => JSON.stringify(value);
  const shown = pages.flatMap((page) =>
    [...bodyHtml(page).matchAll(/<pre.*?<\/pre>/gs)].map(([html]) => text(JSON.parse(textOf(html)))),
  );
  const examples = pages.flatMap(({ operation }: Json) => {
    const { examples = {} } = operation.requestBody?.content["application/json"] ?? {};
    return Object.values<Json>(examples).map((example) => text(resolved(spec, example).value));
  });
  expect(new Set(shown)).toEqual(new Set(examples));
});

test.each<[object, string]>([
  [{ type: "string", minLength: 1 }, "text, at least 1 character"],
  [{ type: "string", maxLength: 48 }, "text, at most 48 characters"],
  [{ type: "string", format: "date-time" }, "text, date and time"],
  [{ type: "string", enum: ["1", "2"] }, 'one of `"1"`, `"2"`'],
  [{ type: "integer", minimum: 1, maximum: 100 }, "whole number, 1 to 100"],
  [{ type: "integer", minimum: 1 }, "whole number, at least 1"],
  [{ type: "boolean", default: false }, "`true` or `false`, default `false`"],
  [{ type: "array", minItems: 1, items: { type: "string" } }, "list of texts, at least 1"],
  [{ type: "array", items: { type: "integer", enum: [1, 2] } }, "list, each one of `1`, `2`"],
  [{ type: "object", maxProperties: 0 }, "empty object"],
  [{ oneOf: [{ type: "integer" }, { type: "string", enum: [""] }] }, 'whole number or `""`'],
])("%j in words", (schema, words) => {
  expect(limitsOf(schema, spec)).toBe(words);
});

test("a field that may be of several kinds has the descriptions of all", () => {
  const page = {
    description: "Page.",
    oneOf: [
      { type: "integer", description: "From 1." },
      { const: "", description: "All." },
    ],
  };
  expect(readValue({ type: "object", properties: { page } }, spec).fields[0]?.description).toBe("Page. From 1. All.");
});

test("a keyword without words is an error", () => {
  expect(() => limitsOf({ type: "string", pattern: "^cd-" }, spec)).toThrow("pattern");
  expect(() => limitsOf({ type: ["string", "null"] }, spec)).toThrow("string,null");
});
