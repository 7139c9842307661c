import * as openapiFetch from "openapi-fetch";
import type { paths } from "../generated/types.ts";
import { toJson } from "./body.ts";
import { fillPath } from "./path.ts";
import { toQuery } from "./query.ts";

/** The openapi-fetch client over the described paths. */
export type Http = openapiFetch.Client<paths>;

/** Makes the openapi-fetch client, with the guards of this package in place of its serializers. */
export const httpClient = (baseUrl: URL, options: Pick<openapiFetch.ClientOptions, "fetch" | "Request">): Http =>
  createClient<paths>({
    ...options,
    baseUrl: baseUrl.href,
    pathSerializer: fillPath,
    querySerializer: toQuery,
    bodySerializer: toJson,
  });

// Built as CommonJS, the default export of a CommonJS module is the module itself, and its own default is one further down.
const { default: loaded } = openapiFetch;
const createClient = "default" in loaded ? (loaded.default as typeof loaded) : loaded;
