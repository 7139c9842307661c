import type { Spec } from "../../scripts/spec/spec.ts";
import { plainText } from "../markdown.tsx";
import type { OperationPage } from "../pages/operation-pages.ts";
import { requestRows, responseRows } from "../schema/bodies.ts";
import type { FieldRow } from "../schema/by-kind.ts";
import { flatten } from "../schema/flatten.ts";
import { limitsOf } from "../schema/limits.ts";
import { fixedValue, parametersOf } from "../url.ts";
import type { FieldNode, IndexPage } from "./index-page.ts";

/** Lists the fields that the page of a call shows. */
export const indexFields = (page: OperationPage, spec: Spec): NonNullable<IndexPage["fields"]> => ({
  param: parametersOf(page, spec).map((parameter): FieldNode => {
    const { name, schema, description } = parameter;
    const fixed = fixedValue(page, parameter, spec);
    const type = fixed ? `always "${fixed}"` : plainText(limitsOf(schema, spec));
    return [name, type, prefixesIn(`${description} ${flatten(schema, spec).description}`)];
  }),
  body: requestRows(page, spec)?.rows.map(nodeOf) ?? [],
  response: responseRows(page, spec).rows.map(nodeOf),
});

/** A field with all that it may be in some kind of the call. */
function nodeOf({ name, limits, description, rows }: FieldRow): FieldNode {
  const type = limits.map(({ value }) => plainText(value)).join(" or ");
  const node = [name, type, prefixesIn(description.map(({ value }) => value).join(" "))] as const;
  return rows.length > 0 ? [...node, rows.map(nodeOf)] : node;
}

/** What the ids in a field begin with: of "Campaign id (`cd-…`)", `cd`. */
const prefixesIn = (description: string): string =>
  [...new Set([...description.matchAll(/`([a-z]{1,4})-…`/g)].map(([, prefix]) => prefix))].join(" ");
