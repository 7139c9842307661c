import { Converter } from "@apiture/openapi-down-convert";
import type { Spec } from "../../spec/spec.ts";

/**
 * Converts the spec to OpenAPI 3.0.3, for tools that read no 3.1. It has no webhooks, which 3.0 doesn't know, a `const` is
 * an `enum` of one value, and a reference with a description is an `allOf`.
 */
export const openapi30 = (spec: Spec): object => new Converter(spec, { allOfTransform: true }).convert();
