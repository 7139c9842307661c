import type { Discrepancy } from "../../scripts/spec/ledger.ts";

/** What an entry is about, in words. */
export const AFFECTS: Readonly<Record<Discrepancy["affects"][number], string>> = {
  send: "what to send",
  receive: "what comes back",
  behaviour: "what the call does",
  wording: "words alone",
};
