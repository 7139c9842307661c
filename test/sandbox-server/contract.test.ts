// The contract of test/contract, with a sandbox that has what each call needs.
import { expect, test } from "vitest";
import { testCredentials } from "../contract/credentials.ts";
import { testQueries } from "../contract/queries.ts";
import { expectSent, recordWire } from "../contract/recorder.ts";
import { ROWS } from "../contract/rows.ts";
import { expectDocumented } from "../sandbox/api-call.ts";
import { NOW, prepareCall } from "../sandbox/prepare-call.ts";
import { sandboxAtServer } from "../sandbox/tested-sandbox.ts";
import { koreAt } from "../support/kore.ts";
import { BASE_URL, matchOperation } from "../support/sent-request.ts";
import { changedBy } from "./changes.ts";
import { serveSandbox } from "./cli.ts";

const server = serveSandbox();
const wire = recordWire(() => server.url);

test.each(ROWS.map((row) => ({ name: row.example ?? row.page, row })))("$name", async ({ row }) => {
  const [method, target] = row.sends.split(" ") as [string, string];
  const { operationId, effect } = matchOperation(method, new URL(target, BASE_URL)).call;
  // The page's callback is due before the hours of its campaign.
  const sandbox = await sandboxAtServer(server.url, { now: NOW, assume: { "callback-hours": "any-time" } });
  const prepared = await prepareCall(row, sandbox);
  const before = { state: await sandbox.state(), contacted: await sandbox.contacted(), log: await sandbox.log() };

  const response = await prepared.call(koreAt(wire.url));

  expectSent(wire.recorded, prepared);
  expectDocumented(operationId, response);
  expect((await sandbox.log()).slice(before.log.length)).toEqual([
    expect.objectContaining({ operationId, status: 200 }),
  ]);
  await sandbox.advance("10s");
  const after = await sandbox.state();
  expect(after).toEqual(changedBy(row, prepared, before.state));
  if (effect === "write") expect(after).not.toEqual(before.state);

  await sandbox.settle();
  const contacted = (await sandbox.contacted()).slice(before.contacted.length);
  expect(contacted.length > 0, `contacted: ${JSON.stringify(contacted)}`).toBe(effect === "contact");
  if (operationId !== "scheduleCallbacksV2") return;
  for (const { campaignDialingListId, timeToContact } of prepared.body)
    expect(contacted).toContainEqual(
      expect.objectContaining({ campaignDialingListId, at: new Date(timeToContact).toISOString() }),
    );
});

testCredentials(() => server.url);

testQueries(
  () => server.url,
  async (response) => {
    const { errors } = (await response.json()) as { errors: { msg: string }[] };
    // What is wrong with the query, and not that there is no such campaign.
    const violations = errors.flatMap(({ msg }) => msg.match(/query\.[^.]+/g) ?? []);
    if (violations.length > 0) expect(response.status).toBe(400);
    return violations;
  },
);
