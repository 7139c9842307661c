// Fails if openapi/discrepancies.yaml and the operations that cite it disagree.
import { faultsIn } from "./discrepancies.ts";
import { readBundle, type Spec } from "./spec.ts";

const spec: Spec = readBundle();
const faults = faultsIn(spec);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else console.log(`${spec["x-discrepancies"].length} discrepancies fit their operations.`);
