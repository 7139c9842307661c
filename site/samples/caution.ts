import type { SampleRequest } from "./sample-request.ts";

/** A comment above a call that reaches people, in a language whose comments begin with `#`. Empty for other calls. */
export const caution = ({ effect }: SampleRequest): string =>
  effect === "contact" ? "# Reaches people. If no answer comes, don't repeat it: it may have been carried out.\n" : "";
