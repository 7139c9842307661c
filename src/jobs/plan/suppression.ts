import { InvalidRequestError } from "../../errors/campaign-error.ts";
import { isPhoneNumber, toE164 } from "../../phone-number.ts";
import { readInput } from "../../validate.ts";

/**
 * Reads a list of people who must not be reached, as E.164.
 *
 * @throws {@link InvalidRequestError} with the place of what is no phone number, without the number: it would protect nobody
 */
export function readSuppression(suppression: Iterable<string>): ReadonlySet<string> {
  const numbers: unknown = suppression;
  if (typeof numbers !== "object" || numbers === null || !(Symbol.iterator in numbers))
    throw new InvalidRequestError("suppression: expected an array, a set or another iterable of phone numbers.");
  const all = readInput("suppression", () => [...(numbers as Iterable<unknown>)], "iterating over it throws.");
  return new Set(all.map(readNumber));
}

function readNumber(number: unknown, index: number): string {
  if (typeof number === "string" && isPhoneNumber(number)) return toE164(number);
  throw new InvalidRequestError(
    `suppression[${index}]: not a phone number with its country code. Write it like +12025550143, without a (0), a 00 or an extension.`,
  );
}
