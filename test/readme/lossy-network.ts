import type { OperationId } from "../../src/operations/operation.ts";
import { createSandbox, type Sandbox, type SandboxOptions } from "../../src/sandbox/index.ts";
import { BASE_URL, matchOperation } from "../support/sent-request.ts";

/** A request that does more than read. */
export interface Change {
  readonly operationId: OperationId;
  /** Which server got it: the number of the `fetch`. */
  readonly server: number;
  readonly body: string | null;
}

/** What happens to the requests of a program. */
export interface Loss {
  /** The place, from 0, of the change that is carried out and whose response is lost. Default: none is lost. */
  readonly place?: number;
  /** How the reads fail that come to the same server afterwards. */
  readonly failRead?: () => Response;
}

/** A network that can lose a response. */
export interface LossyNetwork {
  /** All changes that arrived, in their order. */
  readonly changes: readonly Change[];
  /** Puts the network between a client and a server. */
  through(server: typeof fetch): typeof fetch;
  /** Creates sandboxes that are reached by it. */
  createSandbox(options?: SandboxOptions): Sandbox;
}

/** How a read fails: each is an error that says that nothing was executed, if a start ended in it. */
export const FAILED_READS: Readonly<Record<string, () => Response>> = {
  "is refused": () => Response.json({ errors: [{ msg: "There is no such campaign.", code: 404 }] }, { status: 404 }),
  "makes no connection": () => {
    throw networkError("ECONNREFUSED");
  },
};

/** Creates a network that loses the response of one change, and every read at the same server from then on. */
export function createLossyNetwork({ place, failRead }: Loss = {}): LossyNetwork {
  const changes: Change[] = [];
  let servers = 0;

  const through = (server: typeof fetch): typeof fetch => {
    servers += 1;
    const number = servers;
    let isLossy = false;
    return async (target, init) => {
      const url = new URL(String(target), BASE_URL);
      const method = init?.method ?? "GET";
      if (!url.pathname.includes("/public/")) return server(target, init);
      const { call } = matchOperation(method, new URL(url.pathname + url.search, BASE_URL));
      if (call.effect === "read") return isLossy && failRead ? failRead() : server(target, init);

      const body = (await new Response(init?.body).text()) || null;
      const isLost = changes.length === place;
      changes.push({ operationId: call.operationId, server: number, body });
      const response = server(target, { ...init, body });
      if (!isLost) return response;
      await response.catch(() => {});
      isLossy = true;
      throw networkError("ECONNRESET");
    };
  };

  return {
    changes,
    through,
    createSandbox(options) {
      const sandbox = createSandbox(options);
      const lossy = through(sandbox.fetch);
      return Object.create(sandbox, {
        fetch: { value: lossy },
        options: { value: { ...sandbox.options, fetch: lossy } },
      });
    },
  };
}

const networkError = (code: string) =>
  new TypeError("fetch failed", { cause: Object.assign(new Error(`a fault of the test (${code})`), { code }) });

/**
 * The changes that came to a server after one whose response was lost, and should not have come. A load goes on with other
 * contacts.
 */
export const sentAfterLoss = (changes: readonly Change[], place: number): Change[] => {
  const lost = changes[place];
  const isOtherBatch = ({ operationId, body }: Change) =>
    operationId === "addContactsV1" && lost?.operationId === "addContactsV1" && body !== lost.body;
  return changes.slice(place + 1).filter((change) => change.server === lost?.server && !isOtherBatch(change));
};

/** How a program ended. */
export interface End {
  readonly printed: readonly string[];
  readonly error: unknown;
}

/** Runs a program to its end, whatever that is. */
export const endOf = (run: Promise<{ printed: readonly string[] }>): Promise<End> =>
  run.then(
    ({ printed }) => ({ printed, error: undefined }),
    (error) => ({ printed: [], error }),
  );

/**
 * What a program says of a loss: the error that it ends in, or what it prints otherwise than without the loss. Of a test
 * that fails, what it found.
 */
export function saysOfLoss({ printed, error }: End, usual: End): string {
  if (error !== undefined) return String(Object(error).actual ?? error);
  const lines = printed.filter((line, place) => line !== usual.printed[place]);
  return (lines.length > 0 ? lines : printed.slice(-1)).join("\n");
}

/** What says that nobody knows. */
export const UNKNOWN = /unknown|may have been executed/i;

/** What says that a call was not executed, so that somebody would make it again. */
export const NOT_EXECUTED = /not-seen|^refused|was not (?:sent(?! again)|executed|started)/im;
