/** A row that has an address of its own. Its cells are Markdown; the first one is its title. */
export interface Row {
  readonly id: string;
  readonly cells: readonly string[];
}

/** A table of the page. */
export interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
}
