import type { Rule } from "./client-rules.ts";
import type { Table } from "./rows.ts";

/** What somebody sees when a call fails, and the rules that it stands for, by their first cell. */
interface Sight {
  readonly id: string;
  readonly see: string;
  readonly rules: readonly string[];
}

const SIGHTS: readonly Sight[] = [
  {
    id: "timeout",
    see: "Timeout, or a broken connection",
    rules: ["timed out after it was sent", "the connection broke, or failed without a known code"],
  },
  { id: "5xx", see: "408, 500, 502, 503, 504", rules: ["408, 500, 502, 503, 504"] },
  {
    id: "gave-up",
    see: "Any other 5xx or redirect, 460, 499, a 4xx with a `code` of 5xx",
    rules: ["460, 499, a 4xx with a code from 500, any other 5xx or redirect"],
  },
  {
    id: "cut-off",
    see: "A 2xx that is cut off, or has the text of the rate limit",
    rules: ["a 2xx that is cut off", "a 2xx with the rate-limit text and no result"],
  },
  {
    id: "doubtful",
    see: "Any other 2xx that is not what was asked for",
    rules: ["any other 2xx that is not what was asked for"],
  },
  {
    id: "reported-failure",
    see: "A 2xx that only reports a failure",
    rules: ["a 2xx that is the documented failure alone"],
  },
  {
    id: "complete-429",
    see: "A complete 429, without a result or a used token",
    rules: ["429: complete, without a result, a used token or a code from 500"],
  },
  { id: "other-429", see: "Any other 429", rules: ["any other 429"] },
  { id: "refused-token", see: "401", rules: ["401"] },
  {
    id: "other-4xx-limit",
    see: "Any other 4xx with the text of the rate limit",
    rules: ["any other 4xx with the rate-limit text"],
  },
  { id: "refused-call", see: "Any other 4xx, 307, 308", rules: ["307, 308, any other 4xx"] },
  { id: "no-connection", see: "No connection was made", rules: ["no connection was made"] },
];

/** Rules of what the client or its caller does, and not of what somebody sees of a call. */
const OF_THE_CLIENT: readonly string[] = [
  "aborted, or past the deadline, after it was sent",
  "the same before it was sent, or sent again",
  "certificate rejected, by a known code",
  "effect not in `allow`",
  "bad input; `auth`, `headers` or your own limiter failed",
];

/** Says, by what somebody sees, whether a call was executed. It sums up the rules of the client, and adds none. */
export function outcomeTable(rules: readonly Rule[]): Table {
  const rows = SIGHTS.map((sight) => {
    const [cells, ...others] = new Set(sight.rules.map((rule) => JSON.stringify(cellsOf(ruleNamed(rule, rules)))));
    if (!cells || others.length > 0) throw new Error(`outcomes.ts: the rules of "${sight.id}" differ.`);
    return { id: sight.id, cells: [sight.see, ...JSON.parse(cells)] };
  });
  const known = [...OF_THE_CLIENT, ...SIGHTS.flatMap((sight) => sight.rules)];
  const left = rules.find(({ happened }) => !known.includes(happened));
  if (left) throw new Error(`outcomes.ts: nothing that somebody sees stands for the rule "${left.happened}".`);
  return { heads: ["what you see", "a read", "a call that writes or reaches people"], rows };
}

function ruleNamed(happened: string, rules: readonly Rule[]): Rule {
  const rule = rules.find((each) => each.happened === happened);
  if (!rule) throw new Error(`outcomes.ts: the README has no rule "${happened}".`);
  return rule;
}

const READ: Readonly<Record<string, string>> = {
  again: "send again",
  never: "don't",
  "once, with a new token": "once more, with a new token",
  "as its code": "as its `code` says",
};

function cellsOf({ happened, read, change, error }: Rule): [read: string, change: string] {
  const word = READ[read];
  if (!word) throw new Error(`outcomes.ts has no words for "${read}", of the rule "${happened}".`);
  return [word, becameOf(change, error)];
}

function becameOf(change: string, error: string): string {
  if (change === "again") return "Not executed: send again";
  if (error.startsWith("unknown")) return "**Unknown**";
  const [, unless] = /; unknown (if .+)$/.exec(error) ?? [];
  return `Refused: not executed${unless ? `. **Unknown** ${unless}` : ""}`;
}
