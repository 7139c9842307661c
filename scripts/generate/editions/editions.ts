import type { Spec } from "../../spec/spec.ts";
import { yamlOf } from "../yaml.ts";
import { openapi30 } from "./openapi-3.0.ts";
import { postmanCollection } from "./postman.ts";
import { statusOverlay } from "./status-overlay.ts";
import { toolsEdition } from "./tools.ts";

/** Returns what is made from the spec for tools that can't use it as it is, by the names of the files. */
export const editions = async (spec: Spec): Promise<Record<string, string>> => ({
  "openapi-3.0.yaml": yamlOf(openapi30(spec)),
  "openapi-2xx.overlay.yaml": yamlOf(statusOverlay(spec)),
  "openapi-tools.json": JSON.stringify(toolsEdition(spec)),
  "postman.json": JSON.stringify(await postmanCollection(spec)),
});
