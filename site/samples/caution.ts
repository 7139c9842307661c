import type { SampleRequest } from "./sample-request.ts";

/** The lines of a comment above a call that reaches people. None above other calls. */
export const caution = ({ effect }: SampleRequest): readonly string[] =>
  effect === "contact"
    ? ["Reaches people. If no answer comes, don't send it", "again: it may have been carried out."]
    : [];
