import { expect, test, vi } from "vitest";
import { json, koreAnswering } from "../support/answering.ts";
import { CAMPAIGN_ID, thrownBy } from "../support/kore.ts";

const CHUNKED = { "transfer-encoding": "chunked" };
const LENGTH = { "content-length": "16" };

test.each<[string, string, Record<string, string>, "whole" | "unknown"]>([
  ["a length", "Refused: this to", LENGTH, "whole"],
  ["a length of 0", "", { "content-length": "0" }, "whole"],
  ["a length, and the connection ends", "Refused: this to", { ...LENGTH, connection: "close" }, "whole"],
  ["a length, half of JSON", '{"message":"Refu', LENGTH, "unknown"],
  ["a length, half of JSON behind spaces", '  {"message":"Re', LENGTH, "unknown"],
  ["chunks", "Refused: this to", CHUNKED, "whole"],
  ["chunks in capitals, behind another coding", "Refused", { "Transfer-Encoding": "gzip, Chunked " }, "whole"],
  ["chunks, and the connection stays", "Refused", { ...CHUNKED, connection: "keep-alive" }, "whole"],
  ["chunks, and the connection ends", "Refused: this to", { ...CHUNKED, connection: "close" }, "unknown"],
  ["chunks, and the connection ends, in capitals", "Refused", { ...CHUNKED, connection: "TE, Close" }, "unknown"],
  ["chunks under another coding", "Refused", { "transfer-encoding": "chunked, identity" }, "unknown"],
  ["a coding that is only named like chunks", "Refused", { "transfer-encoding": "unchunked" }, "unknown"],
  ["no end", "Refused: this to", {}, "unknown"],
  ["no end, nothing", "", {}, "unknown"],
  ["no end, a number that a text may begin with", "429", {}, "unknown"],
  ["no end, a word of JSON", "null", {}, "unknown"],
  ["no end, half of JSON", '{"message":"Refu', {}, "unknown"],
  ["no end, JSON", '{"message":"Refused"}', {}, "whole"],
  ["no end, JSON in white space", ' \n{"message":"Refused"}\n', {}, "whole"],
])("a refusal is whole if HTTP or JSON says so: %s", async (_, body, headers, expected) => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const ends = [];
  for (const status of [401, 429]) {
    const { kore, tokens } = koreAnswering([new Response(body, { status, headers }), json(200, { status: "Active" })]);
    const end = await kore.voice.start(CAMPAIGN_ID).then(
      () => "done",
      ({ name }) => name,
    );
    ends.push([end, tokens.length]);
  }
  const whole = [
    ["UnauthorizedError", 1],
    ["done", 2],
  ];
  const unknown = [
    ["OutcomeUnknownError", 1],
    ["OutcomeUnknownError", 1],
  ];
  expect(ends).toEqual(expected === "whole" ? whole : unknown);
});

test.each(['"Refused"', '["Refused"]'])(
  "JSON that is no object is whole, but a 429 is not understood: %s",
  async (body) => {
    const endOf = async (status: number) =>
      (await thrownBy(() => koreAnswering([new Response(body, { status })]).kore.voice.start(CAMPAIGN_ID))).name;
    expect([await endOf(401), await endOf(429)]).toEqual(["UnauthorizedError", "OutcomeUnknownError"]);
  },
);
