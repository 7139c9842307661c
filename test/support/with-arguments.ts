/** The groups of a client, whose methods are given other arguments than those that they are called with. */
export function given<Groups extends object>(groups: Groups, change: (given: unknown[]) => unknown[]): Groups {
  return new Proxy(groups, {
    get(target, name) {
      const member = target[name as keyof Groups];
      if (typeof member !== "function") return given(member as object, change);
      return (...values: unknown[]) => member(...change(values));
    },
  });
}
