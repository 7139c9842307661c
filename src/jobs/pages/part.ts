/** A part of a list, as the server sends it. What it says of the rest may be missing or wrong. */
export interface Part<Item> {
  readonly results: readonly Item[];
  /** The `skip` and the `page` that this is, as the server understood them. */
  readonly skip?: unknown;
  readonly page?: unknown;
  readonly limit?: unknown;
  readonly hasMore?: unknown;
  readonly totalPages?: unknown;
  readonly totalResults?: unknown;
}

/** What a part says of whether others follow. */
export interface Rest {
  /** Whether to ask for the next part. */
  readonly more: boolean;
  /** Whether a next part without items would be a contradiction. */
  readonly surely: boolean;
}

/**
 * Reads what a part says of the rest. What says that there is more is followed, even if something else denies it. A total
 * alone is not, if a page is said to be the last: a documented sample has `totalResults: 4`, three items and one page. A
 * part with items that says nothing, as with `totalPages: 0`, is followed until one has none.
 *
 * @param end how many items of the list come before the end of this part
 * @param limit how many items a part was asked for
 */
export function restAfter(
  { results, limit: ownLimit, hasMore, totalPages, totalResults }: Part<unknown>,
  end: number,
  limit: number,
): Rest {
  const pageSize = isCount(ownLimit) ? ownLimit : limit;
  const pagesSay = isCount(totalPages) && totalPages > Math.ceil(end / pageSize);
  // Parts that repeat an item don't end where pages do: a full one may end within the last page.
  const pagesAllow = isCount(totalPages) && results.length >= pageSize && totalPages * pageSize > end;
  const totalSays = isCount(totalResults) && totalResults > end;
  const saysLast = hasMore === false || isCount(totalPages);
  return {
    more:
      hasMore === true ||
      pagesSay ||
      (hasMore !== false && pagesAllow) ||
      (!saysLast && (totalSays || (results.length > 0 && !isCount(totalResults)))),
    surely: hasMore === true || (pagesSay && totalSays),
  };
}

/** Whether a value counts something. A zero beside items, as in `totalPages: 0`, does not. */
const isCount = (value: unknown): value is number => typeof value === "number" && value > 0;
