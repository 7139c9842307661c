import { resolved, type Spec } from "./spec.ts";

/** Names a branch of a choice: its title, without the version and without what the body of a call is. */
export function kindOf(branch: { title?: string; $ref?: string }, spec: Spec): string {
  const { title = "" } = resolved(spec, branch);
  const kind = title.replace(/( v\d)? (request|response)$/, "").replace(/^(Created|Updated?) /, "");
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}
