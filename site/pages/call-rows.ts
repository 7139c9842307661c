import { CAMPAIGNS } from "./campaigns.ts";
import { CONTACT_LISTS } from "./contact-lists.ts";
import { OUTBOUND_SMS } from "./outbound-sms.ts";
import type { CallName, CallRow } from "./row.ts";
import { SCHEDULES_AND_CALLBACKS } from "./schedules-and-callbacks.ts";
import { START_AND_STOP } from "./start-and-stop.ts";
import { STATUS_AND_RESULTS } from "./status-and-results.ts";

/** The rows of all calls, by the name of the page. Each tag has a file, which is named after it. */
export const CALL_ROWS: Readonly<Record<CallName, CallRow>> = {
  ...CAMPAIGNS,
  ...START_AND_STOP,
  ...STATUS_AND_RESULTS,
  ...SCHEDULES_AND_CALLBACKS,
  ...CONTACT_LISTS,
  ...OUTBOUND_SMS,
};
