import { ACTIONS, type Action } from "./operator.ts";
import type { Case } from "./schedule.ts";

/** Cases that are explored together. */
interface Part {
  readonly what: string;
  readonly cases: readonly Case[];
  /** How many faults a schedule has at most. */
  readonly faults: number;
}

/** Selects a number of items, in each way. Their order doesn't count, and an item may be selected again. */
const selections = <T>(items: readonly T[], size: number): T[][] =>
  size === 0
    ? [[]]
    : items.flatMap((item, index) => selections(items.slice(index), size - 1).map((others) => [item, ...others]));

const casesOf = (scripts: readonly (readonly Action[])[], operators: number, hasTick = false): Case[] =>
  selections(scripts, operators).map((each) => ({ scripts: each, hasTick }));

const ONE_CALL = ACTIONS.map((action) => [action]);
const TWO_CALLS = ACTIONS.flatMap((first) => ACTIONS.map((second) => [first, second]));

/** By the name that `npm run test:explore` takes. */
export const PARTS: Readonly<Record<"a" | "b" | "c", Part>> = {
  a: { what: "two operators with a call each, and a tick of the dialer", cases: casesOf(ONE_CALL, 2, true), faults: 2 },
  b: { what: "three operators with a call each", cases: casesOf(ONE_CALL, 3), faults: 2 },
  c: { what: "two operators with two calls each", cases: casesOf(TWO_CALLS, 2), faults: 1 },
};

/** Cases that are also run unpruned. */
export const UNPRUNED = [
  "start | stop | tick",
  "create | create | tick",
  "start | load | tick",
  "start | stop | create",
  "start, stop | create, start",
].map(parseCase);

/** Formats a case, such as `start, stop | load | tick`. */
export const formatCase = ({ scripts, hasTick }: Case): string =>
  [...scripts.map((actions) => actions.join(", ")), ...(hasTick ? ["tick"] : [])].join(" | ");

/** Parses what {@link formatCase} returns. */
export function parseCase(line: string): Case {
  const scripts = line.split("|").map((script) => script.split(",").map((word) => word.trim()));
  const isTick = (script: readonly string[]) => script.join() === "tick";
  const others = scripts.filter((script) => !isTick(script));
  const unknown = others.flat().find((word) => !ACTIONS.includes(word as Action));
  if (unknown !== undefined)
    throw new Error(`There is no "${unknown}". A case is such as "start, stop | ${ACTIONS.join(" | ")} | tick".`);
  return { scripts: others as Action[][], hasTick: scripts.some(isTick) };
}

/** Formats a path, such as `A.start done-then-lost → A.confirm`. */
export const formatPath = (path: readonly string[]): string => path.join(" → ");

/** Parses what {@link formatPath} returns. */
export const parsePath = (line: string): string[] =>
  line
    .split("→")
    .map((label) => label.trim())
    .filter((label) => label !== "");
