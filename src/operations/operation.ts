import { operations } from "../../generated/operations.ts";

/** Name of a described operation, for example `createCampaignV1`. */
export type OperationId = keyof typeof operations;

/**
 * What a call does to the outside world: `read` changes nothing, `write` changes configuration, `contact` has people
 * called or messaged.
 */
export type Effect = "read" | "write" | "contact";

/** All effects. */
export const EFFECTS: readonly Effect[] = ["read", "write", "contact"];

/** `x-effect` of an operation: one effect, or an effect for each value of the one query parameter that decides. */
export type Effects = Effect | Readonly<Record<string, Readonly<Record<string, Effect>>>>;

/** A row of the generated table. */
export interface Operation {
  readonly method: string;
  /** Path template, for example `/api/v2/public/{streamId}/campaign/trigger/{campaignId}`. */
  readonly path: string;
  readonly effect: Effects;
  /** Whether the documented URL has the account id in its query. */
  readonly accountIdInQuery: boolean;
  /** The top-level fields that the documentation gives to the response. */
  readonly responseFields: readonly string[];
}

/** The generated table by operationId. */
export const OPERATIONS: Readonly<Record<OperationId, Operation>> = operations;

/** A call as errors, hooks and rate limiters see it. It holds no header and no body, and so no token. */
export interface CallDescription {
  /** HTTP method, for example `POST`. */
  readonly method: string;
  /** The whole URL as it was, or would have been, called. */
  readonly url: string;
  /** operationId in the published description. */
  readonly operationId: OperationId;
  /** What the call does to the outside world. */
  readonly effect: Effect;
}

/** Names a call in messages, without host and query. */
export const formatCall = ({ method, url }: Pick<CallDescription, "method" | "url">) =>
  `${method} ${new URL(url).pathname}`;

/**
 * The effect of a request. If the deciding query parameter is missing, undocumented or given twice, it may reach people.
 *
 * @param valuesOf the values of a query parameter, as they are sent
 */
export function resolveEffect(effects: Effects, valuesOf: (parameter: string) => readonly string[]): Effect {
  if (typeof effects === "string") return effects;
  const [[parameter, byValue]] = Object.entries(effects) as [[string, Readonly<Record<string, Effect>>]];
  const [value, ...more] = valuesOf(parameter);
  const isDocumented = value !== undefined && more.length === 0 && Object.hasOwn(byValue, value);
  return isDocumented ? (byValue[value] as Effect) : "contact";
}
