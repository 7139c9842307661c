import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { stringify } from "yaml";
import { readBundle, readYaml } from "../../scripts/spec/spec.ts";

const EMPTY_BODY = { "2XX": { description: "It is done.", content: { "application/json": { schema: {} } } } };

/** Changes to an operation that break a rule. */
const CASES: [rule: string, change: object][] = [
  ["operation-id-verb-noun", { operationId: "campaign_get_v2" }],
  ["operation-id-verb-noun", { operationId: "getCampaign" }],
  ["operation-id-verb-noun", { operationId: undefined }],
  ["operation-operationId-unique", { operationId: "getTwiceV1" }],
  ["operation-effect", { "x-effect": undefined }],
  ["operation-effect", { "x-effect": "none" }],
  ["operation-effect", { "x-effect": {} }],
  ["operation-effect", { "x-effect": { trigger: {} } }],
  ["operation-effect", { "x-effect": { trigger: { play: "contact", stop: "none" } } }],
  ["operation-confidence", { "x-confidence": undefined }],
  ["operation-confidence", { "x-confidence": { level: "sure" } }],
  ["operation-confidence", { "x-confidence": { level: "contradicted" } }],
  ["operation-confidence", { "x-confidence": { level: "inferred" } }],
  ["operation-pages", { externalDocs: undefined }],
  ["operation-pages", { "x-pages": [] }],
  ["operation-pages", { externalDocs: { description: "A page", url: "https://docs.example/blob/main/a-page.mdx" } }],
  ["body-example", { responses: EMPTY_BODY }],
];

/** Changes to an operation that break no rule. */
const GOOD: object[] = [
  {},
  { operationId: "getTwiceV1" }, // Spectral reports only the second of the two.
  { "x-effect": { trigger: { play: "contact", stop: "write" } } },
  { "x-effect": { trigger: { stop: "write" } } },
  { "x-confidence": { level: "documented" } },
];

/** The rules that each case breaks: first those of GOOD, then those of CASES. */
let broken: string[][];
/** The rules that a schema without a description breaks. */
let brokenBySchema: string[];
/** The rules that a webhook breaks which has a body without an example, and neither pages nor a confidence. */
let brokenByWebhook: string[];

beforeAll(async () => {
  const bundle = readBundle();
  const [operation] = Object.values<{ get?: object }>(bundle.paths).flatMap(({ get }) => get ?? []);
  const changes = [...GOOD, ...CASES.map(([, change]) => change)];
  const paths = changes.map((change, index) => {
    const get = { ...operation, operationId: `getCase${index}V1`, parameters: undefined, ...change };
    return [`/${index}`, { get }];
  });
  const schemas = { ...bundle.components.schemas, Undescribed: { type: "object" } };
  const components = { ...bundle.components, schemas };
  const webhooks = { ...bundle.webhooks, bare: { post: { operationId: "bare", responses: EMPTY_BODY } } };
  const results = await lint({ ...bundle, components, webhooks, paths: Object.fromEntries(paths) });
  brokenBySchema = results.filter(({ path }) => path[2] === "Undescribed").map(({ code }) => code);
  brokenByWebhook = results.filter(({ path }) => path[0] === "webhooks").map(({ code }) => code);
  broken = changes.map((_, index) => results.filter(({ path }) => path[1] === `/${index}`).map(({ code }) => code));
}, 30_000);

async function lint(spec: object): Promise<{ code: string; path: string[] }[]> {
  const folder = await mkdtemp(join(tmpdir(), "kore-campaigns-"));
  try {
    const file = join(folder, "openapi.yaml");
    await writeFile(file, stringify(spec, { aliasDuplicateObjects: false }));
    const spectral = [
      "node_modules/.bin/spectral",
      "lint",
      file,
      "--ruleset",
      "openapi/spectral.yaml",
      "--format",
      "json",
    ];
    return await new Promise((resolve) =>
      execFile(process.execPath, [...spectral, "--quiet"], (_, stdout) => resolve(JSON.parse(stdout))),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

test("every rule of our own has a case", () => {
  const ours = Object.entries(readYaml("openapi/spectral.yaml").rules).filter(([, rule]) => rule !== "off");
  const tested = [...CASES.map(([rule]) => rule), "schema-description"];
  expect(ours.map(([name]) => name).filter((name) => !tested.includes(name))).toEqual([]);
});

test("schema-description fires for a schema without a description", () => {
  expect(brokenBySchema).toContain("schema-description");
});

test("a webhook has pages, a confidence and examples, as an operation has", () => {
  expect([...new Set(brokenByWebhook)].sort()).toEqual(["body-example", "operation-confidence", "operation-pages"]);
});

test.each(CASES.map(([rule, change], index) => ({ rule, change, index: GOOD.length + index })))(
  "$rule fires for $change",
  ({ rule, index }) => {
    expect(broken[index]).toContain(rule);
  },
);

test.each(GOOD.map((change, index) => ({ change, index })))("no rule fires for $change", ({ index }) => {
  expect(broken[index]).toEqual([]);
});
