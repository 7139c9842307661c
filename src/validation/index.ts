export type { Issue } from "./issue.ts";
export { type ValidateOptions, validate } from "./validate.ts";
export { validateResponse } from "./validate-response.ts";
