import { test } from "vitest";
import { FAULT_NAMES } from "../../src/sandbox/http/faults.ts";
import { OPERATION_ROWS } from "../contract/operation-rows.ts";
import { sampleOf } from "../faults/operations.ts";
import { shortBackoff } from "../faults/test-hooks.ts";
import { expectPromisedWith, makeReferenceCalls, SANDBOX_FAULTS } from "./fault-scenario.ts";
import { NOW } from "./prepare-call.ts";
import { sandboxInProcess } from "./tested-sandbox.ts";

const open = async () => sandboxInProcess({ now: NOW });
// test/sandbox-server has every operation, at a server.
const calls = await makeReferenceCalls(sampleOf(OPERATION_ROWS), open);
shortBackoff();

test.each(FAULT_NAMES)("a call ends and is carried out as the client promises: %s", async (fault) => {
  await expectPromisedWith(fault, SANDBOX_FAULTS[fault], calls, open);
});
