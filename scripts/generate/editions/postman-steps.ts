import { type Operation, REACHES_PEOPLE, resolved, type Spec } from "../../spec/spec.ts";
import { decisionOf, guardOf, REACH_PEOPLE } from "./postman-guard.ts";
import { variableFor } from "./postman-variables.ts";

// biome-ignore lint/suspicious/noExplicitAny: the bundle is walked as it comes.
type Json = any;

/** A value in the path or the query of a request. */
interface Parameter {
  key: string;
  value: string;
  description: string | { content: string };
}

/** A request of a Postman collection, as far as the steps use it. */
export interface Item {
  name: string;
  event?: { listen: "prerequest"; script: { type: "text/javascript"; exec: string[] } }[];
  request: {
    description: string | { content: string };
    method: string;
    header: { key: string; value: string; description?: string; disabled?: boolean }[];
    url: { raw?: string; host: string[]; path: string[]; query: Parameter[]; variable: Parameter[] };
    body?: { mode: "raw"; raw: string; options: object };
  };
  response: never[];
}

/** Changes one thing of a request that the converter made. */
type Step = (item: Item, operation: Operation, spec: Spec) => Item;

/** Leaves out random ids, and the responses, for which the converter invents a status. Descriptions become texts. */
const withoutInventions: Step = ({ name, request: { description, method, url, header, body } }) => ({
  name,
  request: {
    description: textOf(description),
    method,
    header,
    url: { host: url.host, path: url.path, query: url.query.map(described), variable: url.variable.map(described) },
    ...(body && { body: { mode: body.mode, raw: body.raw, options: { raw: { language: "json" } } } }),
  },
  response: [],
});

const textOf = (description: string | { content: string }) =>
  typeof description === "string" ? description : description.content;

const described = ({ key, value, description }: Parameter): Parameter => ({
  key,
  value,
  description: textOf(description),
});

/** Adds the headers of the security schemes, of which a converter keeps one. A scheme that the pages don't ask for is off. */
const withHeaders: Step = (item, operation, spec) => {
  const wanted = (operation.security ?? spec.security).flatMap(Object.keys);
  const headers = Object.entries(spec.components.securitySchemes).map(([scheme, { name }]) => ({
    key: name,
    value: `{{${name}}}`,
    ...(!wanted.includes(scheme) && { disabled: true, description: "The page doesn't list this header." }),
  }));
  return { ...item, request: { ...item.request, header: [...headers, ...item.request.header] } };
};

/** Sends the first of the values that a query parameter can have. The converter draws one. */
const withFirstChoices: Step = (item, operation, spec) => {
  const parameters = (operation.parameters ?? []).map((parameter) => resolved(spec, parameter));
  const chosen = (parameter: Parameter): Parameter => {
    const schema = resolved(spec, parameters.find(({ name }) => name === parameter.key).schema);
    return { ...parameter, value: schema.const ?? schema.enum?.[0] ?? parameter.value };
  };
  const { url } = item.request;
  return { ...item, request: { ...item.request, url: { ...url, query: url.query.map(chosen) } } };
};

/** Fills ids in the path and the query from the variables of the collection. */
const withVariables: Step = (item, _, spec) => {
  const filled = (parameter: Parameter): Parameter => {
    const variable = variableFor(parameter.key, spec);
    return variable ? { ...parameter, value: `{{${variable.key}}}` } : parameter;
  };
  const { url } = item.request;
  return {
    ...item,
    request: { ...item.request, url: { ...url, query: url.query.map(filled), variable: url.variable.map(filled) } },
  };
};

/** Of an operation that may reach people or not, sends what doesn't: it goes with an empty object. */
const withHarmlessDefaults: Step = (item, operation) => {
  const decision = decisionOf(operation["x-effect"]);
  const { url, body } = item.request;
  if (!decision || !body) return item;
  const value = decision.harmless[0] as string;
  const query = url.query.map((it) => (it.key === decision.parameter ? { ...it, value } : it));
  return { ...item, request: { ...item.request, url: { ...url, query }, body: { ...body, raw: "{}" } } };
};

/** Adds the other bodies that the pages show to the description: a request has one. */
const withOtherBodies: Step = (item, operation, spec) => {
  const examples = Object.values<Json>(operation.requestBody?.content?.["application/json"]?.examples ?? {})
    .map((example) => resolved(spec, example))
    .map(({ summary, value }) => ({ summary, raw: JSON.stringify(value, null, 2) }))
    .filter(({ summary, raw }) => summary && raw !== item.request.body?.raw)
    .map(({ summary, raw }) => `\n\n**${summary}**\n\n\`\`\`json\n${raw}\n\`\`\``);
  return { ...item, request: { ...item.request, description: item.request.description + examples.join("") } };
};

/** Says first that people may be reached, and what sends the request all the same. */
const withWarning: Step = (item, operation) => {
  if (!item.name.startsWith(REACHES_PEOPLE)) return item;
  const decision = decisionOf(operation["x-effect"]);
  const unless = decision ? `, unless \`${decision.parameter}\` is \`${decision.harmless.join("` or `")}\`` : "";
  const warning = `**☎ Reaches people${unless}.** It is skipped then, unless the variable \`${REACH_PEOPLE}\` is \`yes\`. Send it once: never repeat it automatically.`;
  return { ...item, request: { ...item.request, description: `${warning}\n\n${item.request.description}` } };
};

/** Adds the script that skips what may reach people. */
const withGuard: Step = (item, operation) => {
  const exec = guardOf(operation["x-effect"]);
  if (!exec) return item;
  const { name, ...rest } = item;
  return { name, event: [{ listen: "prerequest", script: { type: "text/javascript", exec } }], ...rest };
};

/** Adds the whole URL as one text, which importers read. */
const withRawUrl: Step = (item) => {
  const { host, path, query } = item.request.url;
  const search = query.map(({ key, value }) => `${key}=${value}`).join("&");
  const raw = `${host[0]}/${path.join("/")}${search && `?${search}`}`;
  return { ...item, request: { ...item.request, url: { raw, ...item.request.url } } };
};

/** What is done to each request that the converter makes, in this order. */
export const STEPS: readonly Step[] = [
  withoutInventions,
  withHeaders,
  withFirstChoices,
  withVariables,
  withHarmlessDefaults,
  withOtherBodies,
  withWarning,
  withGuard,
  withRawUrl,
];
