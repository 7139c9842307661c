import { operations } from "../generated/operations.ts";
import { InvalidRequestError } from "./errors/invalid-request-error.ts";
import type { OperationId } from "./operation.ts";
import { SEGMENT } from "./path.ts";

/** Paths in place of documented ones, by operationId. Each holds the same parameters as the path that it replaces. */
export type PathReplacements = { readonly [Id in OperationId]?: string };

/**
 * A copy that nobody can change any more once it is checked.
 *
 * @throws {@link InvalidRequestError} that names the operation, and says what its path must be.
 */
export function checkPathReplacements(paths: unknown): ReadonlyMap<OperationId, string> {
  if (typeof paths !== "object" || paths === null || Array.isArray(paths))
    throw new InvalidRequestError('paths: expected an object, for example { triggerVoiceCampaignV2: "/…" }.');
  const checked = new Map<OperationId, string>();
  for (const [operationId, path] of Object.entries(paths)) {
    if (path === undefined) continue;
    const place = `paths.${operationId}`;
    if (!Object.hasOwn(operations, operationId))
      throw new InvalidRequestError(
        `${place}: there is no such operation. Use an operationId of the description, for example "triggerVoiceCampaignV2".`,
      );
    const { path: documented, method, effect } = operations[operationId as OperationId];
    if (typeof path !== "string" || !PATH.test(path) || /\/\.{1,2}(\/|$)/.test(path))
      throw new InvalidRequestError(
        `${place}: expected a path below baseUrl, without a query, such as "${documented}".`,
      );
    if (parametersIn(path) !== parametersIn(documented))
      throw new InvalidRequestError(`${place}: expected a path with the parameters of "${documented}", each once.`);
    const changing = effect === "read" && changingOperationAt(method, path);
    if (changing)
      throw new InvalidRequestError(
        `${place}: this is the path of ${changing}, which does more than read, and what reads may be sent several times.`,
      );
    checked.set(operationId as OperationId, path);
  }
  return checked;
}

const PATH = new RegExp(`^(/(${SEGMENT}|\\{[A-Za-z]+\\}))+$`);

/** The operation that is described at a path and does more than read; `undefined` where there is none. */
const changingOperationAt = (method: string, path: string): string | undefined =>
  Object.entries(operations).find(
    ([, other]) => other.effect !== "read" && other.method === method && shapeOf(other.path) === shapeOf(path),
  )?.[0];

const shapeOf = (path: string) => path.replace(/\{[^}]+\}/g, "{}");

const parametersIn = (path: string) => String(path.match(/\{[^}]+\}/g)?.sort());
