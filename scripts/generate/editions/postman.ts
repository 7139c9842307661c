import converter from "openapi-to-postmanv2";
import { type FoundOperation, operationsOf, type Spec } from "../../spec/spec.ts";
import { openapi30 } from "./openapi-3.0.ts";
import { REACH_PEOPLE } from "./postman-guard.ts";
import { type Item, STEPS } from "./postman-steps.ts";
import { variablesOf } from "./postman-variables.ts";

/** What the converter makes, as far as it is kept. */
interface Converted {
  item: { name: string; description: string; item: Item[] }[];
}

const OPTIONS = { folderStrategy: "Tags", parametersResolution: "Example", requestNameSource: "Fallback" } as const;

const FIRST = `Set the variables \`auth\` (a JWT), \`iid\` and \`accountId\`. **What may reach people is skipped unless the variable \`${REACH_PEOPLE}\` is \`yes\`**, because the collection runner sends every request. Skipping needs \`pm.execution.skipRequest\`, which Newman has from 6.1 on.`;

/**
 * Converts the spec to a Postman Collection 2.1: a request for each operation, in a folder for each tag. Token and ids are
 * variables, and a script before each request that may reach people skips it unless `reachPeople` is `yes`.
 */
export async function postmanCollection(spec: Spec): Promise<object> {
  const { item: folders } = await convert(openapi30(spec));
  const operations = operationsOf(spec);
  return {
    info: {
      name: spec.info.title,
      description: `${FIRST}\n\n${spec.info.description}`,
      schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
    },
    variable: variablesOf(spec),
    auth: { type: "noauth" },
    item: folders.map(({ name, description, item }) => ({
      name,
      description,
      item: item.map((converted) => {
        const operation = operationOf(converted, operations);
        return STEPS.reduce((request, step) => step(request, operation, spec), converted);
      }),
    })),
  };
}

function convert(spec: object): Promise<Converted> {
  return new Promise((resolve, reject) =>
    converter.convertV2({ type: "json", data: spec }, OPTIONS, (error, result) => {
      if (result?.result) resolve(result.output?.[0]?.data as unknown as Converted);
      else reject(error ?? new Error(result?.reason));
    }),
  );
}

function operationOf({ request: { method, url } }: Item, operations: FoundOperation[]) {
  const path = `/${url.path.join("/").replaceAll(/:(\w+)/g, "{$1}")}`;
  const found = operations.find((operation) => operation.path === path && operation.method === method);
  if (!found) throw new Error(`The converter made ${method} ${path}, which is no operation.`);
  return found.operation;
}
