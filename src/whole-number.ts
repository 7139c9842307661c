import { InvalidRequestError } from "./errors/invalid-request-error.ts";

/** @throws {@link InvalidRequestError} that names the place and the bounds. `unit` follows "whole number", as in " of minutes". */
export function checkWhole(place: string, value: unknown, least: number, most: number, unit = ""): void {
  if (!Number.isInteger(value) || (value as number) < least || (value as number) > most)
    throw new InvalidRequestError(`${place}: expected a whole number${unit}, ${least} to ${most}.`);
}
