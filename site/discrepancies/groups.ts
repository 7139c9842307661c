import { type Discrepancy, isGeneral } from "../../scripts/spec/ledger.ts";
import { operationsOf, type Spec, taskOf, webhooksOf } from "../../scripts/spec/spec.ts";

/** Entries of the ledger that are about one thing, such as contact lists. */
export interface EntryGroup {
  readonly title: string;
  readonly entries: readonly Discrepancy[];
}

const EVERY_CALL = "Every call";
const SEVERAL = "Several kinds of calls";

/** Groups entries by the tag of the calls that they touch, in the order of the spec. No group is empty. */
export function groupsOf(ledger: readonly Discrepancy[], spec: Spec): EntryGroup[] {
  const operations = operationsOf(spec).map(({ operation }) => operation);
  const ids = operations.map(({ operationId }) => operationId);
  const titles = new Map([
    ...operations.map(({ operationId, tags: [tag = ""] }) => [operationId, tag] as const),
    ...webhooksOf(spec).map(({ operation }) => [operation.operationId, taskOf(operation)] as const),
  ]);
  const titleOf = (entry: Discrepancy): string => {
    if (isGeneral(entry, ids)) return EVERY_CALL;
    const [title, ...others] = new Set(entry.operations.map((id) => titles.get(id)));
    return title === undefined || others.length > 0 ? SEVERAL : title;
  };
  return [...new Set([EVERY_CALL, ...titles.values(), SEVERAL])]
    .map((title) => ({ title, entries: ledger.filter((entry) => titleOf(entry) === title) }))
    .filter(({ entries }) => entries.length > 0);
}
