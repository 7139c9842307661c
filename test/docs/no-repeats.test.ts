// What a sample or a guide prints is copied. It must not tell a program to send a request again by itself.
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Sample } from "../../site/samples/samples-of.ts";
import { type Block, readMarkdown } from "../readme/markdown.ts";
import { CALLS, printedSample } from "../samples/prepared-sample.ts";

const words = (text: string) => new Set(text.split(/\s+/));

/** Texts in quotes, with the prefix of Python's, and here-documents. */
const STRINGS = /<<'JSON'\n[\s\S]*\nJSON$|`[^`]*`|\w?"(?:[^"\\]|\\[\s\S])*"|'[^']*'/g;
const COMMENTS = /(?:#|\/\/) .*$/gm;

/** What a sample is made of, apart from its strings, its comments and the fields of a body. Nothing of it repeats. */
const VOCABULARY: Record<Sample["name"], { known: ReadonlySet<string>; wordsOf(code: string): string[] }> = {
  curl: {
    known: words("curl --fail-with-body --max-time 30 --request GET POST PUT DELETE --header --data-binary @- \\"),
    wordsOf: (code) => code.trim().split(/\s+/),
  },
  TypeScript: {
    known: words(
      "import createCampaignClient OutcomeUnknownError await try catch console.log console.error error.confirm",
    ),
    // What is called or awaited, and keywords of loops.
    wordsOf: (code) => code.match(/[\w.]+(?=\()|\b(?:import|await|try|for|while|do|then|retries)\b/g) ?? [],
  },
  Python: {
    known: words(`from os import environ as env httpx response get post put delete params headers json timeout
      raise_for_status print True False None`),
    wordsOf: (code) => code.match(/\b[a-zA-Z_]\w*/g) ?? [],
  },
  Go: {
    known: words(`package main import const url body func req err http NewRequest os ExpandEnv strings NewReader nil if
      log Fatal Header Set Getenv client Client Timeout time Second CheckRedirect noRedirect res Do defer Body Close _ io
      Copy Stdout StatusCode Status Request error return ErrUseLastResponse`),
    wordsOf: (code) => code.match(/\b[a-zA-Z_]\w*/g) ?? [],
  },
};

describe.each(Object.keys(VOCABULARY) as Sample["name"][])("samples in %s", (name) => {
  const { known, wordsOf } = VOCABULARY[name];

  test("have only words that are known to repeat nothing", () => {
    const unknown = CALLS.flatMap((call) => {
      const code = printedSample(call, name).replace(COMMENTS, "").replace(STRINGS, "");
      const { clientMethod } = call.request;
      return wordsOf(code)
        .filter((word) => !known.has(word) && word !== clientMethod)
        .map((word) => `${call.name}: "${word}". If it can't send a request again, add it to VOCABULARY in this test.`);
    });
    expect(unknown, unknown[0]).toEqual([]);
  });

  test("make one call", () => {
    const PATTERNS = {
      curl: /\bcurl /g,
      TypeScript: /\bkore\.[\w.]+\(/g,
      Python: /\bhttpx\.\w+\(/g,
      Go: /\bclient\.Do\(/g,
    };
    const callsOf = (code: string) => code.match(PATTERNS[name])?.length;
    expect(CALLS.filter((call) => callsOf(printedSample(call, name)) !== 1).map((call) => call.name)).toEqual([]);
  });
});

const FILES = ["README.md", ...readdirSync("docs").map((file) => `docs/${file}`)];

/** What sends requests again, in any language. The client's own `retries` may be 0 to 2: its default is 2. */
const REPEATS: readonly RegExp[] = [
  // Also `retryablehttp` and `fetch-retry`, but neither `defaultRetryPeriod` nor the hook `onRetry`.
  /(?<!default|\bon)retr(?:y|ies)(?!: [0-2]\b)/i,
  /\b(?:tenacity|backoff|stamina|urllib3|HTTPTransport|HTTPAdapter)\b/,
  /from "(?:got|ky|axios|superagent|undici)"/,
];

/** What the programs in Python import. */
const PYTHON_MODULES =
  words(`collections.abc csv datetime zoneinfo json os re sys time httpx jwt make_token outcome pages state kore kore.api.campaigns
  kore.api.contact_lists kore.api.start_and_stop kore.models`);

/** The programs in Python that read again and again. test/languages/results.test.ts sees that they send nothing else. */
const READERS = ["state.py", "pages.py"];

/** What is wrong with a block, one sentence each. */
function repeatsIn({ language, file = "", code }: Block): string[] {
  const program = code.replace(/(?<=^|\s)(?:#|\/\/) .*$/gm, "");
  const found = REPEATS.flatMap((pattern) => program.match(pattern)?.[0] ?? []).map((text) => `"${text}" may repeat`);
  if (language !== "python") return found;
  const modules = [...program.matchAll(/^\s*(?:import|from) ([\w.]+)/gm)].map(([, module = ""]) => module);
  return [
    ...found,
    ...modules
      .filter((module) => !PYTHON_MODULES.has(module))
      .map((module) => `"${module}" is imported: add it to PYTHON_MODULES if it sends nothing`),
    ...((!READERS.includes(file) && program.match(/\bwhile\b|\bfor\b.*\brange\(/g)) || []).map(
      (loop) => `"${loop}" may repeat`,
    ),
  ];
}

test.each(FILES)("no block of %s sends a request again by itself", (file) => {
  const repeats = readMarkdown(file).blocks.flatMap((block) =>
    repeatsIn(block).map((sentence) => `line ${block.line}: ${sentence}`),
  );
  expect(repeats, repeats.join("\n")).toEqual([]);
});

test.each([
  ["sh", "curl --retry 3 https://example.com"],
  ["python", "client = httpx.Client(transport=httpx.HTTPTransport(retries=3))"],
  ["python", "from urllib3.util import Retry"],
  ["python", "import tenacity"],
  ["python", "while True:\n    start()"],
  ["python", "for _ in range(3):\n    start()"],
  ["ts", 'import fetchRetry from "fetch-retry";'],
  ["ts", "createCampaignClient({ ...options, retries: 3 })"],
  ["ts", "createCampaignClient({ ...options, retries: 10 })"],
  ["go", "client := retryablehttp.NewClient()"],
])("a block in %s is refused: %s", (language, code) => {
  expect(repeatsIn({ language, code, line: 1, heading: "", file: undefined })).not.toEqual([]);
});
