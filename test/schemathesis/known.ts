import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { operationsOf, type Spec } from "../../scripts/spec/spec.ts";
import type { SandboxState } from "../../src/sandbox/index.ts";
import { examplesOf } from "./chained-spec.ts";

// biome-ignore lint/suspicious/noExplicitAny: examples of many shapes.
type Json = any;

/** Ends the names of those campaigns and lists that may be deleted: the others are needed to the end. */
const SUPERFLUOUS = "superfluous";
const SUPERFLUOUS_LISTS = Array.from({ length: 10 }, (_, index) => `List ${index}, ${SUPERFLUOUS}`);

/** What a sandbox begins with: the contact lists that examples name, and the campaigns of v2, one of each with a run. */
export function givenBy(spec: Spec): { contactLists: Json[]; campaigns: Json[] } {
  const operations = operationsOf(spec);
  const names = operations
    .flatMap((operation) => examplesOf(spec, operation))
    .flatMap(({ contactLists, contact_list_name }) => contactLists ?? contact_list_name ?? []);
  const creates = operations.filter(({ operation }) => /^create.*CampaignV2$/.test(operation.operationId));
  const bodies = creates.flatMap((create) => examplesOf(spec, create));
  return {
    contactLists: [...new Set(names), ...SUPERFLUOUS_LISTS].map((name, index) => ({
      name,
      description: "Somebody",
      source: "passiveApi",
      contacts: [{ phoneNumber: `+120255501${String(index).padStart(2, "0")}` }],
    })),
    campaigns: bodies.flatMap((body) => [
      { ...body, name: `${body.name}, running`, state: "Active" },
      { ...body, name: `${body.name}, ready` },
      { ...body, name: `${body.name}, ${SUPERFLUOUS}` },
    ]),
  };
}

/** Writes the ids and names of a sandbox into a folder, in files that Schemathesis takes values from. */
export function writeKnown(folder: string, { campaigns, contactLists }: SandboxState): void {
  mkdirSync(folder);
  const write = (file: string, values: string[]) =>
    writeFileSync(join(folder, file), values.map((value) => JSON.stringify(value)).join("\n"));
  const kept = campaigns.filter(isKept);
  const lists = contactLists.filter(isKept);
  write("campaigns", kept.map(idOf));
  write("voice-campaigns", kept.filter(({ type }) => type === "voice").map(idOf));
  write("sms-campaigns", kept.filter(({ type }) => type === "sms").map(idOf));
  write("superfluous-campaigns", campaigns.filter((campaign) => !isKept(campaign)).map(idOf));
  write(
    "campaign-names",
    kept.map(({ name }) => name),
  );
  write(
    "runs",
    kept.flatMap(({ runs }) => runs.map(idOf)),
  );
  write("lists", lists.map(idOf));
  write("superfluous-lists", contactLists.filter((list) => !isKept(list)).map(idOf));
  write(
    "list-names",
    lists.map(({ name }) => name),
  );
}

const isKept = ({ name }: { name: string }) => !name.endsWith(SUPERFLUOUS);
const idOf = ({ id }: { id: string }) => id;
