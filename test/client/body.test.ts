import { expect, test } from "vitest";
import { InvalidRequestError } from "../../src/index.ts";
import { CAMPAIGN } from "../contract/campaign.ts";
import { koreAt } from "../kore.ts";

const circular: Record<string, unknown> = { ...CAMPAIGN };
circular.schedule = circular;

test.each<[string, unknown, string]>([
  ["nothing", undefined, "body: expected an object"],
  ["null", null, "body: expected an object"],
  ["a string", "{}", "body: expected an object"],
  ["an array", [CAMPAIGN], "body: expected an object"],
  [
    "a body of another kind",
    { ...CAMPAIGN, campaignType: "sms" },
    "body.campaignType: this call is for voice campaigns",
  ],
  ["a body that holds itself", circular, "body: it can't be written as JSON"],
  ["a bigint", { ...CAMPAIGN, priority: 5n }, "body: it can't be written as JSON"],
])("%s is refused as a campaign before anything is sent", async (_, body, message) => {
  let called = 0;
  const fetch = async () => Response.json({ called: ++called });
  const call = koreAt("https://kore.example", { fetch }).v1.voice.create(body as never);
  await expect(call).rejects.toThrow(InvalidRequestError);
  await expect(call).rejects.toThrow(message);
  expect(called).toBe(0);
});
