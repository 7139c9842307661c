import { expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import * as index from "../../src/index.ts";
import * as jwt from "../../src/jwt/jwt-auth.ts";
import * as sandbox from "../../src/sandbox/index.ts";

test("the package exports the client, campaignId and every error", () => {
  const errors = [
    "AbortedError",
    "ApiError",
    "CampaignError",
    "CampaignKindError",
    "ConflictError",
    "ConnectionError",
    "ForbiddenError",
    "InvalidRequestError",
    "NotAllowedError",
    "NotFoundError",
    "OutcomeUnknownError",
    "RateLimitError",
    "ServerError",
    "TimeoutError",
    "UnauthorizedError",
    "UnreadableResponseError",
  ];
  expect(new Set(Object.keys(index))).toEqual(new Set(["createCampaignClient", "campaignId", ...errors]));
  expect(Object.keys(jwt)).toEqual(["jwtAuth"]);
  expect(Object.keys(sandbox)).toEqual(["createSandbox"]);
});

test("all entries can be imported and required, with their types, and the specs can be resolved", () => {
  const entry = (name: string) => ({
    import: { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
    require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
  });
  expect(packageJson.exports).toEqual({
    ".": entry("index"),
    "./jwt": entry("jwt"),
    "./sandbox": entry("sandbox"),
    "./openapi.yaml": "./generated/openapi.yaml",
    "./openapi.json": "./generated/openapi.json",
    "./discrepancies.json": "./generated/discrepancies.json",
    "./discrepancies.schema.json": "./generated/discrepancies.schema.json",
    "./sandbox.yaml": "./openapi/sandbox.yaml",
    "./package.json": "./package.json",
  });
});
