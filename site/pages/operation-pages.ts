import { type Operation, operationsOf, type Spec, taskOf } from "../../scripts/spec/spec.ts";
import type { Effect, Effects } from "../../src/operations/operation.ts";
import { CALL_ROWS } from "./call-rows.ts";
import type { CallRow } from "./row.ts";

/** A page of the reference: an operation, or one of the two things that it does. */
export interface OperationPage {
  /** The name of its file, for example `triggerVoiceCampaignV2-start`. */
  readonly name: string;
  /** What the call does, for example `Start a voice campaign`. */
  readonly title: string;
  readonly version: "v1" | "v2";
  readonly tag: string;
  readonly method: string;
  /** The template, for example `/api/v2/public/{streamId}/campaign/trigger/{campaignId}`. */
  readonly path: string;
  readonly effect: Effect;
  readonly operation: Operation;
  /** The value of the query parameter that makes the operation do this. */
  readonly task: Task | undefined;
  /** What stands on the page and not in the description. */
  readonly row: CallRow;
}

interface Task {
  readonly parameter: string;
  readonly value: string;
}

/**
 * Finds a page by its name.
 *
 * @param place the file that names it, for the error
 */
export function pageNamed(name: string, pages: readonly OperationPage[], place: string): OperationPage {
  const page = pages.find((each) => each.name === name);
  if (!page) throw new Error(`${place}: there is no page "${name}".`);
  return page;
}

/**
 * Lists the pages of the reference, in the order of the spec: the newest version of a call first.
 *
 * @throws Error if a call has no row in `rows`, or a row no call
 */
export function operationPages(spec: Spec, rows: Readonly<Record<string, CallRow>> = CALL_ROWS): OperationPage[] {
  const pages = operationsOf(spec).flatMap(({ path, method, operation }) => {
    const { operationId } = operation;
    const [tag = ""] = operation.tags;
    const version: "v1" | "v2" = operationId.endsWith("V1") ? "v1" : "v2";
    const tasks = tasksOf(operation["x-effect"]);
    return tasks.map(({ effect, task }): OperationPage => {
      const half = tasks.length > 1 ? task : undefined;
      const [name, row] = half ? rowOfHalf(operationId, half, tag, rows) : [operationId, rowOf(operationId, tag, rows)];
      const title = row.title ?? taskOf(operation);
      return { name, title, version, tag, method, path, effect, operation, task, row };
    });
  });
  const left = Object.keys(rows).find((name) => !pages.some((page) => page.name === name));
  if (left)
    throw new Error(`No call has the row "${left}" of site/pages/: remove it, or name it after an operationId.`);
  return pages;
}

/** Lists what an operation does: one thing, or one for each value of the query parameter that decides. */
function tasksOf(effects: Effects): Pick<OperationPage, "effect" | "task">[] {
  if (typeof effects === "string") return [{ effect: effects, task: undefined }];
  const [[parameter, byValue]] = Object.entries(effects) as [[string, Readonly<Record<string, Effect>>]];
  return Object.entries(byValue).map(([value, effect]) => ({ effect, task: { parameter, value } }));
}

function rowOf(operationId: string, tag: string, rows: Readonly<Record<string, CallRow>>): CallRow {
  const row = rows[operationId];
  if (!row) throw new Error(`The call "${operationId}" has no row: add "${operationId}" to ${fileOf(tag)}.`);
  return row;
}

function rowOfHalf(
  operationId: string,
  { parameter, value }: Task,
  tag: string,
  rows: Readonly<Record<string, CallRow>>,
): [name: string, row: CallRow] {
  const found = Object.entries(rows).find(
    ([name, { half }]) => name.startsWith(`${operationId}-`) && half?.value === value,
  );
  if (!found)
    throw new Error(
      `The call "${operationId}" with ${parameter}=${value} has no row: add "${operationId}-…" to ${fileOf(tag)}, with the half.value "${value}", and its end to Halves in site/pages/row.ts.`,
    );
  return found;
}

/** The file with the rows of a tag. */
const fileOf = (tag: string) => `site/pages/${tag.toLowerCase().replaceAll(" ", "-")}.ts`;
