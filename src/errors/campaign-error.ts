import type { CallDescription } from "../call.ts";
import { brand, isOf } from "./brand.ts";

/** What every error of this package can be made with. */
export interface CampaignErrorOptions {
  /** The error behind this one. */
  readonly cause?: unknown;
  /** The call that it happened in. */
  readonly call?: CallDescription;
}

/**
 * Base class of everything that this package throws. Whether something may have happened to the outside world
 * is told by the class: {@link OutcomeUnknownError} says that it may have, every other class that it has not.
 *
 * `instanceof` holds across copies of the package, ESM and CommonJS. No error carries the token: wherever a server or
 * a custom `fetch` repeats it, it reads `[auth]`.
 */
export class CampaignError extends Error {
  static {
    brand(CampaignError, "CampaignError");
  }
  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: it is the class that stands right of `instanceof`, not always this one.
    return isOf(this, value);
  }
  /** The call that failed; `undefined` where there was none yet, as for a wrong id, or none that failed. */
  readonly call: CallDescription | undefined;

  constructor(message: string, { cause, call }: CampaignErrorOptions = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.call = call;
  }

  /** The error as plain JSON, for logs: its name, message, fields and causes, without stacks. It holds no token. */
  toJSON(): Record<string, unknown> {
    const { headers, ...fields } = this as { headers?: Headers };
    return {
      name: this.name,
      message: this.message,
      ...fields,
      ...(headers && { headers: Object.fromEntries(headers) }),
      ...(this.cause !== undefined && { cause: asJson(this.cause) }),
    };
  }
}

function asJson(cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause;
  if (cause instanceof CampaignError) return cause.toJSON();
  const { name, message, code } = cause as Error & { code?: unknown };
  return {
    name,
    message,
    ...(code !== undefined && { code }),
    ...(cause.cause !== undefined && { cause: asJson(cause.cause) }),
  };
}
