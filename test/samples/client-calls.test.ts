import { expect, test } from "vitest";
import { clientMethods } from "../../scripts/spec/client-methods.ts";
import { pagesOf } from "../../scripts/spec/page-link.ts";
import { CALLS, contractRow } from "./prepared-sample.ts";

test("each example is of a page of the documentation that both the operation and the method name", () => {
  const methods = new Map(clientMethods().map(({ name, pages }) => [name, pages]));
  for (const call of CALLS) {
    const { page: slug } = contractRow(call);
    expect(methods.get(call.request.clientMethod), call.name).toContain(slug);
    expect(
      pagesOf(call.page.operation).map((page) => page.slug),
      call.name,
    ).toContain(slug);
  }
});
