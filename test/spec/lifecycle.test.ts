// openapi/lifecycle.yaml says what the documentation says. test/sandbox/lifecycle.test.ts makes its moves.
import { expect, test } from "vitest";
import { responseExample } from "../../scripts/spec/examples.ts";
import { readLedger } from "../../scripts/spec/ledger.ts";
import { type Move, readLifecycle } from "../../scripts/spec/lifecycle.ts";
import { pagesOf } from "../../scripts/spec/page-link.ts";
import { nodeAt, readYaml } from "../../scripts/spec/spec.ts";
import { operationPages } from "../../site/pages/operation-pages.ts";
import { spec } from "./bundle.ts";

/** A move, as test/spec/documented/lifecycle.yaml has it. */
interface DocumentedMove {
  readonly label: string;
  readonly documented: boolean;
  readonly warning?: string;
  /** Words, by the id of the entry or the fact. */
  readonly says: Readonly<Record<string, string>>;
}

const DOCUMENTED: Readonly<Record<string, DocumentedMove>> = readYaml("test/spec/documented/lifecycle.yaml");
const { states, moves } = readLifecycle();
const pages = operationPages(spec);

const nameOf = ({ from, to, of }: Move) => `${from ?? "nothing"} → ${to}${of ? ` (${of})` : ""}`;

test("the moves are those that the documentation says, with what they rest on", () => {
  const listed = moves.map((move) => {
    const { label, documented, warning, entries, restsOn = [] } = move;
    return [nameOf(move), { label, documented, warning, restsOn: [...entries, ...restsOn].sort() }];
  });
  const transcribed = Object.entries(DOCUMENTED).map(([name, { label, documented, warning, says }]) => [
    name,
    { label, documented, warning, restsOn: Object.keys(says).sort() },
  ]);
  expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(transcribed));
  expect(listed).toHaveLength(transcribed.length);
});

test("what a move rests on says so: an entry of the ledger, or another page of the documentation", () => {
  const ledger = new Map(readLedger().map((entry) => [entry.id, entry]));
  const sources = Object.keys(readYaml("openapi/sources.yaml"));
  for (const { says } of Object.values(DOCUMENTED))
    for (const [id, words] of Object.entries(says)) {
      const entry = ledger.get(id);
      if (entry) {
        const places = Object.entries(entry.says).map(([place, text]) => `${place}: ${text}`);
        expect([...places, entry.why].join("\n").replace(/\s+/g, " "), id).toContain(words);
      } else expect(sources, id).toContain(words.split(": ")[0]);
    }
  for (const { entries } of moves) for (const id of entries) expect([...ledger.keys()]).toContain(id);
});

test("a documented move is the one that the sample responses of its calls show", () => {
  for (const move of moves.filter(({ documented }) => documented))
    for (const name of move.by) {
      const page = pages.find((each) => each.name === name);
      if (!page) throw new Error(`openapi/lifecycle.yaml: there is no page "${name}".`);
      const slugs = pagesOf(page.operation).map(({ slug }) => slug);
      const shown = slugs
        .filter((slug) => page.row.half?.slugs.test(slug) ?? true)
        .filter((slug) => !move.of || slug.includes(`-${move.of.toLowerCase()}-`))
        .map((slug) => responseExample(slug))
        .map(({ status, data }) => (status === "success" ? data.status : status))
        // The sample of a v1 preview campaign has no state.
        .filter((status) => status !== undefined);
      expect(shown.length, `${nameOf(move)} by ${name}`).toBeGreaterThan(0);
      expect(new Set(shown), `${nameOf(move)} by ${name}`).toEqual(new Set([move.to]));
    }
});

test("the states are those of the description", () => {
  const described = nodeAt(spec, "#/components/schemas/CampaignState")["x-extensible-enum"];
  expect(states.map(({ name }) => name).sort()).toEqual([...described].sort());
});
