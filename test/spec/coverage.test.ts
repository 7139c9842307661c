import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { validateCoverage } from "../../scripts/check/validate-coverage.ts";
import { coverageTable, rowOf } from "../../scripts/generate/coverage.ts";
import { type ClientMethod, clientMethods } from "../../scripts/spec/client-methods.ts";
import type { Discrepancy } from "../../scripts/spec/ledger.ts";
import type { Operation, Spec } from "../../scripts/spec/spec.ts";

const page = (slug: string, description = "A page") => ({ description, url: `https://docs.example/${slug}.mdx` });
const body = (...names: string[]) => ({
  content: { "application/json": { examples: Object.fromEntries(names.map((name) => [name, {}])) } },
});
const entry = (id: string, operationId: string, ...pages: string[]) =>
  ({ id, pages, operations: [operationId] }) as Discrepancy;

/** Creates valid sources: two operations, and a page whose slug starts with the slug of another. */
function validSources() {
  const list = {
    operationId: "listThingsV1",
    externalDocs: page("list-things", "List things"),
    "x-pages": [page("list-things-v2")],
    "x-confidence": { level: "documented" },
    requestBody: body("list-things", "list-things-v2-short", "list-things-v2-long"),
    responses: { "2XX": body("list-things", "list-things-v2"), "4XX": body("undocumented") },
  } as unknown as Operation;
  const get = {
    operationId: "getThingV1",
    externalDocs: page("get-thing"),
    "x-pages": [] as ReturnType<typeof page>[],
    "x-confidence": { level: "documented" },
    responses: { "2XX": { $ref: "#/components/responses/Thing" } },
  } as unknown as Operation;
  const moved = {
    operationId: "thingMoved",
    externalDocs: page("thing-moved"),
    "x-confidence": { level: "documented" },
    requestBody: body("thing-moved"),
    responses: { "200": body("thing-moved") },
  } as unknown as Operation;
  const methods: ClientMethod[] = [
    { name: "kore.things.list", pages: ["list-things-v2"] },
    { name: "kore.v1.things.list", pages: ["list-things"] },
    { name: "kore.things.get", pages: ["get-thing"] },
    { name: "kore.things.getAll", pages: ["list-things-v2", "get-thing"] },
  ];
  const spec: Spec = {
    info: { title: "Things", version: "1.0.0", description: "Things." },
    servers: [],
    security: [],
    tags: [],
    paths: { "/things": { post: list }, "/things/{id}": { parameters: [], get } },
    webhooks: { thingMoved: { post: moved } },
    components: { schemas: {}, responses: { Thing: body("get-thing") } } as unknown as Spec["components"],
    "x-confidence": { discrepancies: [] },
    "x-discrepancies": [],
  };
  const ledger = [
    entry("both", "listThingsV1", "list-things", "list-things-v2"),
    entry("second", "listThingsV1", "list-things-v2"),
    entry("elsewhere", "getThingV1", "list-things"),
  ];
  const slugs = ["list-things", "list-things-v2", "get-thing", "thing-moved"];
  return { spec, ledger, slugs, methods, list, get, moved };
}

test("finds nothing wrong in valid sources", () => {
  expect(validateCoverage(validSources())).toEqual([]);
});

test("a row counts the entries of its page only, not of a page whose slug starts the same", () => {
  expect(rowOf("list-things", validSources())).toEqual({
    page: "[List things](https://docs.example/list-things.mdx)",
    operation: "`listThingsV1`<br>`POST /things`",
    "client method": "`kore.v1.things.list`",
    "request example": "`list-things`",
    "response example": "`list-things`",
    discrepancies: "1",
  });
  expect(rowOf("list-things-v2", validSources())).toMatchObject({
    "client method": "`kore.things.list`<br>`kore.things.getAll`",
    "request example": "`list-things-v2-short`<br>`list-things-v2-long`",
    "response example": "`list-things-v2`",
    discrepancies: "2",
  });
});

test("a webhook has no method", () => {
  expect(rowOf("thing-moved", validSources())).toMatchObject({
    operation: "`thingMoved`<br>`POST thingMoved`",
    "client method": "none: the platform sends it",
    "request example": "`thing-moved`",
    "response example": "`thing-moved`",
  });
});

test("a row says if there is no body, and counts no discrepancy as 0", () => {
  expect(rowOf("get-thing", validSources())).toMatchObject({
    "request example": "no body",
    "response example": "`get-thing`",
    discrepancies: "0",
  });
});

test("the table has a row for each page, in the order of the pages", () => {
  const rows = coverageTable(validSources()).match(/^\| .*/gm) ?? [];
  expect(rows.map((row) => row.match(/docs\.example\/([^)]+)\.mdx/)?.[1])).toEqual([
    undefined,
    undefined,
    "list-things",
    "list-things-v2",
    "get-thing",
    "thing-moved",
  ]);
  for (const row of rows) expect(row.split(" | ")).toHaveLength(6);
});

test.each<[string, (sources: ReturnType<typeof validSources>) => unknown, RegExp]>([
  [
    "a page without an operation",
    ({ slugs }) => slugs.push("delete-thing"),
    /^delete-thing: there is no operation, no client method, no request example, no response example, no discrepancies\.$/,
  ],
  [
    "a webhook whose page is not in the list",
    ({ moved }) => Object.assign(moved, { "x-pages": [page("thing-gone")] }),
    /^thing-gone: openapi\/pages.yaml lacks it/,
  ],
  [
    "a page that is not in the list",
    ({ get }) => get["x-pages"]?.push(page("get-thing-v2")),
    /^get-thing-v2: openapi\/pages.yaml lacks it/,
  ],
  [
    "a page of two operations",
    ({ get }) => get["x-pages"]?.push(page("list-things")),
    /^list-things: it is in x-pages more than once/,
  ],
  [
    "a page that is in the list twice",
    ({ slugs }) => slugs.push("get-thing"),
    /^get-thing: it stands in openapi\/pages.yaml more than once/,
  ],
  ["a page without a method", ({ methods }) => methods.splice(1, 1), /^list-things: there is no client method\.$/],
  [
    "a method of an unknown page",
    ({ methods }) => methods[0]?.pages.push("call-mars"),
    /^kore\.things\.list: there is no page "call-mars"/,
  ],
  [
    "a method of no page",
    ({ methods }) => methods.push({ name: "kore.things.count", pages: [] }),
    /^kore\.things\.count: its docstring names no page/,
  ],
  [
    "a page without a response",
    ({ list }) => Object.assign(list.responses, { "2XX": body("list-things-v2") }),
    /^list-things: there is no response example\.$/,
  ],
  [
    "a page whose only response is a refusal",
    ({ get }) => Object.assign(get, { responses: { "4XX": body("get-thing") } }),
    /^get-thing: there is no response example\.$/,
  ],
  [
    "a page without a request",
    ({ list }) => Object.assign(list, { requestBody: body("list-things-v2") }),
    /^list-things: there is no request example\.$/,
  ],
])("finds %s", (_, change, problem) => {
  const sources = validSources();
  change(sources);
  expect(validateCoverage(sources)).toEqual([expect.stringMatching(problem)]);
});

test("a page without a body needs no request example, even if its operation has a body on another page", () => {
  const sources = validSources();
  sources.list["x-pages"]?.push(page("get-campaign-status"));
  sources.slugs.push("get-campaign-status");
  expect(rowOf("get-campaign-status", sources)["request example"]).toBe("no body");
});

/** A client with inherited groups, overloaded methods, an imported library and a missing import. */
const SOURCE = `
import type { Library } from "./library.js";
import type { Missing } from "./missing.ts";

export interface CampaignClient {
  readonly things: Things;
  readonly v1: { readonly things: ThingsV1 };
  readonly http: Library;
  readonly missing: Missing;
  readonly version: string;
  /** Looks what became of a call. It belongs to no page. */
  confirm(): Promise<void>;
}

interface Things extends Reading<"v2"> {
  /** Lists things. Page: list-things-v2. */
  list(): Promise<Missing>;
  /**
   * Lists few or more. Effect: read. Pages: list-few-things-v2,
   * list-more-things-v2.
   *
   * @param kind which, see Page: not-this-one.
   */
  list(kind: "few" | "more"): Promise<Missing>;
}

interface Reading<Version> {
  /** Reads one. Effect: read. Page: get-thing-v2. Never throws. */
  get: (id: Version) => Promise<Missing>;
}

interface ThingsV1 {
  /** Reads one. Page: get-thing. */
  get(id: string): Promise<Missing>;
  /** Counts. It has no page of its own, and says Pages: none of them, all of them. */
  count(): Promise<number>;
}
`;

function methodsIn(source: string): ClientMethod[] {
  const folder = mkdtempSync(join(tmpdir(), "kore-campaigns-"));
  try {
    const file = join(folder, "client.ts");
    writeFileSync(file, source);
    writeFileSync(join(folder, "library.d.ts"), "export interface Library { GET(): void }");
    return clientMethods(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("finds the methods of all groups, with the pages of their docstrings", () => {
  expect(methodsIn(SOURCE)).toEqual([
    { name: "kore.things.list", pages: ["list-things-v2", "list-few-things-v2", "list-more-things-v2"] },
    { name: "kore.things.get", pages: ["get-thing-v2"] },
    { name: "kore.v1.things.get", pages: ["get-thing"] },
    { name: "kore.v1.things.count", pages: [] },
  ]);
});

test("refuses a source without a client", () => {
  expect(() => methodsIn("export interface Other {}")).toThrow(/no interface CampaignClient/);
});
