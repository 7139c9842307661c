/**
 * A list on the server that is read while you iterate, a request for each page. Whoever stops iterating stops reading. Each
 * iteration reads anew.
 *
 * ```ts
 * for await (const campaign of allCampaigns(kore, { type: "voice" })) console.log(campaign.name);
 * for await (const page of allCampaigns(kore, { type: "voice" }).pages()) await save(page);
 * ```
 */
export interface Pages<Item> extends AsyncIterable<Item> {
  /** Iterates over the pages: arrays of items, none of them empty. */
  pages(): AsyncIterable<Item[]>;
}

/** @param read reads the list from its beginning */
export const createPages = <Item>(read: () => AsyncIterable<Item[]>): Pages<Item> => ({
  pages: read,
  async *[Symbol.asyncIterator]() {
    for await (const page of read()) yield* page;
  },
});
