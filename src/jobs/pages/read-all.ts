import { PagingError } from "./paging-error.ts";
import { SeenItems } from "./seen-items.ts";
import { type Source, type Walk, walkThrough } from "./walk.ts";

/** How often a list is read that changes meanwhile. */
const MAX_WALKS = 3;

/**
 * Reads a list to its end and yields each item once. If items moved meanwhile, or if there are fewer than the server said
 * at the end, it reads the list again. A total that stays wrong while nothing changes is a mistake of the server.
 *
 * @throws {@link PagingError} if the end is not reached, or if the list changes each time
 */
export async function* readAll<Item>(source: Source<Item>): AsyncGenerator<Item[], undefined> {
  const yielded = new SeenItems(source.idOf);
  let before: Walk | undefined;
  for (let walks = 0; walks < MAX_WALKS; walks++) {
    const walk: Walk = yield* walkThrough(source, yielded);
    if (!walk.moved && (walk.total === undefined || walk.items >= walk.total)) return undefined;
    const changed = walk.found > 0 || walk.items !== before?.items || walk.total !== before.total;
    if (!changed && !walk.moved && !before?.moved) return undefined;
    before = walk;
  }
  throw new PagingError(
    `${source.name} changed each of the ${MAX_WALKS} times that it was read: items may be missing. Read it while nothing is added or deleted.`,
  );
}
