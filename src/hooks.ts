import type { CampaignError } from "./errors/campaign-error.ts";
import type { CallDescription } from "./operations/operation.ts";
import type { Issue } from "./validation/issue.ts";

/** A request that is about to be sent. */
export interface RequestEvent {
  readonly call: CallDescription;
  /** 1 for the first attempt of the call, 2 for the second, and so on. */
  readonly attempt: number;
  /** Its headers, without the token. */
  readonly headers: Headers;
}

/** A response that has arrived, whatever it says. */
export interface ResponseEvent {
  readonly call: CallDescription;
  /** The attempt that it answers. */
  readonly attempt: number;
  /** HTTP status; 0 for a redirect that a browser hides. */
  readonly status: number;
  readonly headers: Headers;
  /** Time from sending the request to the end of the response, in milliseconds. */
  readonly milliseconds: number;
}

/** An attempt that failed and is going to be retried. */
export interface RetryEvent {
  readonly call: CallDescription;
  /** The attempt that failed. */
  readonly attempt: number;
  /** Why it failed. */
  readonly error: CampaignError;
  /** Time until the next attempt, in milliseconds, if the rate limit lets it. */
  readonly milliseconds: number;
}

/** A call that waits for the rate limit. */
export interface WaitEvent {
  readonly call: CallDescription;
  /** Expected time until the request is sent, in milliseconds. */
  readonly milliseconds: number;
}

/** A call that has ended. */
export interface EndEvent {
  readonly call: CallDescription;
  /** How many requests were sent, 0 and up. */
  readonly attempts: number;
  /** Time from calling the method to its end, in milliseconds, with all waits. */
  readonly milliseconds: number;
  /** HTTP status of the response that the call ended with; absent if it ended without one. */
  readonly status?: number;
  /** What a method throws; absent after a success. `kore.http` returns some of these as its `error`. */
  readonly error?: CampaignError;
}

/** A response that the published description does not allow. */
export interface DriftEvent {
  readonly call: CallDescription;
  /** All that the option `validateResponse` found, at least one. */
  readonly issues: readonly Issue[];
}

/**
 * Functions that observe a client, for logs, metrics and progress. They see no token and no body of a request; the
 * `error` of a retry has what the server answered. They can't change a call: it does not wait for them, and their
 * errors are ignored. One that aborts the signal of the call inside `onRequest` keeps the request from being sent.
 *
 * `call` is one and the same object in all events of a call, so a `WeakMap` can hold what belongs to it, such as a span.
 */
export interface Hooks {
  /** Called before each request, also before a retry. */
  readonly onRequest?: (event: RequestEvent) => void;
  /** Called after each response. A request without one ends in {@link Hooks.onRetry}, or in what the call throws. */
  readonly onResponse?: (event: ResponseEvent) => void;
  /** Called before the wait for each retry. */
  readonly onRetry?: (event: RetryEvent) => void;
  /** Called when a call has to wait for the rate limit. */
  readonly onWait?: (event: WaitEvent) => void;
  /**
   * Called once for each call, when it has ended, however it ends. Not called if the arguments make no call, for example
   * after a wrong id.
   */
  readonly onEnd?: (event: EndEvent) => void;
}

/** Names of the hooks. */
export const HOOKS = ["onRequest", "onResponse", "onRetry", "onWait", "onEnd"] as const satisfies (keyof Hooks)[];

/** Runs a user callback and ignores its errors: a failing hook must not fail the call. */
export function ignoreErrors(callback: () => unknown): void {
  try {
    // An async function counts as one that returns nothing, to the compiler.
    Promise.resolve(callback()).catch(() => {});
  } catch {
    // See above.
  }
}

/** Emits an event to a hook. The event is only made if there is a hook. */
export function emit<Event>(hook: ((event: Event) => unknown) | undefined, event: () => Event): void {
  if (hook) ignoreErrors(() => hook(event()));
}
