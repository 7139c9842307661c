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
  const verdict = async (response: object) => (await confirm(await lostCall(page), () => response)).confirmation;

  test("executed if it is not found", async () => {
    expect(await verdict(Response.json({ errors: [{ msg: "Not found", code: 404 }] }, { status: 404 }))).toBe(
      "executed",
    );
    expect(await verdict({ errors: [{ msg: "Not found", code: 404 }] })).toBe("executed");
  });

  test("not seen if it can be read", async () => {
    expect(await verdict(answerExample(read))).toBe("not-seen");
  });

  test("unknown if it is not active, which may be a soft delete", async () => {
    const response = answerExample(read);
    expect(await verdict({ ...response, data: { ...response.data, isActive: false } })).toBe("unknown");
  });

  test("throws if a 404 is told beside data", async () => {
    const answer = { errors: [{ msg: "Not found", code: 404 }], data: { _id: "cd-1" } };
    expect((await thrownBy(async () => verdict(answer))).name).toBe("NotFoundError");
  });

  test.each([400, 401, 403, 409, 429, 500])("throws if the get is refused with %i", async (status) => {
    const error = await thrownBy(async () => verdict(Response.json({ message: "No such thing." }, { status })));
    expect(error.status).toBe(status);
  });

  test("throws if the get reports a failure in a success", async () => {
    expect((await thrownBy(async () => verdict({ status: "failure", message: "No such thing." }))).name).toBe(
      "ApiError",
    );
  });
});
