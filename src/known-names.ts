import { InvalidRequestError } from "./errors/invalid-request-error.ts";

/** @throws {@link InvalidRequestError} where these are no options, or one has a name that is none of the known ones. */
export function checkNames(place: string, options: unknown, known: readonly string[]): void {
  if (typeof options !== "object" || options === null)
    throw new InvalidRequestError(`${place}: expected an object with ${known.join(", ")}.`);
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new InvalidRequestError(`${unknown}: there is no such option. ${place} takes ${known.join(", ")}.`);
}
