import { expect, test } from "vitest";
import { requestExample } from "../../scripts/spec/examples.ts";
import { UnauthorizedError } from "../../src/index.ts";
import { koreAt, thrownBy } from "../support/kore.ts";
import { OPERATION_ROWS } from "./operation-rows.ts";

// The page of this operation documents the token only.
const WITHOUT_IDS = "sendOutboundSmsV1";

/** Tests which headers a server demands. */
export function testCredentials(url: () => string): void {
  /** Creates a client whose requests lack a header. */
  const koreWithout = (name: string) =>
    koreAt(url(), {
      fetch: (url, init) => {
        const headers = new Headers(init?.headers);
        headers.delete(name);
        return fetch(url, { ...init, headers });
      },
    });

  test.each(["auth", "iid", "accountId"])("refuses a call without %s with 401", async (name) => {
    const kore = koreWithout(name);
    for (const { operationId, page, call } of OPERATION_ROWS) {
      if (operationId === WITHOUT_IDS && name !== "auth") continue;
      const error = await thrownBy(() => call(kore, requestExample(page)));
      expect(error, operationId).toBeInstanceOf(UnauthorizedError);
      expect(error.status, operationId).toBe(401);
    }
  });

  test.each(["iid", "accountId"])("sms.send needs no %s", async (name) => {
    const message = requestExample("send-outbound-sms");
    await expect(koreWithout(name).sms.send(message)).resolves.toHaveProperty("message");
  });
}
