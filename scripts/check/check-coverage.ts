// Fails if a page of the documentation has no operation, method or example, or is missing in the coverage.
import { sourcesFor } from "../generate/coverage.ts";
import { readBundle } from "../spec/spec.ts";
import { validateCoverage } from "./validate-coverage.ts";

const sources = sourcesFor(readBundle());
const problems = validateCoverage(sources);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log(`${sources.slugs.length} pages are covered by ${sources.methods.length} methods.`);
