import { readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { nodeAt, operationsOf, readYaml, resolved } from "../../../scripts/spec/spec.ts";
import { createAjv, escaped, type Json, spec } from "../bundle.ts";
import { servedTools } from "./served-tools.ts";

const FILE = "generated/openapi-tools.json";
const edition: Json = JSON.parse(readFileSync(FILE, "utf8"));
const rows = Object.entries<Json>(readYaml("openapi/tools.yaml"));

/** The tools of the edition, each with the row that it was made from. */
const tools = operationsOf(edition).map(({ path, method, operation }) => {
  const [, name = ""] = /^(?:reachesPeople_)?(\w+)$/.exec(operation.operationId) ?? [];
  const row = rows.find(([key]) => key === name)?.[1];
  return { path, method, name, row, ...operation };
});

test("a context window is not filled: 40 kB on disk, and 50,000 characters of tools", () => {
  expect(statSync(FILE).size).toBeLessThanOrEqual(40_000);
  expect(JSON.stringify(servedTools(edition)).length).toBeLessThanOrEqual(50_000);
});

test("each row of tools.yaml is a tool, at the path of its operation", () => {
  expect(tools.map(({ name }) => name).sort()).toEqual(rows.map(([name]) => name).sort());
  for (const { path, method, row } of tools) {
    const source = operationsOf(spec).find(({ operation }) => operation.operationId === row.of);
    expect({ path: path.replace(/#.*/, ""), method }).toEqual({ path: source?.path, method: source?.method });
  }
});

test("the newest version of each call is there, and each kind of it", () => {
  const ids = operationsOf(spec).map(({ operation }) => operation.operationId);
  const newest = ids.filter(
    (id) => id.endsWith("V2") || !ids.some((other) => other.endsWith("V2") && sameCall(id, other)),
  );
  expect([...new Set(rows.map(([, { of }]) => of))].sort()).toEqual(newest.sort());
  for (const { operation } of operationsOf(spec)) {
    const own = rows.filter(([, { of }]) => of === operation.operationId).map(([, row]) => row);
    if (own.length === 0) continue;
    const { $ref = "" } = (operation.requestBody?.content?.["application/json"]?.schema ?? {}) as Json;
    const branches = $ref ? (nodeAt(spec, $ref).oneOf ?? []) : [];
    const bodies = own.map(({ body }) => `#/components/schemas/${body}`);
    expect(bodies).toEqual(expect.arrayContaining(branches.map((branch: Json) => branch.$ref)));
    const values = Object.values(operation["x-effect"]).flatMap((byValue) => Object.keys(byValue));
    if (typeof operation["x-effect"] === "object" && values.length > 1)
      expect(own.map(({ query }) => String(Object.values(query)))).toEqual(expect.arrayContaining(values));
  }
});

/** v1 has one trigger for voice and SMS, start and stop. */
const sameCall = (id: string, other: string) =>
  id === "triggerCampaignV1" || id.replace("V1", "") === other.replace("V2", "");

test("name, description and tag of what reaches people begin with that, and of nothing else", () => {
  const warned = tools.filter(({ operationId }) => operationId.startsWith("reachesPeople_"));
  expect(warned.map(({ name }) => name).sort()).toEqual([
    "scheduleCallbacks",
    "scheduleDaily",
    "scheduleWeekly",
    "sendOutboundSms",
    "startSmsCampaign",
    "startVoiceCampaign",
  ]);
  for (const tool of tools) {
    const expected = warned.includes(tool);
    expect(tool.description.startsWith("☎ Reaches people: ")).toBe(expected);
    expect(tool.summary.startsWith("☎ Reaches people: ")).toBe(expected);
    expect(tool.tags).toEqual(expected ? ["☎ Reaches people"] : undefined);
  }
});

test("descriptions have at most 300 characters, and none is cut", () => {
  JSON.stringify(edition, (key, value) => {
    if (key === "description" && typeof value === "string") expect(value.length, value).toBeLessThanOrEqual(300);
    return value;
  });
  for (const { description, row } of tools) expect(description.toLowerCase()).toContain(row.says.toLowerCase());
});

test("what is no read says how to repeat it, and what makes a campaign or starts it speaks of its DNC list", () => {
  const source = new Map(operationsOf(spec).map(({ operation }) => [operation.operationId, operation]));
  for (const { name, description, row } of tools) {
    const isRead = source.get(row.of)?.["x-effect"] === "read";
    const isContact = description.startsWith("☎");
    if (isContact) expect(description).toContain("Never repeat it automatically");
    else expect(description.includes("Do not repeat it blindly")).toBe(!isRead);
    if (isContact || /^(create|update)\w+Campaign/.test(name)) expect(description).toContain("DNC list");
  }
});

test("no sentence about DNC lists is cut from what a request is made of", () => {
  const sentences = new Set<string>();
  const collect = (node: Json): void =>
    void JSON.stringify(node, (key, value) => {
      if (typeof value?.$ref === "string" && key !== "schedule") collect(nodeAt(spec, value.$ref));
      if (key === "description" && typeof value === "string")
        for (const sentence of value.replaceAll(/ ?\(?\[([^\]]*)\]\([^)]*\)\)?/g, "…").split(/(?<=\.)\s/))
          if (/DNC|opted out/.test(sentence)) sentences.add(sentence);
      return value;
    });
  for (const { operation } of operationsOf(spec))
    if (rows.some(([, { of }]) => of === operation.operationId)) collect(operation.requestBody);
  expect(sentences.size).toBeGreaterThan(2);
  const text = JSON.stringify(servedTools(edition));
  for (const sentence of sentences) for (const part of sentence.split("…")) expect(text).toContain(part.trim());
});

test("a tool takes every body that the pages show for its kind", () => {
  const ajv = createAjv(edition);
  let bodies = 0;
  for (const { operation } of operationsOf(spec)) {
    const own = tools.filter(({ row }) => row.of === operation.operationId && row.query?.view !== "status");
    const examples = Object.values<Json>(operation.requestBody?.content?.["application/json"]?.examples ?? {});
    for (const example of own.length > 0 ? examples : []) {
      const { value } = resolved(spec, example);
      const taking = own.filter(({ path, method }) => {
        const pointer = `/paths/${escaped(path)}/${method.toLowerCase()}/requestBody/content/application~1json/schema`;
        return ajv.validate(`bundle#${encodeURI(pointer).replaceAll("#", "%23")}`, value);
      });
      const starts = own.filter(({ row }) => row.query?.trigger);
      expect(taking.length, operation.operationId).toBe(starts.length || 1);
      bodies += 1;
    }
  }
  expect(bodies).toBeGreaterThan(20);
});
