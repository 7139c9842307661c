import type { Row } from "./rows.ts";

const GUIDE = "[guide](source:guide)";

/** Limits that no page of a call has. */
export const guideLimits: readonly Row[] = [
  { id: "requests", cells: ["Requests of an account", "60 a minute", "[rate limits](source:rate-limits)"] },
  { id: "contacts-a-request", cells: ["Contacts a request", "100", "[release notes](source:release-notes-2025)"] },
  { id: "contacts", cells: ["Contacts", "1 million or 5 MB a list; 5 million an account", GUIDE] },
  {
    id: "contact-lists",
    cells: ["Contact lists", "10 a campaign, with the same fields and source; 1,000 an account", GUIDE],
  },
  { id: "dnc-lists", cells: ["DNC lists", "1 a campaign, besides the global one", GUIDE] },
  { id: "runs-at-once", cells: ["Voice campaigns that run at once", "50", GUIDE] },
];

/** The same, of what only the console has, or few need. */
export const seldomLimits: readonly Row[] = [
  { id: "calls-at-once", cells: ["Calls at once, `Agentless`", "10 unless set, at most 25", GUIDE] },
  { id: "columns", cells: ["Columns of a contact", "150, of at most 300 characters each", GUIDE] },
  {
    id: "dnc-records",
    cells: ["Records of DNC lists", "1 million a list; 2 million and 1,000 lists an account", GUIDE],
  },
  { id: "messages-a-minute", cells: ["SMS a minute", "1 unless set; no maximum is given", GUIDE] },
  { id: "preview-time", cells: ["Until `Preview` dials by itself", "30 seconds", GUIDE] },
  {
    id: "pre-call-time",
    cells: [
      "Until a pre-call check is given up",
      "[not documented](discrepancies.html#pre-call-timeout)",
      "[page](source:pre-call-check)",
    ],
  },
];
