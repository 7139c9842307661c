import { InvalidRequestError } from "../errors/campaign-error.ts";
import { ID_PATTERN } from "./ids.ts";
import { OPERATIONS, type OperationId } from "./operation.ts";

/** Paths in place of documented ones, by operationId. Each has the same parameters as the path that it replaces. */
export type PathReplacements = { readonly [Id in OperationId]?: string };

/**
 * Validates and copies the option `paths`, so that later changes to it have no effect.
 *
 * @throws {@link InvalidRequestError} that names the operation and says what its path must be
 */
export function readPathReplacements(paths: unknown): ReadonlyMap<OperationId, string> {
  if (typeof paths !== "object" || paths === null || Array.isArray(paths))
    throw new InvalidRequestError('paths: expected an object, for example { triggerVoiceCampaignV2: "/…" }.');
  const checked = new Map<OperationId, string>();
  for (const [operationId, path] of Object.entries(paths)) {
    if (path === undefined) continue;
    const place = `paths.${operationId}`;
    if (!Object.hasOwn(OPERATIONS, operationId))
      throw new InvalidRequestError(
        `${place}: there is no such operation. Use an operationId of the description, for example "triggerVoiceCampaignV2".`,
      );
    const { path: documented, method, effect } = OPERATIONS[operationId as OperationId];
    if (typeof path !== "string" || !PATH.test(path) || /\/\.{1,2}(\/|$)/.test(path))
      throw new InvalidRequestError(
        `${place}: expected a path below baseUrl, without a query, such as "${documented}".`,
      );
    if (parametersIn(path) !== parametersIn(documented))
      throw new InvalidRequestError(`${place}: expected a path with the parameters of "${documented}", each once.`);
    const changing = effect === "read" && changingOperationAt(method, path);
    if (changing)
      throw new InvalidRequestError(
        `${place}: this is the path of ${changing}, which does more than read, and a read may be sent several times.`,
      );
    checked.set(operationId as OperationId, path);
  }
  return checked;
}

const PATH = new RegExp(`^(/(${ID_PATTERN}|\\{[A-Za-z]+\\}))+$`);

/** The operation that is described at a path and does more than read; `undefined` if there is none. */
const changingOperationAt = (method: string, path: string): string | undefined =>
  Object.entries(OPERATIONS).find(
    ([, other]) => other.effect !== "read" && other.method === method && shapeOf(other.path) === shapeOf(path),
  )?.[0];

const shapeOf = (path: string) => path.replace(/\{[^}]+\}/g, "{}");

const parametersIn = (path: string) => String(path.match(/\{[^}]+\}/g)?.sort());
