import type { Effects } from "../../src/operations/operation.ts";
import { type Discrepancy, isGeneral } from "../spec/ledger.ts";
import { pageAddress } from "../spec/page-link.ts";
import { operationsOf, type Page, REACHES_PEOPLE, type Spec, webhooksOf } from "../spec/spec.ts";
import { confidenceIn } from "./confidence.ts";

/** A documentation page as openapi/paths/ names it. */
interface SourcePage {
  slug: string;
  title: string;
  commit: string;
}

/**
 * Adds to the bundled spec what follows from the rest: links to the pages, how certain each operation is, at the beginning
 * of its summary whether it may reach people, and the entries of the ledger, each in short.
 */
export function publishedSpec(bundled: Spec, ledger: Discrepancy[]): Spec {
  const spec = structuredClone(bundled);
  const operationIds = operationsOf(spec).map(({ operation }) => operation.operationId);
  for (const { operation } of [...operationsOf(spec), ...webhooksOf(spec)]) {
    const [first, ...others] = (operation["x-pages"] as unknown as SourcePage[]).map(linkTo);
    operation.externalDocs = first as Page;
    if (others.length > 0) operation["x-pages"] = others;
    else delete operation["x-pages"];
    operation["x-confidence"] = confidenceIn(operation.operationId, operationIds, ledger);
  }
  for (const { operation } of operationsOf(spec))
    if (mayReachPeople(operation["x-effect"])) operation.summary = withWarning(operation.summary);
  const general = ledger.filter((entry) => isGeneral(entry, operationIds));
  return {
    ...spec,
    "x-confidence": { discrepancies: general.map(({ id }) => id) },
    "x-discrepancies": ledger.map(({ id, what, choice, affects, safety }) => ({ id, what, choice, affects, safety })),
  };
}

const linkTo = ({ slug, title, commit }: SourcePage): Page => ({ description: title, url: pageAddress(slug, commit) });

const mayReachPeople = (effects: Effects): boolean =>
  typeof effects === "string"
    ? effects === "contact"
    : Object.values(effects).flatMap(Object.values).includes("contact");

/** Lets a text begin with the warning that what it is about may reach people. */
export const withWarning = (text: string) => REACHES_PEOPLE + text.charAt(0).toLowerCase() + text.slice(1);
