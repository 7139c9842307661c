import { expect, inject, test } from "vitest";
import { requestExample } from "../../scripts/examples.ts";
import { UnauthorizedError } from "../../src/index.ts";
import { koreAt, thrownBy } from "../support/kore.ts";
import { ROWS } from "./rows.ts";

/** Creates a client whose requests lack a header. */
const koreWithout = (name: string) =>
  koreAt(inject("mockUrl"), {
    fetch: (url, init) => {
      const headers = new Headers(init?.headers);
      headers.delete(name);
      return fetch(url, { ...init, headers });
    },
  });

// This page documents the token only.
const WITHOUT_IDS = "send-outbound-sms";

test.each(["auth", "iid", "accountId"])("refuses a call without %s with 401", async (name) => {
  const kore = koreWithout(name);
  for (const { page, call } of ROWS) {
    if (page === WITHOUT_IDS && name !== "auth") continue;
    const error = await thrownBy(() => call(kore, requestExample(page)));
    expect(error, page).toBeInstanceOf(UnauthorizedError);
    expect(error.status).toBe(401);
  }
});

test.each(["iid", "accountId"])("sms.send needs no %s", async (name) => {
  await koreWithout(name).sms.send(requestExample(WITHOUT_IDS));
});
