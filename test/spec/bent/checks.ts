import { isDeepStrictEqual } from "node:util";
import { validateCoverage } from "../../../scripts/check/validate-coverage.ts";
import { sourcesFor } from "../../../scripts/generate/coverage.ts";
import { operationsOf, readYaml, resolved, webhooksOf } from "../../../scripts/spec/spec.ts";
import { createAjv, escaped, type Json, pointerOf, spec as published } from "../bundle.ts";
import { closedSchemas } from "../closed-schemas.ts";
import { differencesIn } from "../documented/compare.ts";
import { needless, unexplained } from "../documented/deviations.ts";
import { effectProblems } from "../effect-words.ts";
import { integersWithoutSize } from "../integers.ts";
import { requiredInResponses } from "../responses.ts";

const sources = sourcesFor(published);

const REQUIRED = readYaml("test/spec/required-in-responses.yaml");

/** The checks of a description, the fastest first. Each lists what is wrong. */
const CHECKS: ((spec: Json) => string[])[] = [
  effectProblems,
  integersWithoutSize,
  (spec) => {
    const differences = differencesIn(spec);
    return [...unexplained(differences), ...needless(differences)];
  },
  closedSchemas,
  (spec) => (isDeepStrictEqual(requiredInResponses(spec), REQUIRED) ? [] : ["The responses require other fields."]),
  (spec) => validateCoverage({ ...sources, spec }),
  examplesThatBreak,
];

/** What the first check that fails says of a description; `undefined` if none does. */
export function noticed(spec: Json): string | undefined {
  for (const check of CHECKS) {
    const [problem] = check(spec);
    if (problem) return problem;
  }
  return undefined;
}

/** Lists the examples of requests and responses that their schemas refuse. */
function examplesThatBreak(spec: Json): string[] {
  const ajv = createAjv(spec);
  return [...operationsOf(spec), ...webhooksOf(spec)].flatMap((found) => {
    const { requestBody, responses } = found.operation as Json;
    const bodies = { requestBody, "responses/2XX": responses["2XX"], "responses/200": responses["200"] };
    return Object.entries<Json>(bodies).flatMap(([name, body]) => {
      if (!body) return [];
      const [[type, { examples }]] = Object.entries<Json>(body.content) as [[string, Json]];
      const schema = `bundle#${encodeURI(`${pointerOf(found)}/${name}/content/${escaped(type)}/schema`)}`;
      return Object.entries<Json>(examples).flatMap(([example, node]) =>
        ajv.validate(schema, resolved(spec, node).value) ? [] : [`${example}: ${ajv.errorsText()}`],
      );
    });
  });
}
