import type { CampaignClientOptions } from "../../src/index.ts";

/** A call that a runtime is told to make. It is passed as JSON. */
export interface Task {
  /** Where the cell is. */
  readonly url: string;
  /** Whether a read goes ahead that leaves an open connection to the cell. */
  readonly warm: boolean;
  /** The method of the client, like `voice.start`, and its arguments. */
  readonly call?: { readonly method: string; readonly args: readonly unknown[] };
  /** In place of a call: what the runtime's own `fetch` is given, without any client. */
  readonly init?: { readonly method: string; readonly body?: string };
  /** Options of the client, beside `baseUrl`. */
  readonly options?: Omit<CampaignClientOptions, "baseUrl">;
}
