import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { readBundle } from "../../scripts/spec.ts";

// biome-ignore lint/suspicious/noExplicitAny: the bundle is walked as it comes.
export type Json = any;

export const spec: Json = readBundle();

/** Validates against the schemas of the bundle, by references such as `bundle#/components/schemas/DncList`. */
// Not strict: `discriminator`, `example` and the extensions are OpenAPI's, not JSON Schema's.
export const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(spec, "bundle");

/** A name as a JSON pointer has it (RFC 6901, section 3). */
export const escaped = (name: string) => name.replaceAll("~", "~0").replaceAll("/", "~1");

/** Where an operation stands in the bundle, as a JSON pointer. */
export const pointerOf = ({ path, method }: { path: string; method: string }) =>
  `/paths/${escaped(path)}/${method.toLowerCase()}`;
