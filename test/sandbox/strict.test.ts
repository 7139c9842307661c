import { expect, test } from "vitest";
import { ApiError, createCampaignClient } from "../../src/index.ts";
import { OPERATIONS, type OperationId } from "../../src/operations/operation.ts";
import { ASSUMPTIONS } from "../../src/sandbox/assumptions/list.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import { KINDS, TOMORROW } from "./kinds.ts";
import { ADA, creationOf, kindOf } from "./setups.ts";
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
      const guess = /^strict: the sandbox would have to guess "([^"]+)"/.exec(body.errors?.[0].msg)?.[1];
      if (guess === undefined) {
        expect({ status, body }).toMatchObject({ status: 200 });
        // Also what is decided: it is no guess any more, but no page says it either.
        expect([...assumed].sort()).toEqual([...guesses].sort());
        break;
      }
      expect(status).toBe(400);
      expect(sandbox.copy(), `"${guess}" is asked for after something was changed: ask before`).toEqual(before);
      expect(guesses, "named again").not.toContain(guess);
      guesses.push(guess);
      expect([...assumed].sort()).toEqual([...guesses].sort());
    }

    // What was named is all that was needed: nobody can be asked while the clock is turned.
    sandbox.decide({ ...setUp, ...pick(guesses) });
    sandbox.clock.advance("3d");
  },
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
      const guess = /would have to guess "([^"]+)"/.exec(told)?.[1] ?? "";
      expect(DECIDED).toHaveProperty(guess);
      expect(assume).not.toHaveProperty(guess);
      assume[guess] = DECIDED[guess] as string;
    }
  },
);
