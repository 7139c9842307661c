// Bends one constraint of the description at a time, and fails if the checks of test/spec do not notice, unless
// survivors.yaml has the reason: `npm run test:bent`.
import { readYaml } from "../../../scripts/spec/spec.ts";
import { spec } from "../bundle.ts";
import { bendsOf } from "./bends.ts";
import { noticed } from "./checks.ts";

/** Why nothing needs to notice a bend. */
const survivors: { reason: string; bends: string[] }[] = readYaml("test/spec/bent/survivors.yaml");
const explained = survivors.flatMap(({ bends }) => bends);

const problem = noticed(spec);
if (problem) throw new Error(`The description must be right before it is bent: ${problem}`);

const bends = bendsOf(spec);
const survived: string[] = [];
for (const [index, { name, apply }] of bends.entries()) {
  const bent = structuredClone(spec);
  apply(bent);
  if (!noticed(bent)) survived.push(name);
  if ((index + 1) % 200 === 0)
    console.log(`${index + 1} of ${bends.length} constraints bent, ${survived.length} unnoticed`);
}
console.log(`${bends.length - survived.length} of ${bends.length} bent constraints were noticed.`);

const unexplained = survived.filter((name) => !explained.includes(name));
const stale = explained.filter((name) => !survived.includes(name));
if (unexplained.length > 0)
  console.error(
    `Nothing notices these. Test each, or add it to survivors.yaml with its reason:\n${unexplained.join("\n")}`,
  );
if (stale.length > 0) console.error(`These are noticed. Remove them from survivors.yaml:\n${stale.join("\n")}`);
if (unexplained.length + stale.length > 0) process.exitCode = 1;
