import { expect, test } from "vitest";
import { clientMethods } from "../../scripts/spec/client-methods.ts";
import { pagesOf } from "../../scripts/spec/page-link.ts";
import { PAGES } from "./prepared-sample.ts";

test("each example is of a page of the documentation that both the operation and the method name", () => {
  const methods = new Map(clientMethods().map(({ name, pages }) => [name, pages]));
  for (const { name, operation, row } of PAGES) {
    const { method, example } = row;
    expect(methods.get(method), name).toContain(example);
    expect(
      pagesOf(operation).map(({ slug }) => slug),
      name,
    ).toContain(example);
  }
});
