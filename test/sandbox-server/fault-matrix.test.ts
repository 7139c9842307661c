// Every operation with every fault. Each call has a sandbox of its own.
import { afterEach, expect, test } from "vitest";
import { FAULT_NAMES } from "../../src/sandbox/http/faults.ts";
import { type SandboxServer, startSandboxServer } from "../../src/sandbox/server/index.ts";
import { OPERATION_ROWS } from "../contract/operation-rows.ts";
import { shortBackoff } from "../faults/test-hooks.ts";
import { expectPromisedWith, makeReferenceCalls, SANDBOX_FAULTS, SERVER_FAULTS } from "../sandbox/fault-scenario.ts";
import { NOW } from "../sandbox/prepare-call.ts";
import { sandboxAtServer, sandboxInProcess } from "../sandbox/tested-sandbox.ts";

const servers: SandboxServer[] = [];
const errors: unknown[] = [];

async function openServer() {
  const server = await startSandboxServer({ port: 0, speed: 0, onError: (error) => errors.push(error) });
  servers.push(server);
  return sandboxAtServer(server.url, { now: NOW });
}

async function closeServers() {
  await Promise.all(servers.splice(0).map((server) => server.close()));
  expect(errors.splice(0)).toEqual([]);
}

const calls = await makeReferenceCalls(OPERATION_ROWS, openServer);
await closeServers();
afterEach(closeServers);
shortBackoff();

test.each(FAULT_NAMES)(
  "at a server, every operation ends and is carried out as the client promises: %s",
  async (fault) => {
    await expectPromisedWith(fault, SERVER_FAULTS[fault], calls, openServer);
  },
);

test("in this process, every operation that is refused a connection is sent again", async () => {
  const open = async () => sandboxInProcess({ now: NOW });
  const calls = await makeReferenceCalls(OPERATION_ROWS, open);
  await expectPromisedWith("refused", SANDBOX_FAULTS.refused, calls, open);
});
