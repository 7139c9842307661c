import { midnightOf } from "../calling-hours/calling-hours.ts";
import { createTimeZone } from "../calling-hours/time-zone.ts";
import { InvalidRequestError } from "../errors/campaign-error.ts";
import { createIssue, type Issue } from "./issue.ts";

const PLACE = "/dialingStrategy/callingHours";

/**
 * Lists what no schema can say of the calling hours in a body: a time zone that nobody knows, and windows whose end is not
 * after their start. What has another form than documented is left to the schema.
 */
export function callingHoursIssues(body: unknown, allowOvernight: boolean): Issue[] {
  // biome-ignore lint/suspicious/noExplicitAny: a body may have any form.
  const { timezone, days } = (body as any)?.dialingStrategy?.callingHours ?? {};
  const issues: Issue[] = [];
  if (typeof timezone === "string" && !readable(() => createTimeZone(timezone, PLACE)))
    issues.push(createIssue(`${PLACE}/timezone`, UNKNOWN_ZONE, timezone));
  if (allowOvernight || !Array.isArray(days)) return issues;
  for (const [index, day] of days.entries())
    if (readable(() => midnightOf(Object(day))) === "passed")
      issues.push(createIssue(`${PLACE}/days/${index}/end`, NOT_LATER, day.end));
  return issues;
}

const UNKNOWN_ZONE = 'must be a known name of the tz database, such as "America/New_York"';
const NOT_LATER = "must be later than the start; 12:00 AM is the end of the day";

/** What is read; `undefined` if it can't be. */
function readable<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InvalidRequestError)) throw error;
    return undefined;
  }
}
