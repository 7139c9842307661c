import { InvalidRequestError } from "../../errors/campaign-error.ts";

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * Reads a duration such as `90s`, `15m`, `2h` or `1d`: a whole number and a unit.
 *
 * @returns milliseconds
 * @throws {@link InvalidRequestError} if it is anything else
 */
export function parseDuration(duration: string): number {
  const [, number, unit = ""] = /^(\d+)([smhd])$/.exec(duration) ?? [];
  const ms = Number(number) * (UNITS[unit] ?? Number.NaN);
  if (Number.isSafeInteger(ms)) return ms;
  throw new InvalidRequestError(
    `duration: Invalid duration ${JSON.stringify(duration)}. Write a whole number and s, m, h or d, such as "90s", "15m", "2h" or "1d".`,
  );
}
