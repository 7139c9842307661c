import { readFileSync } from "node:fs";
import { cpus } from "node:os";

/** Numbers over many rounds. */
export interface Quartiles {
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
}

/** What a section measures of one contender. */
export interface Row {
  readonly name: string;
  readonly microseconds?: Quartiles;
  /** To the first contender of the table. */
  readonly ratio?: Quartiles;
  readonly bytes?: number;
}

/** What a section measures. */
export interface Table {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** The tables of each section. */
export type Sections = Record<"stub" | "loopback" | "memory" | "imports" | "sandbox", readonly Table[]>;

/** The highest ratio of this package that we want in each table; for memory the bytes, and for the week microseconds. */
const GOALS: Record<string, number> = {
  "Own work, GET": 2.2,
  "Own work, POST start": 2.2,
  "GET, 1 in flight": 1.3,
  "GET, 64 in flight": 1.3,
  "POST start, 1 in flight": 1.3,
  "POST start, 64 in flight": 1.3,
  "List of 190 kB, 1 in flight": 1.3,
  "Memory kept of a call, after 20,000 calls": 100,
  "Import and first client, CPU time": 0.5,
  "Import and first client, elapsed time": 0.5,
  "Sandbox server, until it listens": 3,
  "Sandbox server, a request": 8,
  "Sandbox server, a request beside Prism": 0.2,
  "Adding 100,000 contacts": 1.5,
  "A week of 10,000 contacts": 1_000_000,
  "A million contacts, loaded and messaged": 1_200_000_000,
};

/** Formats a table in Markdown. */
export function formatTable({ rows }: Table): string {
  const [first] = rows as [Row];
  const lines = rows.map(({ name, microseconds, ratio, bytes }) => [
    name,
    ...(microseconds ? [microseconds.median.toFixed(1), spread(microseconds, 1)] : [(bytes as number).toFixed(0)]),
    ...(ratio ? [ratio.median.toFixed(2), spread(ratio, 2)] : []),
  ]);
  const head = [
    "",
    ...(first.microseconds ? ["median, µs", "quartiles"] : ["bytes"]),
    ...(first.ratio ? [`÷ ${first.name}`, "quartiles"] : []),
  ];
  return [head, head.map((_, column) => (column ? "--:" : "---")), ...lines]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

const spread = ({ q1, q3 }: Quartiles, digits: number) => `${q1.toFixed(digits)} to ${q3.toFixed(digits)}`;

/** Formats `RESULTS.md`. */
export const formatResults = (sections: Sections, sizes: string): string => `# What the client costs

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}. ${cpus()[0]?.model}, ${cpus().length} cores, ${process.platform}, Node ${process.versions.node}.
${["openapi-fetch", ...PEERS].map((name) => `${name} ${versionOf(name)}`).join(", ")}.

Times are CPU time of the client's process, user and system. In each of many rounds every contender makes a small batch
of calls, in a random order; a ratio is taken within each round. The tables show medians and quartiles over the rounds.
\`npm run bench -- stub\` (or \`loopback\`, \`memory\`, \`imports\`, \`sandbox\`) runs one section.

## Summary

${formatSummary(sections)}

## Own work

\`fetch\` is a stub that responds at once. The floor is the least that a call must do: one \`AbortController\`, one timer,
\`redirect: "manual"\`, a bounded read, \`JSON.parse\`, and the same body form as ours (\`floor.mjs\`).

${formatSection(sections.stub)}

## Loopback

The server runs in a process of its own, on 127.0.0.1 with keep-alive, and responds with the documented examples. Every
contender has its defaults, sends the same credentials, and parses the response. Ours does not wait for the rate limit.

${formatSection(sections.loopback)}

## Memory

Growth of \`heapUsed\` over 20,000 calls one after another to a stub, after 5,000 calls to warm up, with the garbage
collected before and after.

${formatSection(sections.memory)}

## Import

Each import runs in a new process. The clock starts when Node has started, and stops when the first client is created.
Reading \`globalThis.Request\` alone makes Node load its \`fetch\`, which is most of what openapi-fetch costs here. Ours loads it with the first call.

${formatSection(sections.imports)}

## Sandbox

Each start is a new process. Prism serves the same description. The requests read the contact lists, on eight connections;
the server of \`node:http\` sends the same bytes, and times are those that the client sees. The week is one of a voice
campaign with ten agents, five days from nine to five, two attempts a contact: from its start to the end of the week. The
million contacts have three fields each; an SMS campaign messages all of them, and \`contacted\` is kept.

${formatSection(sections.sandbox)}

## Size

\`npm run size\` checks these against \`limits.json\`. The bundle is esbuild's, with everything that
\`createCampaignClient\` needs and all messages. The program of the type-check is \`every-call.ts\`, checked against the built
package with \`skipLibCheck\`. Dependencies are counted with theirs.

${sizes}
`;

const formatSection = (tables: readonly Table[]) =>
  tables.map((table) => `### ${table.title}\n\n${formatTable(table)}`).join("\n\n");

/** Each goal and what was measured: of the memory, the worst variant. */
function formatSummary(sections: Sections): string {
  const lines = Object.values(sections)
    .flat()
    .map(({ title, rows }) => {
      const ours = (rows.find(({ name }) => name.startsWith("kore-campaigns")) ?? rows[1])?.ratio;
      const time = rows[0]?.microseconds?.median.toFixed(0);
      const measured = ours
        ? `${ours.median.toFixed(2)} × ${rows[0]?.name}`
        : time
          ? `${time} µs`
          : `${Math.max(...rows.map(({ bytes = 0 }) => bytes)).toFixed(0)} bytes at most`;
      return `| ${title} | ${measured} | ≤ ${GOALS[title]} |`;
    });
  return ["|  | measured | goal |", "| --- | --: | --: |", ...lines].join("\n");
}

const PEERS = ["@hey-api/openapi-ts", "ky", "axios"];

function versionOf(name: string): string {
  const folder = name === "openapi-fetch" ? "../../node_modules" : "node_modules";
  return JSON.parse(readFileSync(new URL(`${folder}/${name}/package.json`, import.meta.url), "utf8")).version;
}
