import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { readBundle } from "../../scripts/spec/spec.ts";

// biome-ignore lint/suspicious/noExplicitAny: the bundle is walked as it comes.
export type Json = any;

/** A `format` that is for generators: no page says how large a number may be. */
export const HINT = "int32";

export const spec: Json = readBundle();

/** Returns a validator of the schemas of a bundle by reference, for example `bundle#/components/schemas/DncList`. */
export function createAjv(bundle: Json): Ajv2020 {
  // Not strict, because `discriminator`, `example` and extensions are OpenAPI, not JSON Schema. Verbose, so that an
  // error has the schema that it comes from.
  const ajv = new Ajv2020({ strict: false, allErrors: true, verbose: true });
  addFormats.default(ajv);
  ajv.addSchema(bundle, "bundle");
  return ajv;
}

export const ajv = createAjv(spec);

/** Escapes a name for a JSON pointer (RFC 6901, section 3). */
export const escaped = (name: string) => name.replaceAll("~", "~0").replaceAll("/", "~1");

/** Returns a JSON pointer to an operation or a webhook in the bundle. The name of a webhook is no path. */
export const pointerOf = ({ path, method }: { path: string; method: string }) =>
  `/${path.startsWith("/") ? "paths" : "webhooks"}/${escaped(path)}/${method.toLowerCase()}`;
