// Has Schemathesis send what the descriptions allow to the sandbox's server, one call after the other over the links, and
// fails for a status from 500, a response outside its schema, an operation that was never carried out, and a refusal that
// refusals.yaml doesn't explain: `npm run test:schemathesis`.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { explain, messageOf, reasonsOf } from "./refusals.ts";
import { runSchemathesis, type Target } from "./schemathesis.ts";

/** How many unexplained refusals are printed. */
const MAX_PRINTED = 10;

for (const target of ["management", "control"] as const) await test(target);

async function test(target: Target): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "kore-campaigns-"));
  try {
    const start = performance.now();
    const { passed, output, exchanges } = await runSchemathesis(target, folder);
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    const { unexplained, unused } = explain(exchanges, reasonsOf(target));
    const operations = new Set(exchanges.map(({ operation }) => operation));
    for (const { operation, status } of exchanges) if (status < 300) operations.delete(operation);

    if (!passed) fail(output);
    for (const operation of operations) fail(`${operation} was refused each time.`);
    for (const { operation, url, requestBody, status, responseBody } of unexplained.slice(0, MAX_PRINTED))
      fail(`${operation}: no reason explains ${status}, ${messageOf(responseBody)}\n  ${url}\n  ${requestBody}`);
    for (const { message } of unused) fail(`refusals.yaml: no refusal matches ${message}`);
    console.log(
      `${target}: ${exchanges.length} requests in ${seconds} s, ${unexplained.length} refusals without a reason`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
