import type { Spec } from "../../scripts/spec/spec.ts";
import type { OperationPage } from "../pages/operation-pages.ts";
import { fixedValue, parametersOf } from "../url.ts";
import { type SampleRequest, sampleRequest } from "./sample-request.ts";

/** The names and values of a query that the page or the kind decides, and not the reader. */
export function decidedQuery(
  { query }: SampleRequest,
  page: OperationPage,
  spec: Spec,
): [name: string, value: string][] {
  const parameters = parametersOf(page, spec);
  const ofKinds = page.row.samples.map((row) => sampleRequest(page, row, spec).query);
  const isDecided = ([name, value]: [string, string]) =>
    !value.startsWith("{") &&
    (parameters.some((parameter) => parameter.name === name && fixedValue(page, parameter, spec) !== undefined) ||
      ofKinds.some((other) => other[name] !== value));
  return Object.entries(query).filter(isDecided);
}
