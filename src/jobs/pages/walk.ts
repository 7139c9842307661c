import { PagingError } from "./paging-error.ts";
import { type Part, restAfter } from "./part.ts";
import { SeenItems } from "./seen-items.ts";

/** A list on the server, and how it is read. */
export interface Source<Item> {
  /** What the list is, for errors: "The list of campaigns". */
  readonly name: string;
  /** How a part is asked for: after a number of items, or by its number, from 1. */
  readonly by: "skip" | "page";
  /** How many items a part is asked for. */
  readonly limit: number;
  /** The id of an item; `undefined` or empty if it has none. */
  readonly idOf: (item: Item) => string | undefined;
  readonly read: (from: { readonly skip: number; readonly page: number }) => Promise<Part<Item>>;
}

/** How a walk through a list ended. */
export interface Walk {
  /** Items that were seen, each counted once. */
  readonly items: number;
  /** Items that no walk before had seen. */
  readonly found: number;
  /** How many there are, as the last part said. */
  readonly total: number | undefined;
  /** Whether items moved between two reads, so that one may have been missed. Then the walk ends early. */
  readonly moved: boolean;
}

/**
 * Reads a list from its beginning, a part at a time.
 *
 * By skip, each part repeats the last item of the one before: it is another one if something before it was deleted, or came
 * in between.
 *
 * @param yielded what was yielded before, which is not yielded again
 * @throws {@link PagingError} if the rest can't be read
 */
export async function* walkThrough<Item>(source: Source<Item>, yielded: SeenItems<Item>): AsyncGenerator<Item[], Walk> {
  const { name, by, limit } = source;
  const walked = new SeenItems(source.idOf);
  let found = 0;
  let last: Item | undefined;
  for (let page = 1, end = 0; ; page++) {
    const repeats = by === "skip" && last !== undefined ? 1 : 0;
    const asked = by === "skip" ? end - repeats : page;
    const part = await source.read({ skip: end - repeats, page });
    const sent = part[by];
    if (typeof sent === "number" && sent !== asked)
      throw new PagingError(
        `${name}: asked for ${by} ${asked}, the server sent ${by} ${sent}. The rest can't be read.`,
      );
    const { results } = part;
    if (!Array.isArray(results)) throw new PagingError(`${name}: page ${page} has no results.`);
    const total = typeof part.totalResults === "number" ? part.totalResults : undefined;
    const moved = repeats > 0 && (results.length === 0 || !walked.isLast(results[0]));
    const items: Item[] = results.slice(moved ? 0 : repeats);
    end += results.length - repeats;
    const rest = restAfter(part, end, limit);
    if (items.length === 0 && rest.surely)
      throw new PagingError(`${name}: page ${page} is empty and says that there is more, which can't be read.`);
    // Items without an id may be alike: believed if the server names the part, and has so many.
    const mayBeAlike = sent === asked && total !== undefined && walked.size + items.length <= total;
    const isRepeated = (item: Item) => walked.has(item) && !(mayBeAlike && !walked.hasId(item));
    if (items.length > 0 && items.every(isRepeated) && !(moved && sent === asked))
      throw new PagingError(`${name}: page ${page} repeats what was read before. The rest can't be read.`);
    if (moved) return { items: walked.size, found, total, moved };
    const fresh = items.filter((item) => yielded.addNth(item, walked.add(item)));
    found += fresh.length;
    if (fresh.length > 0) yield fresh;
    if (items.length === 0 || !rest.more) return { items: walked.size, found, total, moved };
    last = items.at(-1);
  }
}
