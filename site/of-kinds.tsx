import type { ComponentChildren } from "preact";
import type { ByKind } from "./schema/by-kind.ts";

interface Options<Value> {
  readonly of: readonly ByKind<Value>[];
  readonly children: (value: Value) => ComponentChildren;
}

/** Shows each value: for its kinds alone, if kinds differ. */
export const OfKinds = <Value,>({ of: all, children }: Options<Value>) => (
  <>
    {all.map(({ kinds, value }) => (kinds ? <div data-k={kinds.join(" ")}>{children(value)}</div> : children(value)))}
  </>
);
