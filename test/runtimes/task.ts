import type { CampaignClientOptions } from "../../src/index.ts";

/** A call for a runtime to make. It is passed as JSON. */
export interface Task {
  /** The target's URL. */
  readonly url: string;
  /** Whether to send a request first, to leave an open connection to the target. */
  readonly warm: boolean;
  /** The client's method, such as `voice.start`, and its arguments. */
  readonly call?: { readonly method: string; readonly args: readonly unknown[] };
  /**
   * Instead of `call`: the options of a request through the runtime's own `fetch`, without a client. `blob` is sent as a
   * Blob, because a Blob can't be passed as JSON.
   */
  readonly init?: { readonly method: string; readonly body?: string; readonly blob?: string };
  /** Instead of `call`: a campaign, as a body of `voice.create`, to run in a sandbox. */
  readonly campaign?: object;
  /** Instead of `call`: the path of a journal, to load contacts into a sandbox with it. */
  readonly journal?: string;
  /** Client options, without `baseUrl`. */
  readonly options?: Omit<CampaignClientOptions, "baseUrl">;
}
