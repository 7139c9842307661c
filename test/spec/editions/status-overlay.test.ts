import { type OpenAPIOverlayOptions, openapiOverlay } from "openapi-format";
import { beforeAll, describe, expect, test } from "vitest";
import { nodeAt, operationsOf, readYaml } from "../../../scripts/spec/spec.ts";
import { type Json, spec } from "../bundle.ts";

const overlaySet: OpenAPIOverlayOptions["overlaySet"] = readYaml("generated/openapi-2xx.overlay.yaml");

describe.each([
  ["openapi.yaml", spec],
  ["openapi-3.0.yaml", readYaml("generated/openapi-3.0.yaml")],
])("the overlay on %s", (_, document: Json) => {
  let result: Json;
  let unused: unknown;
  beforeAll(async () => {
    const { data, resultData } = await openapiOverlay(structuredClone(document), { overlaySet });
    result = data;
    unused = resultData.unusedActions;
  });

  test("finds each of its places", () => {
    expect(unused).toEqual([]);
  });

  test("has 200, 201, 202 and 204 say what 2XX said, in every operation", () => {
    expect(JSON.stringify(result.paths)).not.toMatch(/"\dXX"/);
    const before = operationsOf(document);
    expect(before).toHaveLength(33);
    for (const [index, { operation }] of operationsOf(result).entries()) {
      const { "2XX": range, "4XX": refusal, ...errors } = before[index]?.operation.responses ?? {};
      const { 200: ok, 201: created, 202: accepted, 204: empty, ...rest } = operation.responses as Json;
      for (const response of [ok, created, accepted, empty]) expect(nodeAt(result, response.$ref)).toEqual(range);
      // A refusal is an error like any other then, whose body has no schema either.
      expect(nodeAt(document, refusal?.$ref ?? "").content["application/json"].schema).toBeUndefined();
      expect(Object.keys(rest)).toEqual(["default"]);
      expect(rest).toEqual(errors);
    }
  });

  test("leaves everything else as it is", () => {
    const withoutResponses = ({ paths, components, ...rest }: Json) => ({
      ...rest,
      paths: JSON.parse(JSON.stringify(paths), (key, value) => (key === "responses" ? undefined : value)),
      components: { ...components, responses: undefined },
    });
    expect(withoutResponses(result)).toEqual(withoutResponses(document));
    const { Refused: _, ...responses } = document.components.responses;
    expect(result.components.responses).toMatchObject(responses);
  });
});
