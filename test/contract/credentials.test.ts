import { expect, inject, test } from "vitest";
import { UnauthorizedError } from "../../src/index.ts";
import { CAMPAIGN_ID, koreAt, thrownBy } from "../kore.ts";
import { CAMPAIGN } from "./campaign.ts";

/** A client whose requests lose a header on the way. */
const koreWithout = (name: string) =>
  koreAt(inject("mockUrl"), {
    fetch: (url, init) => {
      const headers = new Headers(init?.headers);
      headers.delete(name);
      return fetch(url, { ...init, headers });
    },
  });

test.each(["auth", "iid", "accountId"])("a call without %s is refused with 401", async (name) => {
  const kore = koreWithout(name);
  for (const call of [
    () => kore.v1.voice.create(CAMPAIGN),
    () => kore.v1.voice.start(CAMPAIGN_ID),
    () => kore.voice.get(CAMPAIGN_ID),
    () => kore.voice.start(CAMPAIGN_ID),
    () => kore.v1.sms.start(CAMPAIGN_ID),
  ]) {
    const error = await thrownBy(call);
    expect(error).toBeInstanceOf(UnauthorizedError);
    expect(error.status).toBe(401);
  }
});
