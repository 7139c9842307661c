import { LOAD_REQUESTS_PER_MINUTE } from "../load/load-report.ts";
import type { PlannedList } from "./lists.ts";

/**
 * What reading the contacts of the lists takes, beside the plan itself, which takes 4 requests for up to 50 campaigns of
 * each kind.
 */
export interface PlannedRequests {
  /** For `contacts: "first"`. */
  readonly first: Effort;
  /** For `contacts: "all"`, if the server sends pages of 50, as in the sample. `null` if the size of a list is not known. */
  readonly all: Effort | null;
}

/** Requests, and how long they take at the 55 a minute that the documented limit leaves beside the reserve for stops. */
export interface Effort {
  readonly requests: number;
  /** Rounded up. */
  readonly minutes: number;
}

/** Contacts on a page of the sample, which further pages are asked for. Each repeats the last contact of the one before. */
const PAGE_SIZE = 50;

/** Plans how many requests it takes to read the contacts of lists. */
export function planRequests(lists: readonly PlannedList[]): PlannedRequests {
  const found = lists.filter(({ id }) => id !== null).length;
  const pages = lists.map(({ contacts }) => (contacts === null ? Number.NaN : pagesOf(contacts)));
  const all = pages.reduce((sum, each) => sum + each, 0);
  return { first: effortOf(found), all: Number.isNaN(all) ? null : effortOf(all) };
}

const pagesOf = (contacts: number): number => 1 + Math.ceil(Math.max(0, contacts - PAGE_SIZE) / (PAGE_SIZE - 1));

const effortOf = (requests: number): Effort => ({ requests, minutes: Math.ceil(requests / LOAD_REQUESTS_PER_MINUTE) });
