// Fails when openapi/discrepancies.yaml and the operations that cite it do not fit together.
import { faultsIn } from "./discrepancies.ts";
import { BUNDLE, readYaml } from "./spec.ts";

const discrepancies = readYaml("openapi/discrepancies.yaml");
const faults = faultsIn(discrepancies, readYaml(BUNDLE));
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else console.log(`${discrepancies.length} discrepancies fit their operations.`);
