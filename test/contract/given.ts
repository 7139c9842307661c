/** The groups of a client, whose methods are given other values than those that they are called with. */
export function given<Groups extends object>(groups: Groups, others: ReadonlyMap<unknown, unknown>): Groups {
  return new Proxy(groups, {
    get(target, name) {
      const member = target[name as keyof Groups];
      if (typeof member !== "function") return given(member as object, others);
      return (...values: unknown[]) =>
        member(...values.map((value) => (others.has(value) ? others.get(value) : value)));
    },
  });
}
