// Fails if openapi/discrepancies.yaml has a fault, or names what the spec does not have.

import { readLedger } from "../spec/ledger.ts";
import { readBundle, type Spec } from "../spec/spec.ts";
import { faultsIn } from "./validate-ledger.ts";

const spec: Spec = readBundle();
const ledger = readLedger();
const faults = faultsIn(ledger, spec);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else console.log(`${ledger.length} discrepancies fit the spec.`);
