import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROWS } from "../contract/rows.ts";
import { CAMPAIGN_ID, koreAt, STREAM_ID, thrownBy } from "../support/kore.ts";
import { BASE_URL, matchOperation } from "../support/sent-request.ts";

/** Lists the pages with their effects, as the docstrings of the methods give them: `Effect: read. Page: get-…`. */
function effectsInDocstrings(): string[] {
  const folder = "src/resources";
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  return files.flatMap((file) => {
    const text = readFileSync(join(folder, file), "utf8").replace(/\n\s+\* /g, " ");
    return [...text.matchAll(/Effect: (\w+)\. Pages?: ([^.]+)\./g)].flatMap(([, effect, pages]) =>
      (pages as string).split(", ").map((page) => `${page}: ${effect}`),
    );
  });
}

test("every call has the effect that the docstring of its method gives", () => {
  const effects = ROWS.map(({ page, sends }) => {
    const [method, target] = sends.split(" ") as [string, string];
    return `${page}: ${matchOperation(method, new URL(target, BASE_URL)).call.effect}`;
  });
  const told = effectsInDocstrings();
  const wrong = [
    ...told
      .filter((effect) => !effects.includes(effect))
      .map(
        (effect) =>
          `A docstring says "${effect}", and no row of test/contract/rows.ts: correct the docstring or add a row.`,
      ),
    ...effects
      .filter((effect) => !told.includes(effect))
      .map((effect) => `No docstring says "${effect}": end that of the method with "Effect: … Page: …".`),
  ];
  expect(wrong, wrong.join("\n")).toEqual([]);
});

const kore = koreAt(BASE_URL);

test("a start on the path of the SMS stop, which no page documents, has the effect contact", async () => {
  const call = kore.http.POST("/campaign/api/v2/public/{streamId}/campaign/trigger/{campaignId}", {
    params: {
      path: { streamId: STREAM_ID, campaignId: CAMPAIGN_ID },
      query: { campaignType: "sms", trigger: "play" } as never,
    },
    signal: AbortSignal.abort(),
  });
  expect((await thrownBy(() => call)).call.effect).toBe("contact");
});

describe("a trigger call has the effect contact if its query has", () => {
  test.each<[string, object]>([
    ["no trigger", {}],
    ["an unknown trigger", { trigger: "pause" }],
    ["a trigger in upper case", { trigger: "STOP" }],
    ["two triggers", { trigger: ["stop", "stop"] }],
    ["a second trigger in another spelling", { trigger: "stop", TRIGGER: "play" }],
    ["a second trigger in brackets", { trigger: "stop", "trigger[0]": "play" }],
    ["a trigger named like a property of every object", { trigger: "constructor" }],
  ])("%s", async (_, query) => {
    const call = kore.http.POST("/campaign/api/v1/public/{streamId}/campaign/{campaignId}", {
      params: { path: { streamId: STREAM_ID, campaignId: CAMPAIGN_ID }, query: query as never },
      signal: AbortSignal.abort(),
    });
    expect((await thrownBy(() => call)).call.effect).toBe("contact");
  });
});
