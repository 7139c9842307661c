import { parseDuration } from "../time/duration.ts";
import type { World } from "../world.ts";

/** What the pre-call checks of a run rest on. `timeout` is in ms. */
export interface PreCallRules {
  readonly asked: string;
  readonly skipped: string;
  readonly timeout: number;
}

/** Reads what the pre-call checks of a run rest on; `undefined` if nobody is asked. */
export function readPreCallRules({
  preCall,
  assumptions,
}: Pick<World, "preCall" | "assumptions">): PreCallRules | undefined {
  if (!preCall) return undefined;
  assumptions.use("pre-call-ids");
  return {
    asked: assumptions.use("pre-call-asked"),
    skipped: assumptions.use("pre-call-skipped"),
    timeout: preCall.takesTime ? parseDuration(assumptions.use("pre-call-timeout")) : 0,
  };
}
