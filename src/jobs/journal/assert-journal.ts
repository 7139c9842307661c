import { InvalidRequestError } from "../../errors/campaign-error.ts";
import type { Journal } from "./journal.ts";

/** @throws {@link InvalidRequestError} if the value is no journal */
export function assertJournal(journal: unknown): asserts journal is Journal {
  const { entries, append } = Object(journal) as Partial<Journal>;
  if (typeof entries === "function" && typeof append === "function") return;
  throw new InvalidRequestError(
    "journal: expected an object with entries() and append(), for example fileJournal(path).",
  );
}
