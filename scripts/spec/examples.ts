import { operationsOf, readBundle, resolved } from "./spec.ts";

// biome-ignore lint/suspicious/noExplicitAny: the bundle is walked as it comes.
type Json = any;

const spec: Json = readBundle();

/** The value of the example with this name; `undefined` if there is none. */
export const requestExample = (name: string): Json => valueIn((operation) => operation.requestBody, name);

/** The response that the page shows, with our values. */
export const responseExample = (name: string): Json => valueIn((operation) => operation.responses["2XX"], name);

function valueIn(holder: (operation: Json) => Json, name: string): Json {
  for (const { operation } of operationsOf(spec)) {
    const example = holder(operation)?.content["application/json"].examples[name];
    if (example) return resolved(spec, example).value;
  }
  return undefined;
}
