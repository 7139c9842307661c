import { jwtVerify } from "jose";
import { expect, test } from "vitest";
import { UnauthorizedError } from "../../src/index.ts";
import { jwtAuth } from "../../src/jwt/jwt-auth.ts";
import { json, koreAnswering } from "../support/answering.ts";
import { CAMPAIGN_ID } from "../support/kore.ts";
import { GOOD, SECRET } from "./keys.ts";

const NOON = Date.UTC(2026, 10, 21, 12);

/** Starts a campaign every 10 seconds for an hour, at a service whose clock differs from ours. Counts the refusals. */
async function refusedStarts(secondsAhead: number): Promise<number> {
  let time = NOON;
  const now = () => new Date(time);
  const { kore, tokens } = koreAnswering(
    [
      async ({ headers }) => {
        const token = new Headers(headers).get("auth") ?? "";
        const currentDate = new Date(time + secondsAhead * 1000);
        const verified = jwtVerify(token, new TextEncoder().encode(SECRET), { currentDate });
        return verified.then(
          () => json(200, { status: "Active" }),
          () => json(401),
        );
      },
    ],
    { auth: jwtAuth({ ...GOOD, now }), now, retries: 0 },
  );
  let refused = 0;
  for (let start = 0; start < 360; start++) {
    await kore.voice.start(CAMPAIGN_ID).catch((error) => {
      expect(error.constructor).toBe(UnauthorizedError);
      refused += 1;
    });
    time += 10_000;
  }
  expect(tokens).toHaveLength(360);
  return refused;
}

test.each([
  [120, 0],
  [150, 0],
  [160, 24],
  [240, 51],
])("with a service whose clock is %i s ahead, %i of 360 starts are refused", async (secondsAhead, refused) => {
  expect(await refusedStarts(secondsAhead)).toBe(refused);
});
