// Fails if openapi/discrepancies.yaml has a mistake, or names what the spec does not have.
import { readLedger } from "../spec/ledger.ts";
import { readBundle, type Spec } from "../spec/spec.ts";
import { validateLedger } from "./validate-ledger.ts";

const spec: Spec = readBundle();
const ledger = readLedger();
const problems = validateLedger(ledger, spec);
for (const problem of problems) console.error(`openapi/discrepancies.yaml: ${problem}`);
if (problems.length > 0) process.exitCode = 1;
else console.log(`${ledger.length} discrepancies fit the spec.`);
