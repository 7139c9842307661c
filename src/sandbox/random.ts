/** Random numbers that are the same for the same seed. */
export interface Random {
  /** A number from 0 up to 1, 1 excluded. */
  next(): number;
  /** An id of the documented form: the prefix, then hexadecimal groups, such as `cd-1234567-89ab-4cde-8f01-23456789abcd`. */
  id(prefix: "cd" | "cid" | "cl" | "cc" | "cf"): string;
}
