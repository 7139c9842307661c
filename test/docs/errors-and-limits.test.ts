// The page on errors and limits says what the client does: each refusal and each class of it is tried.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readBundle } from "../../scripts/spec/spec.ts";
import { type Rule, readClientRules } from "../../site/errors-and-limits/client-rules.ts";
import { errorClasses, otherErrorClasses } from "../../site/errors-and-limits/error-classes.ts";
import { outcomeTable } from "../../site/errors-and-limits/outcomes.ts";
import { RATE_LIMIT_TEXTS } from "../../site/errors-and-limits/rate-limit-texts.ts";
import { documentedRefusals, seldomRefusals, undocumentedStatuses } from "../../site/errors-and-limits/refusals.ts";
import * as index from "../../src/index.ts";
import * as jobs from "../../src/jobs/index.ts";
import { runBlock } from "../readme/run-block.ts";
import * as documented from "../support/documented.ts";
import { CAMPAIGN_ID, koreAt, thrownBy } from "../support/kore.ts";
import { BASE_URL } from "../support/sent-request.ts";

const CLASSES = Object.entries<unknown>({ ...index, ...jobs }).filter(
  (entry): entry is [string, typeof index.CampaignError] =>
    typeof entry[1] === "function" && `${entry[1]}`.startsWith("class ") && entry[0].endsWith("Error"),
);
const classRows = [...errorClasses.rows, ...otherErrorClasses.rows];

const answering = (body: object, status: number) =>
  koreAt(BASE_URL, { fetch: async () => Response.json(body, { status }) });

/** What a read and a start throw that get the same response. */
async function thrown(body: object, status: number) {
  const kore = answering(body, status);
  const read = await thrownBy(() => kore.campaigns.status(CAMPAIGN_ID));
  return { read, start: await thrownBy(() => kore.voice.start(CAMPAIGN_ID)) };
}

test("every class that can be caught has a row", () => {
  expect(classRows.map(({ id }) => id).sort()).toEqual(CLASSES.map(([name]) => name).sort());
});

test.each(CLASSES)("%s has the fields of its row", (name, ErrorClass) => {
  const { cells } = classRows.find(({ id }) => id === name) ?? { cells: [] };
  const [, fields = ""] = /\. ((?:`\w+`(?:, |$))+)$/.exec(cells[1] ?? "") ?? [];
  const error = new ErrorClass("Failed.");
  for (const [, field] of fields.matchAll(/`(\w+)`/g))
    expect([field, field === "cause" || `${field}` in error]).toEqual([field, true]);
  const [, parent] = /^An `(\w+)`/.exec(cells[1] ?? "") ?? [];
  expect(error instanceof index.ApiError).toBe(name === "ApiError" || parent === "ApiError");
});

describe("a status that no page documents", () => {
  const rows = undocumentedStatuses().rows.map(({ id, cells }) => [id === "4xx" ? 418 : Number(id), cells] as const);

  test.each(rows)("%i", async (status, [, hint = "", error]) => {
    const { read, start } = await thrown({}, status);
    expect(`[\`${read.name}\`](#${read.name})`).toBe(error);
    if (status !== 418) expect(read.message.toLowerCase()).toContain(hint.toLowerCase());
    expect(start.constructor).toBe(read.constructor);
  });
});

describe("a documented refusal", () => {
  const rows = [...documentedRefusals(readBundle()).rows, ...seldomRefusals.rows];
  const cellsOf = (row: string) => rows.find(({ id }) => id === row)?.cells ?? [];
  const textOf = (row: string) => /`(error verifying [^`]+)`/.exec(cellsOf(row)[1] ?? "")?.[1];

  test("token-replay: a start may have been executed", async () => {
    expect(textOf("token-replay")).toBe(documented.REPLAY_BODY.errors[0]?.msg);
    const { read, start } = await thrown(documented.REPLAY_BODY, 401);
    expect([read.name, start.name]).toEqual(["UnauthorizedError", "OutcomeUnknownError"]);
    expect(cellsOf("token-replay")[2]).toMatch(/UnauthorizedError.*after a write or contact \[unknown\]/);
  });

  test("token-too-long", async () => {
    const { read, start } = await thrown({ errors: [{ msg: textOf("token-too-long"), code: 401 }] }, 401);
    expect([read.name, start.name]).toEqual(["UnauthorizedError", "UnauthorizedError"]);
    expect(cellsOf("token-too-long")[2]).toContain("`UnauthorizedError`");
  });

  test.each(RATE_LIMIT_TEXTS)("too-many-requests: %s", async (msg) => {
    const { read, start } = await thrown({ errors: [{ msg }] }, 400);
    expect([read.name, start.name]).toEqual(["RateLimitError", "RateLimitError"]);
    expect(cellsOf("too-many-requests")[2]).toContain("`RateLimitError`");
  });

  test.each(["failure", "error"])("status-failure: %s", async (status) => {
    const { read, start } = await thrown({ status, message: "No." }, 200);
    expect([read.name, start.name]).toEqual(["ApiError", "ApiError"]);
    expect(cellsOf("status-failure")).toEqual([
      expect.stringContaining(`\`${status}\``),
      expect.anything(),
      expect.stringContaining("`ApiError`"),
    ]);
  });

  test("failed-callback: no error", async () => {
    const id = "cdl-1";
    const body = { status: "success", data: [{ campaignDialingListId: id, status: "failed", reason: "time_in_past" }] };
    const callbacks = [{ campaignDialingListId: id, timeToContact: "2026-03-02T09:00:00.000Z" }];
    expect(await answering(body, 200).campaigns.scheduleCallbacks("cid-1", callbacks)).toEqual(body);
    expect(cellsOf("failed-callback")[2]).toMatch(/^No error/);
  });

  test("each is tried", () => {
    const tried = ["token-replay", "token-too-long", "too-many-requests", "status-failure", "failed-callback"];
    // How the API refuses the last is not documented.
    expect(rows.map(({ id }) => id).sort()).toEqual([...tried, "ruled-out"].sort());
  });
});

test("the texts of the rate limit are the documented ones", () => {
  expect(RATE_LIMIT_TEXTS).toEqual(documented.RATE_LIMIT_TEXTS);
});

describe("whether a call was executed", () => {
  const { rules } = readClientRules();
  const bent = (happened: string, changes: Partial<Rule>) =>
    rules.map((rule) => (rule.happened === happened ? { ...rule, ...changes } : rule));

  test("says unknown where a start throws OutcomeUnknownError, and nowhere else", () => {
    const unknown = outcomeTable(rules).rows.filter(({ cells }) => cells[2] === "**Unknown**");
    expect(unknown.map(({ id }) => id)).toEqual(["timeout", "5xx", "gave-up", "cut-off", "doubtful", "other-429"]);
    const again = outcomeTable(rules).rows.filter(({ cells }) => cells[2]?.includes("send again"));
    expect(again.map(({ id }) => id)).toEqual(["complete-429", "no-connection"]);
  });

  test("changes with the rules of the README", () => {
    const [row] = outcomeTable(bent("408, 500, 502, 503, 504", { error: "`ServerError`" })).rows.filter(
      ({ id }) => id === "5xx",
    );
    expect(row?.cells).toEqual(["408, 500, 502, 503, 504", "send again", "Refused: not executed"]);
    expect(() => outcomeTable(bent("any other 429", { happened: "a 429" }))).toThrow('no rule "any other 429"');
    expect(() => outcomeTable(bent("a 2xx that is cut off", { read: "never" }))).toThrow('rules of "cut-off" differ');
  });
});

describe("examples/start.ts", () => {
  const file = "examples/start.ts";
  const block = { language: "ts", line: 1, heading: "", file, code: readFileSync(file, "utf8") };

  /** Starts a campaign. Returns what is printed, and the last parts of the paths that were asked for. */
  async function started(answer: Response, options: Partial<index.CampaignClientOptions> = {}) {
    const sent: string[] = [];
    const kore = koreAt(BASE_URL, {
      retries: 2,
      fetch: async (url) => {
        const isStart = String(url).includes("trigger=play");
        sent.push(isStart ? "start" : "look");
        return isStart ? answer.clone() : Response.json({ status: "success", data: { status: "Active" } });
      },
      ...options,
    });
    const { exports, printed } = await runBlock(block);
    await exports.start(kore, CAMPAIGN_ID);
    return { sent, printed };
  }

  test("looks, and doesn't start again, if a start may have been executed", async () => {
    const { sent, printed } = await started(new Response("", { status: 503 }));
    expect(sent).toEqual(["start", "look"]);
    expect(printed).toHaveLength(1);
  });

  test("says how a start was refused", async () => {
    const { sent, printed } = await started(Response.json({ errors: [{ msg: "No.", code: 409 }] }, { status: 409 }));
    expect(sent).toEqual(["start"]);
    expect(printed).toEqual([expect.stringMatching(/^409 /)]);
  });

  test("passes on that nothing was sent", async () => {
    await expect(started(new Response(), { allow: ["read"] })).rejects.toThrow(index.NotAllowedError);
  });
});
