import { Ajv2020 } from "ajv/dist/2020.js";
import type { Discrepancy } from "../spec/ledger.ts";
import { pagesOf } from "../spec/page-link.ts";
import { operationsOf, readYaml, type Spec, webhooksOf } from "../spec/spec.ts";

/** Lists what is wrong in the ledger, one sentence each: its form, and whatever it names that is not in the spec. */
export function validateLedger(ledger: Discrepancy[], spec: Spec): string[] {
  const ajv = new Ajv2020({ allErrors: true });
  const validate = ajv.compile(readYaml("openapi/discrepancies.schema.yaml"));
  if (!validate({ $schema: "", version: "", entries: ledger }))
    return (validate.errors ?? []).map(({ instancePath, message }) => {
      const [, , index, ...place] = instancePath.split("/");
      return `${ledger[Number(index)]?.id}: ${place.join("/")} ${message}.`;
    });

  const operations = [...operationsOf(spec), ...webhooksOf(spec)].map(({ operation }) => operation);
  const operationIds = operations.map(({ operationId }) => operationId);
  const slugs = operations.flatMap(pagesOf).map(({ slug }) => slug);
  const ids = ledger.map(({ id }) => id);
  return ledger.flatMap(({ id, pages, operations }) => [
    ...(ids.indexOf(id) === ids.lastIndexOf(id) ? [] : [`${id}: the id is taken more than once.`]),
    ...pages.filter((slug) => !slugs.includes(slug)).map((slug) => `${id}: no operation has a page "${slug}".`),
    ...operations
      .filter((operationId) => !operationIds.includes(operationId))
      .map((operationId) => `${id}: there is no operation "${operationId}".`),
  ]);
}
