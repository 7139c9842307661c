import { expect, test } from "vitest";
import { ApiError, createCampaignClient } from "../../src/index.ts";
import { OPERATIONS, type OperationId } from "../../src/operations/operation.ts";
import { assumptionDefaults } from "../../src/sandbox/assumptions/defaults.ts";
import { ASSUMPTIONS } from "../../src/sandbox/assumptions/list.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import { createCallableSandbox } from "./caller.ts";
import { KINDS, TOMORROW } from "./kinds.ts";
import { ADA, AGENTLESS, activeCampaign, creationOf, kindOf } from "./setups.ts";
import { GIVEN, SITUATIONS } from "./situations.ts";
import { createStrictSandbox } from "./strict-sandbox.ts";

/** Every assumption, decided so that nothing is refused that need not be. */
const DECIDED: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ASSUMPTIONS).map(([id, { values }]) => [
    id,
    values.find((value: string) => value !== "refuse" && value !== "conflict") ?? values[0],
  ]),
);

const CASES = (Object.keys(OPERATIONS) as OperationId[]).flatMap((operationId) =>
  // test/contract/tables.test.ts says what to add if there is none.
  Object.entries(SITUATIONS[operationId] ?? {}).map(([name, situation]) => ({ operationId, name, situation })),
);

test.each(CASES)(
  "strict: $operationId refuses to guess, and names each guess: $name",
  async ({ operationId, situation }) => {
    const sandbox = createStrictSandbox(GIVEN);
    sandbox.decide(DECIDED);
    const args = await situation(sandbox);
    const setUp = pick([...sandbox.assumed]);

    const guesses: string[] = [];
    for (;;) {
      sandbox.decide(pick(guesses));
      const before = sandbox.copy();
      const { status, body, assumed } = await sandbox.send(operationId, args);
      const named = namedIn(body.errors?.[0].msg);
      if (named.length === 0) {
        expect({ status, body }).toMatchObject({ status: 200 });
        // Also what is decided: it is no guess any more, but no page says it either.
        expect(unlessRefused(assumed)).toEqual(unlessRefused(guesses));
        break;
      }
      expect(status).toBe(400);
      expect(sandbox.copy(), "something was changed before all was asked for").toEqual(before);
      // What is decided otherwise than by default may lead to more.
      if (guesses.length > 0)
        expect(
          guesses.some((id) => DECIDED[id] !== DEFAULTS[id]),
          "all at once",
        ).toBe(true);
      guesses.push(...named);
      expect(unlessRefused(assumed)).toEqual(unlessRefused(guesses));
    }

    // What was named is all that was needed: nobody can be asked while the clock is turned.
    sandbox.decide({ ...setUp, ...pick(guesses) });
    sandbox.clock.advance("3d");
  },
);

/** In order, and without what a refusal by default rests on. */
const unlessRefused = (ids: readonly string[]) => ids.filter((id) => id !== "refusal-body").sort();

const DEFAULTS: Readonly<Record<string, string>> = assumptionDefaults;

/** The ids in the message of a strict refusal. */
const namedIn = (message = ""): string[] =>
  [...(/^strict: the sandbox would have to guess ("[^.]+")\./.exec(message)?.[1] ?? "").matchAll(/"([^"]+)"/g)].map(
    ([, id = ""]) => id,
  );

const pick = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, DECIDED[id] as string]));

test.each(KINDS)(
  "strict: once its guesses are decided, $create runs by its schedule",
  async ({ create, type, version }) => {
    const assume: Record<string, string> = {};
    const tell = async () => {
      const sandbox = createSandbox({
        strict: true,
        assume,
        queues: Object.fromEntries(GIVEN.queues),
        flows: [...GIVEN.flows],
        dncLists: { "Opted out": [] },
      });
      const kore = createCampaignClient({ ...sandbox.options, retries: 0 });
      await kore.contactLists.create({ name: "Patients", description: "Due for a test", source: "passiveApi" });
      await kore.contactLists.addContacts({ contact_list_name: "Patients", data: [{ phoneNumber: ADA }] });
      const { body } = creationOf(kindOf(create));
      await (version === 2 ? kore[type] : kore.v1[type]).create(body);
      await kore.campaigns.enableSchedule("Recalls", TOMORROW);
      sandbox.clock.settle();
      return sandbox.contacted.map(({ phoneNumber }) => phoneNumber);
    };
    for (;;) {
      const told = await tell().catch((error: unknown) => {
        // An error of the clock is none of the API.
        if (!(error instanceof ApiError)) throw error;
        return error.message;
      });
      if (Array.isArray(told)) {
        expect(new Set(told)).toEqual(new Set([ADA]));
        break;
      }
      const [, message = ""] = /(strict: .*)/s.exec(told) ?? [];
      const guesses = namedIn(message);
      expect(guesses).not.toEqual([]);
      for (const guess of guesses) {
        expect(assume).not.toHaveProperty(guess);
        assume[guess] = DECIDED[guess] as string;
      }
    }
  },
);

test("strict names at once all that a call needs, and assumptionDefaults decides everything", async () => {
  const body = { name: "Patients", description: "Due for a test", source: "passiveApi" };
  const refused = createCallableSandbox({ strict: true });
  const message = await refused.refusal("addContactsV1", {
    body: { contact_list_name: "Patients", data: [{ phoneNumber: ADA }] },
  });
  expect(namedIn(message.slice("400 ".length))).toEqual(["unknown-contact-list", "refusal-body"]);
  expect(message).toContain('set assume: { "unknown-contact-list": "refuse", "refusal-body": "errors" }.');

  const assume = { ...assumptionDefaults, "dnc-scrub": "also-at-start" };
  const decided = createCallableSandbox({
    strict: true,
    assume,
    dncLists: { "Opted out": [] },
    flows: [...GIVEN.flows],
  });
  await decided.call("createContactListV2", { body });
  await decided.call("addContactsV1", { body: { contact_list_name: "Patients", data: [{ phoneNumber: ADA }] } });
  decided.clock.advance("1m");
  await activeCampaign(decided, AGENTLESS);
  decided.clock.settle();
  expect(decided.contacted[0]?.phoneNumber).toBe(ADA);
  expect(Object.isFrozen(assumptionDefaults)).toBe(true);
});
