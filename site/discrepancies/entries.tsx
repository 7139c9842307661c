import type { Discrepancy } from "../../scripts/spec/ledger.ts";
import { Entry, type EntryOptions } from "./entry.tsx";

/** At a script, whatever it does, a browser shows what it has read so far. Otherwise it reads all before it answers. */
const PAUSE = <script dangerouslySetInnerHTML={{ __html: "0" }} />;

/** After so many entries. */
const PAUSE_AFTER = 20;

/** Shows entries, one below the other. */
export const Entries = ({
  entries,
  ...others
}: { readonly entries: readonly Discrepancy[] } & Omit<EntryOptions, "entry">) => (
  <>
    {entries.map((entry, index) => (
      <>
        <Entry entry={entry} {...others} />
        {index % PAUSE_AFTER === PAUSE_AFTER - 1 && PAUSE}
      </>
    ))}
  </>
);
