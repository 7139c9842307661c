import type { CallDescription } from "../operations/operation.ts";
import type { Issue } from "../validation/issue.ts";

/** The same symbol in every copy of this package, so that each copy recognizes the errors of the others. */
const BRAND = Symbol.for("kore-campaigns/error");

// biome-ignore lint/suspicious/noExplicitAny: the constructors of the errors take different arguments.
type ErrorClass = abstract new (...args: any[]) => Error;

/** Names a class of errors on its prototype: stacks begin with the name, and other copies recognize the class. */
export function brand({ prototype }: ErrorClass, name: string): void {
  prototype.name = name;
  Object.defineProperty(prototype, BRAND, { value: name });
}

const brandOf = (prototype: object): unknown => Object.getOwnPropertyDescriptor(prototype, BRAND)?.value;

/**
 * Whether a value is an instance of a class, in whichever copy of the package it was made: an application that imports
 * the package and a library that requires it have two. A class without a brand, derived by somebody else, is compared
 * as usual.
 */
function isInstance(ErrorClass: ErrorClass, value: unknown): boolean {
  const name = brandOf(ErrorClass.prototype);
  if (name === undefined) return Function.prototype[Symbol.hasInstance].call(ErrorClass, value);
  try {
    for (let link = value; link !== null && typeof link === "object"; link = Object.getPrototypeOf(link))
      if (brandOf(link) === name) return true;
  } catch {
    // A proxy may throw.
  }
  return false;
}

/** What every error of this package can be made with. */
export interface CampaignErrorOptions {
  /** The error behind this one. */
  readonly cause?: unknown;
  /** The call that failed. */
  readonly call?: CallDescription | undefined;
}

/**
 * Base class of everything that this package throws. The class tells whether something may have happened:
 * {@link OutcomeUnknownError} says that the call may have been executed, every other class that it was not.
 *
 * `instanceof` works across copies of the package, ESM and CommonJS. No error contains the token: if a server or a
 * custom `fetch` repeats it, the error has `[auth]` in its place. Every class can be constructed with a message alone,
 * for tests.
 */
export class CampaignError extends Error {
  static {
    brand(this, "CampaignError");
  }
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isInstance(this, value);
  }
  /** The call that failed; `undefined` if there was none yet, for example after a wrong id. */
  readonly call: CallDescription | undefined;
  /**
   * The `digest` of the error that `fetch` threw, if it had one. A framework's `fetch` throws such errors to make itself
   * heard: let them pass, so that `next build` sees that a route is dynamic.
   */
  declare readonly digest?: string;

  constructor(message: string, { cause, call }: CampaignErrorOptions = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.call = call;
  }

  /** The error as plain JSON, for logs: its name, message, fields and causes, without stacks and without the token. */
  toJSON(): Record<string, unknown> {
    const { headers, ...fields } = this as { headers?: Headers };
    return {
      name: this.name,
      message: this.message,
      ...fields,
      ...(headers && { headers: Object.fromEntries(headers) }),
      ...(this.cause !== undefined && { cause: toJson(this.cause) }),
    };
  }
}

function toJson(cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause;
  if (cause instanceof CampaignError) return cause.toJSON();
  const { name, message, code } = cause as Error & { code?: unknown };
  return {
    name,
    message,
    ...(code !== undefined && { code }),
    ...(cause.cause !== undefined && { cause: toJson(cause.cause) }),
  };
}

/**
 * The request can't be sent: an option or an id is wrong, a body can't be written as JSON or names another campaign
 * type, the option `validate` refuses it, or the `auth` function or a custom rate limiter failed. Nothing was executed.
 * The message names the place and the way out.
 */
export class InvalidRequestError extends CampaignError {
  static {
    brand(this, "InvalidRequestError");
  }
  /** All that the option `validate` found, at least one; absent from every other error of this class. */
  declare readonly issues?: readonly Issue[];
}

/** The client may not make calls of this effect: its option `allow` does not name it. Nothing was sent. */
export class NotAllowedError extends CampaignError {
  static {
    brand(this, "NotAllowedError");
  }
}

/**
 * The caller's `signal` was aborted. Thrown as it is, the call was not executed, or it only reads. If a call that
 * writes or contacts people was aborted after it was sent, this is the `cause` of an {@link OutcomeUnknownError}. Its
 * own `cause` is a copy of the signal's reason, if that is an error or a string.
 */
export class AbortedError extends CampaignError {
  static {
    brand(this, "AbortedError");
  }
}

/**
 * No complete response arrived within `timeout`, or the `deadline` of the call passed. Thrown as it is, the call was
 * not executed, or it only reads. If a call that writes or contacts people had been sent, this is the `cause` of an
 * {@link OutcomeUnknownError}.
 */
export class TimeoutError extends CampaignError {
  static {
    brand(this, "TimeoutError");
  }
  /** The time that was allowed, in milliseconds: the `timeout` of a request, or the `deadline` of the call. */
  readonly timeout: number;

  constructor(message: string, { timeout = 0, ...options }: CampaignErrorOptions & { timeout?: number } = {}) {
    super(message, options);
    this.timeout = timeout;
  }
}

/**
 * The server could not be reached, its certificate is not accepted, or the connection broke. Thrown as it is, the call
 * was not executed, or it only reads, and may be made again. If the connection of a call that writes or contacts people
 * broke after it was sent, this is the `cause` of an {@link OutcomeUnknownError}.
 */
export class ConnectionError extends CampaignError {
  static {
    brand(this, "ConnectionError");
  }
}
