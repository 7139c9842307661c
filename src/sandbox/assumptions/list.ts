import { CALLS } from "./calls.ts";
import { CONTACT_LISTS } from "./contact-lists.ts";
import { PRE_CALL } from "./pre-call.ts";
import { READS } from "./reads.ts";
import { REFUSALS } from "./refusals.ts";
import { RUNS } from "./runs.ts";
import { SCHEDULES } from "./schedules.ts";
import { SETTINGS } from "./settings.ts";

/** Everything that the sandbox assumes because no page says it. The first value is the default. */
export const ASSUMPTIONS = {
  ...REFUSALS,
  ...SETTINGS,
  ...READS,
  ...RUNS,
  ...SCHEDULES,
  ...CONTACT_LISTS,
  ...CALLS,
  ...PRE_CALL,
} as const;
