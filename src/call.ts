import type { Effect, OperationId } from "./operation.ts";

/** The call that an error speaks of. It holds no header and no body, and so no token. */
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

/** A call without its host and its query, as messages name it. */
export const inWords = ({ method, url }: Pick<CallDescription, "method" | "url">) =>
  `${method} ${new URL(url).pathname}`;
