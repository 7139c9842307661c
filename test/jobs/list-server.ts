import type { CampaignClientOptions } from "../../src/index.ts";
import { koreAt } from "../support/kore.ts";

/** A page of a list, as a test has the server send it. */
export type Page = Record<string, unknown>;

/** What a request asks for: in the query, or else in the body. */
export interface Asked {
  readonly skip: number;
  readonly page: number;
  readonly limit: number;
  readonly url: URL;
  readonly body: Record<string, unknown>;
}

/** Creates a client of a server that answers each request with the page of a function. `asked` has the requests. */
export function koreListing(
  answer: (asked: Asked, request: number) => Page | unknown[] | Response,
  options: Partial<CampaignClientOptions> = {},
) {
  const asked: Asked[] = [];
  const kore = koreAt("https://kore.example", {
    ...options,
    fetch: async (input, init = {}) => {
      const url = new URL(input instanceof Request ? input.url : input);
      const text = await new Response(init.body ?? "").text();
      const body = text === "" ? {} : JSON.parse(text);
      const number = (name: string, missing: number) => Number(url.searchParams.get(name) ?? body[name] ?? missing);
      asked.push({ skip: number("skip", 0), page: number("page", 1), limit: number("limit", 50), url, body });
      const page = answer(asked.at(-1) as Asked, asked.length);
      return page instanceof Response ? page : Response.json({ status: "success", message: "", data: page });
    },
  });
  return { kore, asked };
}

/** Cuts the page that is asked for by skip out of a list, and says all that the pages document. */
export const bySkip = (all: readonly object[], { skip, limit }: Asked): Page => ({
  results: all.slice(skip, skip + limit),
  skip,
  limit,
  hasMore: skip + limit < all.length,
  totalPages: Math.ceil(all.length / limit),
  totalResults: all.length,
});

/** The same by the number of the page. */
export const byPage = (all: readonly object[], { page, limit }: Asked): Page => ({
  results: all.slice((page - 1) * limit, page * limit),
  page,
  limit,
  totalPages: Math.ceil(all.length / limit),
  totalResults: all.length,
});

/** Collects what is yielded, and the error that ends it. */
export async function collect<Item>(items: AsyncIterable<Item>): Promise<{ read: Item[]; error: unknown }> {
  const read: Item[] = [];
  try {
    for await (const item of items) read.push(item);
    return { read, error: undefined };
  } catch (error) {
    return { read, error };
  }
}
