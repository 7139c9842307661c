import { InvalidRequestError } from "../errors/campaign-error.ts";

/** Random numbers that are the same for the same seed. */
export interface Random {
  /** A number from 0 up to 1, 1 excluded. */
  next(): number;
  /** An id of the documented form: the prefix, then hexadecimal groups, such as `cd-1234567-89ab-4cde-8f01-23456789abcd`. */
  id(prefix: "cd" | "cid" | "cl" | "cc" | "cf"): string;
}

/** Digits of the first group of an id, and the version digit of its third group, as in the samples of the documentation. */
const FORMS = {
  cd: { first: 7, version: "4" },
  cid: { first: 7, version: "4" },
  cl: { first: 7, version: "4" },
  cc: { first: 8, version: "5" },
  cf: { first: 8, version: "5" },
} as const;

/** Creates random numbers (mulberry32) from a seed, a whole number. */
export function createRandom(seed: number): Random {
  if (!Number.isSafeInteger(seed))
    throw new InvalidRequestError(`seed: Invalid seed ${String(seed)}. Give a whole number, such as 1.`);
  let state = seed | 0;

  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const hex = (digits: number) =>
    below(16 ** digits)
      .toString(16)
      .padStart(digits, "0");

  return {
    next,
    id(prefix) {
      const { first, version } = FORMS[prefix];
      const variant = (8 + below(4)).toString(16);
      const groups = [prefix, hex(first), hex(4), version + hex(3), variant + hex(3), hex(6) + hex(6)];
      // A template would keep the parts of each id in memory: 400 bytes instead of 60, a million times.
      return groups.join("-");
    },
  };
}
