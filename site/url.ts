import { resolved, type Spec } from "../scripts/spec/spec.ts";
import type { OperationPage } from "./pages/operation-pages.ts";

/** A parameter of an operation, as far as a URL needs it. */
export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required?: boolean;
  readonly description: string;
  readonly example?: unknown;
  // biome-ignore lint/suspicious/noExplicitAny: the bundle is walked as it comes.
  readonly schema: any;
}

/** The parameters of an operation, those of its path first. */
export function parametersOf({ path, operation }: OperationPage, spec: Spec): Parameter[] {
  const all = [...(spec.paths[path]?.parameters ?? []), ...(operation.parameters ?? [])];
  return all.map((parameter) => resolved(spec, parameter));
}

/** The documented URL, with the host that the pages give as an example and what this page has in the query. */
export function documentedUrl(page: OperationPage, spec: Spec): string {
  const query = parametersOf(page, spec)
    .filter((parameter) => parameter.in === "query")
    .map((parameter) => `${parameter.name}=${fixedValue(page, parameter, spec) ?? `{${parameter.name}}`}`);
  return `https://platform.kore.ai${page.path}${query.length > 0 ? `?${query.join("&")}` : ""}`;
}

/** The value that a query parameter must have on this page; `undefined` if there is a choice. */
export function fixedValue({ task }: OperationPage, { name, schema }: Parameter, spec: Spec): string | undefined {
  if (task?.parameter === name) return task.value;
  const { const: only, enum: values = [] } = resolved(spec, schema);
  return only ?? (values.length === 1 ? values[0] : undefined);
}
