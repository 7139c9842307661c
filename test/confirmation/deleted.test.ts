import { describe, expect, test } from "vitest";
import { answerExample } from "../../scripts/examples.ts";
import { thrownBy } from "../support/kore.ts";
import { confirm, lostCall } from "./lost-call.ts";

describe.each([
  ["delete-voice-campaign", "get-voice-campaign-by-id"],
  ["delete-voice-campaign-v2", "get-voice-campaign-by-id-v2"],
  ["delete-sms-campaign", "get-sms-campaign-by-id"],
  ["delete-sms-campaign-v2", "get-sms-campaign-by-id-v2"],
  ["delete-contact-list-details", "get-contact-list-details"],
  ["delete-contact-list-details-v2", "get-contact-list-details-v2"],
])("%s", (page, read) => {
  const told = async (answer: object) => (await confirm(await lostCall(page), () => answer)).confirmation;

  test("what can't be found was deleted", async () => {
    expect(await told(Response.json({ errors: [{ msg: "Not found", code: 404 }] }, { status: 404 }))).toBe("executed");
    expect(await told({ errors: [{ msg: "Not found", code: 404 }] })).toBe("executed");
  });

  test("what can be read was not seen to be deleted", async () => {
    expect(await told(answerExample(read))).toBe("not-seen");
  });

  test("what is there and not active may be what a deletion leaves", async () => {
    const answer = answerExample(read);
    expect(await told({ ...answer, data: { ...answer.data, isActive: false } })).toBe("unknown");
  });

  test.each([400, 401, 403, 409, 429, 500])("a get that is refused with %i is no answer", async (status) => {
    const error = await thrownBy(async () => told(Response.json({ message: "No such thing." }, { status })));
    expect(error.status).toBe(status);
  });

  test("neither is an envelope that reports a failure", async () => {
    expect((await thrownBy(async () => told({ status: "failure", message: "No such thing." }))).name).toBe("ApiError");
  });
});
