import type { World } from "../world.ts";
import { refuse } from "./reply.ts";

/** Results on a page if the request doesn't say how many. */
const DEFAULT_LIMIT = 20;

/** What a request says about its page. A field that is missing or empty has its default. */
export interface PageRequest {
  readonly skip?: number | string | null | undefined;
  readonly page?: number | string | null | undefined;
  readonly limit?: number | string | null | undefined;
}

/** A part of the results, and where it stands among them. */
export interface Page<T> {
  readonly results: T[];
  readonly skip: number;
  readonly page: number;
  readonly limit: number;
  readonly hasMore: boolean;
  readonly totalPages: number;
  readonly totalResults: number;
}

/** Cuts a page out of all results. If `skip` and `page` are both given and disagree, `skip` counts. */
export function cutPage<T>(all: readonly T[], request: PageRequest, world: World): Page<T> {
  const limit = numberOf("limit", request.limit, 1, world) ?? defaultLimit(world);
  const page = numberOf("page", request.page, 1, world) ?? 1;
  const asked = numberOf("skip", request.skip, 0, world);
  const ofPage = (page - 1) * limit;
  // A sample sends `skip: 0` with every page: 0 doesn't override `page`.
  if (asked && page > 1 && asked !== ofPage) world.assumptions.use("skip-before-page");
  const skip = asked || ofPage;
  return {
    results: all.slice(skip, skip + limit),
    skip,
    page,
    limit,
    hasMore: skip + limit < all.length,
    totalPages: Math.ceil(all.length / limit),
    totalResults: all.length,
  };
}

function defaultLimit(world: World): number {
  world.assumptions.use("default-limit");
  return DEFAULT_LIMIT;
}

function numberOf(name: string, value: PageRequest["skip"], min: number, world: World): number | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < min)
    refuse(world, "paging-out-of-range", 400, `${name} must be an integer from ${min}, not ${value}.`);
  return number;
}
