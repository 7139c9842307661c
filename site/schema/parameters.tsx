import { Html } from "../html.tsx";
import type { OperationPage } from "../pages/operation-pages.ts";
import { decidedQuery } from "../samples/decided-query.ts";
import { type KindSamples, samplesOf } from "../samples/samples-of.ts";
import type { Source } from "../source.ts";
import { type Parameter, parametersOf } from "../url.ts";
import { mergeFields } from "./by-kind.ts";
import { textOfKind } from "./conditions.ts";
import { FieldRows } from "./field-rows.tsx";
import type { Field } from "./fields.ts";
import { additionTo, flatten, joinDescriptions } from "./flatten.ts";
import { limitsOf, urlValue } from "./limits.ts";

/** Lists the variables of the path and the query, and links the headers, which stand once, on "Errors and limits". */
export function Parameters({ page, source }: { page: OperationPage; source: Source }) {
  const { spec, markdown } = source;
  const all = samplesOf(page, spec).map((samples) => ({
    kind: samples.kind?.id ?? "",
    fields: parametersOf(page, spec).map((parameter) => fieldOf(parameter, samples, page, source)),
  }));
  const headers = Object.keys(samplesOf(page, spec)[0]?.request.headers ?? {});
  const links = headers.map((name) => `[\`${name}\`](../errors-and-limits.html#${name})`);
  const body = page.operation.requestBody ? ", and `Content-Type: application/json` with a body" : "";
  return (
    <>
      <FieldRows rows={mergeFields(all)} place={{ id: "param", always: "required", markdown }} />
      <Html of={markdown.blocks(`${headers.length > 1 ? "Headers" : "Header"}: ${links.join(", ")}${body}.`)} />
    </>
  );
}

function fieldOf(parameter: Parameter, samples: KindSamples, page: OperationPage, source: Source): Field {
  const { name, in: place, required = false, description, schema } = parameter;
  const text = joinDescriptions([description, additionTo(description, flatten(schema, source.spec).description)]);
  return {
    name,
    required,
    limits: `${place}, ${valueWords(parameter, samples, page, source)}`,
    description: textOfKind(text, page, samples.row),
    isList: false,
    fields: [],
    kinds: [],
  };
}

/** What a parameter may be. What the page or the kind decides has one value. */
function valueWords({ name, schema }: Parameter, { request }: KindSamples, page: OperationPage, { spec }: Source) {
  const value = new Map(decidedQuery(request, page, spec)).get(name);
  return value === undefined ? limitsOf(schema, spec, urlValue) : `always ${urlValue(value)}`;
}
