import { h } from "preact";
import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { nodeAt, readBundle, resolved } from "../../scripts/spec/spec.ts";
import { createMarkdown } from "../../site/markdown.tsx";
import { kindNamed } from "../../site/pages/kind.ts";
import { type OperationPage, operationPages } from "../../site/pages/operation-pages.ts";
import { readValue } from "../../site/schema/fields.ts";
import { limitsOf } from "../../site/schema/limits.ts";
import { Parameters } from "../../site/schema/parameters.tsx";
import { RequestBody } from "../../site/schema/request-body.tsx";
import { Response } from "../../site/schema/response.tsx";
import { splitSentences } from "../../site/schema/sentences.ts";
import { parametersOf } from "../../site/url.ts";

// biome-ignore lint/suspicious/noExplicitAny: the bundle is walked as it comes.
type Json = any;

const spec: Json = readBundle();
const pages = operationPages(spec);
const markdown = createMarkdown(() => undefined);
const source = { spec, ledger: [], guides: [], lifecycle: { states: [], moves: [] }, pages, markdown };

const parametersHtml = (page: OperationPage) => render(h(Parameters, { page, source }));
const bodyHtml = (page: OperationPage) => render(h(RequestBody, { page, source }));
const responseHtml = (page: OperationPage) => render(h(Response, { page, source }));

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'" };

/** The text of HTML, on one line. */
const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, "")
    .replace(/&(lt|gt|amp|quot|#39);/g, (_, name) => ENTITIES[name] as string)
    .replace(/\s+/g, " ")
    .trim();

/** The texts of fields and paragraphs, without what only folds and unfolds. */
const linesOf = (html: string): string[] =>
  html
    .replace(/<summary data-markdown-ignore><code.*?<\/summary>|<u data-markdown-ignore>more<\/u>/gs, "")
    .split(/(?=<(?:li|ul|h2|div|p class="small")[ >])|(?<=<\/ul>)/)
    .map((part) => textOf(part.replace(/(?<=<\/(?:p|summary|span|a)>)/g, " ")));

/** What a reader must find in one line. */
interface Fact {
  /** What the line begins with: the name of a field or a parameter. */
  readonly name: string;
  readonly texts: readonly string[];
}

const BODY_WORDS = { always: "required", maybe: "" };
const RESPONSE_WORDS = { always: "", maybe: "optional" };

/** A schema and those that it refers to or includes, none of them with the others' keywords. */
function partsOf(schema: Json): Json[] {
  const { $ref, allOf = [], ...own } = schema;
  return [own, ...behind(own.description, [...($ref ? [nodeAt(spec, $ref)] : []), ...allOf].flatMap(partsOf))];
}

/** Schemas behind a description. It takes the place of their first sentences, which say the same in general. */
const behind = (description: string | undefined, parts: Json[]): Json[] =>
  parts.map((part) => {
    if (!description || !part.description) return part;
    const { description: general, ...rest } = part;
    const added = splitSentences(general).slice(1).join(" ");
    return added ? { ...rest, description: added } : rest;
  });

/** Lists the facts of a schema: the first is its own, the others are those of its properties. */
function factsOf(name: string, schema: Json, words: typeof BODY_WORDS, show = JSON.stringify): Fact[] {
  const parts = partsOf(schema);
  const described = parts.find(({ description }) => description)?.description;
  const items = behind(
    described,
    parts.flatMap((part) => (part.items ? partsOf(part.items) : [])),
  );
  const kinds = parts.flatMap((part) => part.oneOf ?? []).flatMap(partsOf);
  const all = [...parts, ...items, ...kinds];
  const own = { name, texts: all.flatMap((part) => textsOf(part, show)) };
  const conditional = all.flatMap(({ description }) => conditionalFacts(name, description));
  const properties = all.flatMap((part) => Object.entries<Json>(part.properties ?? {}));
  return [
    own,
    ...conditional,
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
        return [textOf(markdown.inline(withoutLimits(unconditional(value)))).replace(/\.$/, "")];
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
        return value === "integer" && !schema.enum ? ["integer"] : [];
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

/** What a sentence may begin with that holds for one of the values of a parameter, or for some kinds of the call. */
const CONDITIONS = /^(?:(?:With `\w+=\w+`|[Ff]or (?:voice|SMS|status|results)), )+/;

const unconditional = (text: string) =>
  splitSentences(text)
    .filter((sentence) => !CONDITIONS.test(sentence))
    .join(" ");

/** A sentence with a condition stands on the page, or beside the kind, that it is about. */
const conditionalFacts = (name: string, text = ""): Fact[] =>
  splitSentences(text)
    .filter((sentence) => CONDITIONS.test(sentence))
    .map((sentence) => ({
      name,
      texts: [textOf(markdown.inline(sentence.replace(CONDITIONS, ""))).replace(/\.$/, "")],
    }));

/** A limit at the end of a sentence stands beside the type, and only there. */
const withoutLimits = (text: string) => text.replace(/, (\d+ to \d+|at most \d+ characters)\./g, ".");

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
          texts.every((text) => withoutSpaces(line).includes(withoutSpaces(text.toLowerCase()))),
      ),
  );
};

/** Tags between words may stand for spaces. */
const withoutSpaces = (text: string) => text.replaceAll(" ", "");

/** A schema beside a description. */
const schemaBeside = (description: string | undefined, schema: Json): Json =>
  description ? { description, allOf: [schema] } : schema;

/** Lists the facts of a body with a description, and of each object that it may be. */
function bodyFacts(body: Json, words: typeof BODY_WORDS): Fact[] {
  const schema = body.content["application/json"].schema;
  const variants: Json[] = partsOf(schema).flatMap((part) => part.oneOf ?? []);
  return [
    { name: "", texts: body.description ? textsOf({ description: body.description }, JSON.stringify) : [] },
    ...conditionalFacts("", body.description),
    ...(variants.length === 0 ? factsOf("", schemaBeside(body.description, schema), words) : []),
    ...behind(body.description, partsOf(schema)).map((part) => ({ name: "", texts: textsOf(part, JSON.stringify) })),
    ...variants.flatMap((variant) => factsOf("", variant, words)),
  ];
}

/** Lists the facts of parameters. */
const parameterFacts = (page: OperationPage): Fact[] =>
  parametersOf(page, spec).flatMap(({ name, in: place, required, description, schema }) => {
    const [fact, ...others] = factsOf(name, schemaBeside(description, schema), BODY_WORDS, String) as [Fact];
    // Where the page or the kind decides, the values of other pages and kinds are not its own.
    const values = schema.enum ?? resolved(spec, schema).enum ?? [];
    const texts = fact.texts.filter((text) => !values.includes(text));
    return [{ name, texts: [place, ...(required ? ["required"] : []), ...texts] }, ...others];
  });

describe.each(pages)("$name", (page) => {
  const { operation } = page as Json;
  // A page for one task shows only what the task sends. The pages of the operation show all of it.
  const siblings = pages.filter((each) => each.operation === page.operation);

  test("says all that the spec says of its parameters, and links its headers", () => {
    const html = parametersHtml(page);
    expect(missingFacts(parameterFacts(page), siblings.map(parametersHtml).join(""))).toEqual([]);
    const [schemes] = operation.security ?? spec.security;
    for (const scheme of Object.keys(schemes)) {
      const { name } = spec.components.securitySchemes[scheme];
      expect(html).toContain(`href="../errors-and-limits.html#${name}"`);
    }
    expect(html.includes("Content-Type")).toBe(operation.requestBody !== undefined);
  });

  test("says all that the spec says of its request body", () => {
    const facts = operation.requestBody ? bodyFacts(operation.requestBody, BODY_WORDS) : [];
    // What the head of the page has said isn't said again.
    const [lead = ""] = operation.description.split("\n\n");
    const above = `<p>${markdown.inline(lead)}</p>`;
    expect(missingFacts(facts, above + siblings.map(bodyHtml).join(""))).toEqual([]);
  });

  test("says all that the spec says of its response", () => {
    expect(
      missingFacts(bodyFacts(operation.responses["2XX"], RESPONSE_WORDS), siblings.map(responseHtml).join("")),
    ).toEqual([]);
  });
});

const pageNamed = (name: string): OperationPage => {
  const page = pages.find((each) => each.name === name);
  if (!page) throw new Error(`There is no page "${name}".`);
  return page;
};

/** The ids of the fields that a kind shows. */
const fieldsOf = (html: string, kind: string): string[] =>
  [...html.matchAll(/<li id="([^"]+)"(?: data-k="([^"]*)")?/g)]
    .filter(([, , kinds]) => kinds === undefined || kinds.split(" ").includes(kind))
    .map(([, id = ""]) => id);

test("a request body doesn't say again what stands above it", () => {
  for (const name of ["updateCampaignV1", "updateCampaignV2"]) {
    expect(pageNamed(name).operation.description).toContain("Send all of it:");
    expect(bodyHtml(pageNamed(name))).not.toContain("Send all of it:");
  }
});

test("a kind shows its own fields, and no field that only another has", () => {
  const html = bodyHtml(pageNamed("createCampaignV2"));
  const shown = (name: string) =>
    ["agentless", "progressive", "preview", "sms", "sms-with-template"].filter((kind) =>
      fieldsOf(html, kind).includes(`body.${name}`),
    );
  expect(shown("experienceFlowName")).toContain("agentless");
  expect(shown("maxSkips")).toEqual(["preview"]);
  expect(shown("dialingMode")).toEqual(["agentless", "progressive", "preview"]);
  expect(shown("message")).toEqual(["sms", "sms-with-template"]);
  expect(shown("message.template_name")).toEqual(["sms-with-template"]);
  expect(shown("dialingStrategy.callingHours.days.start")).toHaveLength(5);
  const status = bodyHtml(pageNamed("getCampaignStatusV2"));
  expect(fieldsOf(status, "status")).toEqual([]);
  expect(fieldsOf(status, "results")).toEqual(["body.page", "body.limit"]);
});

test("a DNC list can be named in every kind of a create and an update of v2", () => {
  for (const name of ["createCampaignV2", "updateCampaignV2", "createAdvancedSmsCampaignV2"]) {
    const html = bodyHtml(pageNamed(name));
    const kinds = pageNamed(name).row.samples.flatMap(({ kind }) => (kind ? [kindNamed(kind).id] : []));
    expect(html).toContain('<li id="body.dncLists">');
    for (const kind of kinds) expect(fieldsOf(html, kind)).toContain("body.dncLists");
  }
});

test("a page for one task shows what the task sends", () => {
  const enable = bodyHtml(pageNamed("scheduleCampaignV2-enable"));
  expect(enable).toContain('<li id="body.recurrenceObject">');
  expect(fieldsOf(bodyHtml(pageNamed("scheduleCampaignV2-disable")), "")).toEqual([]);
  expect(linesOf(parametersHtml(pageNamed("triggerVoiceCampaignV2-stop")))).toContainEqual(
    expect.stringMatching(/^trigger ?query, always stop /),
  );
});

test("what differs between kinds stands in one row", () => {
  const html = bodyHtml(pageNamed("createCampaignV2"));
  const [row = ""] = /<li id="body.campaignType".*?<\/li>/s.exec(html) ?? [];
  expect(row).toMatch(/data-k="agentless progressive preview">.*?voice.*?data-k="sms sms-with-template">.*?sms/s);
});

test("a limit is said once, beside the type", () => {
  const html = bodyHtml(pageNamed("createCampaignV2"));
  const [row = ""] = /<li id="body.dialingStrategy.maxRingTime".*?<\/li>/s.exec(html) ?? [];
  expect(textOf(row).match(/5 to 120/g)).toHaveLength(1);
});

test.each<[string, string[]]>([
  ["One. Two `a.b` three. Four.", ["One.", "Two `a.b` three.", "Four."]],
  ["Ends ([guide](https://a.example/b. c)). `Next` one.", ["Ends ([guide](https://a.example/b. c)).", "`Next` one."]],
  ["", []],
])("%j in sentences", (text, sentences) => {
  expect(splitSentences(text)).toEqual(sentences);
});

test.each<[object, string]>([
  [{ type: "string", minLength: 1 }, "string, at least 1 character"],
  [{ type: "string", maxLength: 48 }, "string, at most 48 characters"],
  [{ type: "string", format: "date-time" }, "string, date and time"],
  [{ type: "string", enum: ["1", "2"] }, 'one of `"1"`, `"2"`'],
  [{ type: "integer", minimum: 1, maximum: 100 }, "integer, 1 to 100"],
  [{ type: "integer", minimum: 1 }, "integer, at least 1"],
  [{ type: "boolean", default: false }, "boolean, default `false`"],
  [{ type: "array", minItems: 1, items: { type: "string" } }, "list of strings, at least 1"],
  [{ type: "array", items: { type: "integer", enum: [1, 2] } }, "list, each one of `1`, `2`"],
  [{ type: "object", maxProperties: 0 }, "empty object"],
  [{ oneOf: [{ type: "integer" }, { type: "string", enum: [""] }] }, 'integer or `""`'],
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
