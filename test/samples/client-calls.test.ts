import { expect, test } from "vitest";
import { clientMethods } from "../../scripts/spec/client-methods.ts";
import { pagesOf } from "../../scripts/spec/page-link.ts";
import { CLIENT_CALLS } from "../../site/samples/client-calls.ts";
import { PAGES } from "./prepared-sample.ts";

test("every page of the reference has its client method, and no other row is left", () => {
  expect(Object.keys(CLIENT_CALLS)).toEqual(PAGES.map(({ name }) => name));
});

test("each example is of a page of the documentation that both the operation and the method name", () => {
  const methods = new Map(clientMethods().map(({ name, pages }) => [name, pages]));
  for (const { name, operation } of PAGES) {
    const { method, example } = CLIENT_CALLS[name] ?? {};
    expect(methods.get(method ?? ""), name).toContain(example);
    expect(
      pagesOf(operation).map(({ slug }) => slug),
      name,
    ).toContain(example);
  }
});
