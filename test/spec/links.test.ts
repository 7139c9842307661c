// The links of the description lead from what was created to the reads of it, and to nothing else.
import { describe, expect, test } from "vitest";
import { nodeAt, operationsOf, readBundle, resolved } from "../../scripts/spec/spec.ts";

// biome-ignore lint/suspicious/noExplicitAny: the bundle is walked as it comes.
type Json = any;

const spec = readBundle();
const operations = operationsOf(spec);
const find = (id: string) => operations.find(({ operation }) => operation.operationId === id);

const links = operations.flatMap(({ path, operation }) => {
  const { links = {}, content } = operation.responses["2XX"] as Json;
  return Object.entries(links).map(([name, link]) => ({
    from: operation.operationId,
    name,
    link: link as { operationId: string; parameters: Record<string, string> },
    path,
    examples: content["application/json"].examples,
  }));
});

test("each create leads to all reads of what it made, in its version", () => {
  const targets: Record<string, string[]> = {};
  for (const { from, link } of links) targets[from] = [...new Set([...(targets[from] ?? []), link.operationId])];
  expect(targets).toEqual({
    createCampaignV2: ["getCampaignV2", "getCampaignStatusV2"],
    createAdvancedSmsCampaignV2: ["getCampaignV2", "getCampaignStatusV2"],
    createContactListV2: ["getContactListV2", "listContactsV2"],
    createCampaignV1: ["getCampaignV1", "getCampaignStatusV1"],
    createContactListV1: ["getContactListV1", "listContactsV1"],
  });
});

describe.each(links)("$from $name", ({ link, path }) => {
  const target = find(link.operationId);

  test("changes nothing, so that a tool may follow it anywhere", () => {
    expect(target?.operation["x-effect"]).toBe("read");
  });

  test("fills the path of its target", () => {
    const inPath = [...(target?.path ?? "").matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(Object.keys(link.parameters)).toEqual(inPath);
    expect(link.parameters.streamId).toBe("$request.path.streamId");
    expect(path).toContain("{streamId}");
  });
});

const examples = links
  .filter(({ from }, index) => links.findIndex((link) => link.from === from) === index)
  .flatMap(({ from, examples }) =>
    Object.entries<Json>(examples).map(([name, example]) => ({
      from,
      name,
      body: resolved(spec, example).value,
    })),
  );

test.each(examples)("$name of $from has the id of one link for each target", ({ from, body }) => {
  const own = links.filter((link) => link.from === from).map(({ link }) => link);
  const applicable = own.filter((link) => idIn(body, link) !== undefined);
  expect(applicable.map(({ operationId }) => operationId)).toEqual([
    ...new Set(own.map(({ operationId }) => operationId)),
  ]);
  for (const link of applicable) expect(idIn(body, link)).toMatch(/^c[dl]-/);
});

/** The id that a link takes from a response. */
const idIn = (body: Json, { parameters }: { parameters: Record<string, string> }): string | undefined =>
  nodeAt(body, (parameters.campaignId ?? parameters.contactListId ?? "").replace("$response.body#", ""));
