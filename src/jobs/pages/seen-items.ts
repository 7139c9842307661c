/**
 * Tells items apart: by their id, or by their content if they have none. Items of the same content may be two items, so
 * they are counted.
 */
export class SeenItems<Item> {
  readonly #idOf: (item: Item) => string | undefined;
  readonly #times = new Map<string, number>();
  #last: string | undefined;
  /** How many items were added, each id counted once. */
  size = 0;

  /** @param idOf the id of an item; `undefined` if it has none */
  constructor(idOf: (item: Item) => string | undefined) {
    this.#idOf = idOf;
  }

  hasId(item: Item): boolean {
    return Boolean(this.#idOf(item));
  }

  has(item: Item): boolean {
    return this.#times.has(this.#keyOf(item));
  }

  /** Whether an item is the one that was added last, as far as one can tell. */
  isLast(item: Item): boolean {
    return this.#keyOf(item) === this.#last;
  }

  /** Adds an item, and returns how many like it there are now: 1 if it has an id. */
  add(item: Item): number {
    const times = this.hasId(item) ? 1 : (this.#times.get(this.#keyOf(item)) ?? 0) + 1;
    this.addNth(item, times);
    this.#last = this.#keyOf(item);
    return times;
  }

  /** Adds the nth item like this one; `false` if it was added before. */
  addNth(item: Item, times: number): boolean {
    const key = this.#keyOf(item);
    if ((this.#times.get(key) ?? 0) >= times) return false;
    this.#times.set(key, times);
    this.size++;
    return true;
  }

  #keyOf(item: Item): string {
    // The JSON of an item doesn't begin with a #.
    return this.hasId(item) ? `#${this.#idOf(item)}` : JSON.stringify(item);
  }
}
