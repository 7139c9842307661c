import type { OperationPage } from "../pages/operation-pages.ts";
import type { Source } from "../source.ts";
import { type Parameter, parametersOf } from "../url.ts";
import { flatten, joinDescriptions, type Schema } from "./flatten.ts";
import { limitsOf, urlValue } from "./limits.ts";

/** What a call takes besides a body. */
export interface ParameterRow {
  readonly name: string;
  readonly place: "header" | "path" | "query";
  readonly required: boolean;
  /** What it may be, in Markdown. */
  readonly value: string;
  /** Markdown. */
  readonly description: string;
}

/** Lists the headers, then the variables of the path and the query. */
export const parameterRows = (page: OperationPage, source: Source): ParameterRow[] => [
  ...credentials(page, source),
  ...contentType(page),
  ...parametersOf(page, source.spec).map((parameter) => ({
    name: parameter.name,
    place: parameter.in,
    required: parameter.required ?? false,
    value: valueWords(parameter, page, source),
    description: joinDescriptions([parameter.description, flatten(parameter.schema, source.spec).description]),
  })),
];

function credentials({ operation }: OperationPage, { spec }: Source): ParameterRow[] {
  const { security, components } = spec as Schema;
  const [schemes] = (operation as Schema).security ?? security;
  return Object.keys(schemes).map((scheme) => {
    const { name, in: place, description } = components.securitySchemes[scheme];
    return { name, place, required: true, value: "text", description };
  });
}

function contentType({ operation: { requestBody } }: OperationPage): ParameterRow[] {
  if (!requestBody) return [];
  const { required, content } = requestBody as Schema;
  const [mediaType] = Object.keys(content);
  return [
    {
      name: "content-type",
      place: "header",
      required,
      value: `always \`${mediaType}\``,
      description: required ? "" : "Only with a body.",
    },
  ];
}

/** On a page for one task, the parameter that decides has one value. The other has a page of its own. */
function valueWords({ name, schema, example }: Parameter, { task, operation }: OperationPage, { spec, pages }: Source) {
  if (task?.parameter === name) {
    const others = pages.filter((each) => each.operation === operation && each.task?.value !== task.value);
    const links = others.map((other) => `\`${other.task?.value}\`: [${other.title}](${other.name}.html)`);
    return [`\`${task.value}\` here`, ...links].join("; ");
  }
  const limits = limitsOf(schema, spec, urlValue);
  return example === undefined ? limits : `${limits}, for example ${urlValue(example)}`;
}
