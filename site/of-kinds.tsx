import type { ComponentChildren } from "preact";
import type { ByKind } from "./schema/by-kind.ts";

interface Options<Value> {
  readonly of: readonly ByKind<Value>[];
  /** What holds the value of some kinds. */
  readonly as?: "div" | "span";
  readonly children: (value: Value) => ComponentChildren;
}

/** Shows each value: for its kinds alone, if kinds differ. */
export const OfKinds = <Value,>({ of: all, as: Tag = "div", children }: Options<Value>) => (
  <>
    {all.map(({ kinds, value }) => (kinds ? <Tag data-k={kinds.join(" ")}>{children(value)}</Tag> : children(value)))}
  </>
);
