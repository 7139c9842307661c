import type { Operation } from "../../scripts/spec/spec.ts";
import { AFFECTS } from "./affects.ts";

interface Options {
  readonly operations: readonly Operation[];
  /** The slugs of the pages of the documentation. */
  readonly slugs: readonly string[];
  readonly count: number;
}

/** Lets a reader choose entries. client/filter.js shows it and keeps the choice in the address. */
export const EntryFilter = ({ operations, slugs, count }: Options) => (
  <form class="filter" data-filter="entry" aria-label="Filter">
    <label>
      Call{" "}
      <select name="operation">
        <option value="">any</option>
        {operations.map(({ operationId }) => (
          <option>{operationId}</option>
        ))}
      </select>
    </label>
    <label>
      About{" "}
      <select name="affects">
        <option value="">anything</option>
        {Object.entries(AFFECTS).map(([value, words]) => (
          <option value={value}>{words}</option>
        ))}
      </select>
    </label>
    <label>
      Found on <input name="page" list="pages" placeholder="any page" />
    </label>
    <datalist id="pages">
      {slugs.map((slug) => (
        <option value={slug} />
      ))}
    </datalist>
    <label>
      <input type="checkbox" name="safety" value="yes" /> people's safety
    </label>
    <output>{count} entries</output>
  </form>
);
