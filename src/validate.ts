import { InvalidRequestError } from "./errors/campaign-error.ts";

/** The longest delay of a timer, in ms. A longer one fires at once. */
export const MAX_TIMEOUT_MS = 2 ** 31 - 1;

/**
 * Reads what a caller gave: a getter and a proxy may throw anything.
 *
 * @throws {@link InvalidRequestError} with what was thrown as its cause
 */
export function readInput<Value>(place: string, read: () => Value, problem = GETTER_THROWS): Value {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof InvalidRequestError) throw cause;
    throw new InvalidRequestError(`${place}: ${problem}`, { cause });
  }
}

const GETTER_THROWS = "a getter or a proxy throws.";

/** Describes a value's type for error messages, without printing the value. */
export const describeType = (value: unknown): string => {
  if (value === "") return "an empty one";
  if (value === null) return "null";
  try {
    return Array.isArray(value) ? "an array" : typeof value;
  } catch {
    return "a revoked proxy";
  }
};

/**
 * @throws {@link InvalidRequestError} with the place and the bounds. `unit` follows "whole number", as in " of
 * minutes".
 */
export function assertInteger(place: string, value: unknown, min: number, max: number, unit = ""): void {
  if (!Number.isInteger(value) || (value as number) < min || (value as number) > max)
    throw new InvalidRequestError(`${place}: expected a whole number${unit}, ${min} to ${max}.`);
}

/** Whether a value is an object literal, or what `JSON.parse` makes, also of another realm. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** @throws {@link InvalidRequestError} if the value is not a plain object. */
export function assertObject(place: string, value: unknown): asserts value is object {
  if (readInput(place, () => isPlainObject(value))) return;
  const type = typeof value === "object" && value !== null && !Array.isArray(value) ? "one of a class" : undefined;
  throw new InvalidRequestError(`${place}: expected a plain object, but got ${type ?? describeType(value)}.`);
}

/**
 * Copies an object of the caller's, so that each of its getters is called once.
 *
 * @throws {@link InvalidRequestError} if the value is not a plain object.
 */
export function readObject<Type extends object>(place: string, value: Type): Type {
  assertObject(place, value);
  return readInput(place, () => ({ ...value }));
}

/** Copies what an object itself has, so that nothing is read that `Object.prototype` may have been given. */
export const ownProperties = <Type extends object>(object: Type): Type => Object.assign(Object.create(null), object);

/**
 * Reads options: what the object itself has, not what it inherits.
 *
 * @throws {@link InvalidRequestError} if it is not an object, or has an option that is not known
 */
export function readOptions<Options extends object>(
  place: string,
  options: Options,
  known: readonly string[],
): Options {
  if (typeof options !== "object" || options === null)
    throw new InvalidRequestError(`${place}: expected an object with ${known.join(", ")}.`);
  const own = readOwnOptions(place, options);
  const unknown = Object.keys(own).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new InvalidRequestError(`${unknown}: there is no such option. ${place} takes ${known.join(", ")}.`);
  return own;
}

function readOwnOptions<Options extends object>(place: string, options: Options): Options {
  try {
    return ownProperties(options);
  } catch {
    // What a getter of `auth` throws may contain a secret.
    throw new InvalidRequestError(`${place}: ${GETTER_THROWS}`);
  }
}

/**
 * Reads the option `now`, which tells the time. Default: the clock of this machine.
 *
 * @returns a function that throws {@link InvalidRequestError} if the option fails or returns no valid date
 * @throws {@link InvalidRequestError} if it is not a function
 */
export function readNow(now: (() => Date) | undefined): () => Date {
  // Checking it would be a measurable part of a call's own work.
  if (now === undefined) return () => new Date();
  if (typeof now !== "function")
    throw new InvalidRequestError(`now: expected a function, but got ${describeType(now)}.`);
  return () => {
    // What is no date has no toISOString, and that of an invalid date throws.
    return readInput("now()", () => new Date(now().toISOString()), "expected a valid Date.");
  };
}
