import type { CallDescription } from "./call.ts";
import type { CampaignError } from "./errors/campaign-error.ts";
import { unheeded } from "./unheeded.ts";

/** A request that is about to be sent. */
export interface RequestEvent {
  readonly call: CallDescription;
  /** 1 for the first time that the call is sent, 2 for the second, and so on. */
  readonly attempt: number;
  /** Its headers, without the token. */
  readonly headers: Headers;
}

/** An answer that has arrived, whatever it says. */
export interface ResponseEvent {
  readonly call: CallDescription;
  /** The `attempt` that it answers. */
  readonly attempt: number;
  /** HTTP status; 0 for a redirect that a browser hides. */
  readonly status: number;
  readonly headers: Headers;
  /** Time from sending the request to the end of the answer, in milliseconds. */
  readonly milliseconds: number;
}

/** A request that failed and is going to be sent again. */
export interface RetryEvent {
  readonly call: CallDescription;
  /** The `attempt` that failed. */
  readonly attempt: number;
  /** Why it failed. */
  readonly error: CampaignError;
  /** Time until it is sent again, in milliseconds, if the rate limit lets it. */
  readonly milliseconds: number;
}

/** A call that waits for the rate limit. */
export interface WaitEvent {
  readonly call: CallDescription;
  /** Time until it is sent, in milliseconds, as far as is known now. */
  readonly milliseconds: number;
}

/**
 * Functions that watch a client at work, for logs, metrics and progress. They see no token and no body of a request;
 * the `error` of a retry holds what the server answered. They can't change what becomes of a call: it does not wait for
 * them, and what they throw is ignored.
 */
export interface Hooks {
  /** Before each request, also one that is sent again. */
  readonly onRequest?: (event: RequestEvent) => void;
  /** After each answer. A request that gets none ends in {@link Hooks.onRetry}, or in what the call throws. */
  readonly onResponse?: (event: ResponseEvent) => void;
  /** Before the wait for each request that is sent again. */
  readonly onRetry?: (event: RetryEvent) => void;
  /** When a call has to wait for the rate limit. */
  readonly onWait?: (event: WaitEvent) => void;
}

/** Names of the hooks. */
export const HOOKS = ["onRequest", "onResponse", "onRetry", "onWait"] as const satisfies (keyof Hooks)[];

/** Tells a hook of something. The event is made only where somebody watches. */
export function tell<Event>(hook: ((event: Event) => unknown) | undefined, event: () => Event): void {
  if (hook) unheeded(() => hook(event()));
}
