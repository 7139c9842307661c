import { expect, test, vi } from "vitest";
import { CampaignError, createCampaignClient, OutcomeUnknownError, TimeoutError } from "../../src/index.ts";
import { type Look, lookFor, readLookOptions } from "../../src/jobs/once/look.ts";
import { createSandbox } from "../../src/sandbox/index.ts";

const kore = createCampaignClient(createSandbox().options);
const lostCall = {
  operationId: "createContactListV2",
  streamId: kore.streamId,
  accountId: kore.accountId,
  name: "Night",
  sentAt: "2026-03-02T14:00:00.000Z",
  clock: "machine",
} as const;

/** Looks so many times, and returns what was found or thrown. */
const lookWith = (look: () => Promise<Look<string>>, cause?: CampaignError, sleep = vi.fn(async () => {})) =>
  lookFor(kore, look, { lostCall, message: "Nobody knows.", cause }, readLookOptions({ timeout: 60_000, sleep })).catch(
    (error) => error,
  );

test("a read that fails is followed by another look, and is the cause if nothing is found", async () => {
  const failure = new TimeoutError("The read timed out.");
  const look = vi.fn<() => Promise<Look<string>>>().mockRejectedValueOnce(failure);
  look.mockResolvedValueOnce({ found: "cl-1", requests: 1 });
  expect(await lookWith(look)).toBe("cl-1");

  const error = await lookWith(vi.fn().mockRejectedValue(failure));
  expect(error).toBeInstanceOf(OutcomeUnknownError);
  expect(error.cause).toBe(failure);
  expect(error).toMatchObject({ lostCall, sentAt: new Date(lostCall.sentAt) });
});

test("the error of the call goes before that of a read", async () => {
  const cause = new TimeoutError("The create timed out.");
  const error = await lookWith(vi.fn().mockRejectedValue(new CampaignError("A read failed.")), cause);
  expect(error.cause).toBe(cause);
});

test("without any failure there is no cause", async () => {
  const error = await lookWith(async () => ({ found: undefined, requests: 1 }));
  expect(error).toBeInstanceOf(OutcomeUnknownError);
  expect(Object.hasOwn(error, "cause") && error.cause).toBeFalsy();
});

test("what is no error of the client ends the looks, and the call stays unknown", async () => {
  const failure = new RangeError("A mistake in a program.");
  const look = vi.fn().mockRejectedValue(failure);
  const error = await lookWith(look);
  expect(error).toBeInstanceOf(OutcomeUnknownError);
  expect(error.cause.cause).toBe(failure);
  expect(look).toHaveBeenCalledOnce();
});

test("a look of many requests is followed by as long a wait as they would be one by one", async () => {
  const sleep = vi.fn(async (_milliseconds: number) => {});
  await lookWith(async () => ({ found: undefined, requests: 9 }), undefined, sleep as never);
  expect(sleep.mock.calls.map(([milliseconds]) => milliseconds)).toEqual([54_000]);
});
