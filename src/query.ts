import { createQuerySerializer } from "openapi-fetch";
import { InvalidRequestError } from "./errors/invalid-request-error.ts";

const serialize = createQuerySerializer();

/**
 * Writes a query, and refuses what can't be written as one.
 *
 * @throws {@link InvalidRequestError} that names the parameter.
 */
export function toQuery(values: Record<string, unknown>): string {
  // Half a surrogate pair has no spelling in a URL.
  for (const [name, value] of Object.entries(values))
    if (typeof value === "string" && /\p{Surrogate}/u.test(value))
      throw new InvalidRequestError(`${name}: it holds half of a character (a lone surrogate). Give the whole text.`);
  return serialize(values);
}
