/** Wraps a client so that every method is called with the arguments that `change` returns. */
export function withArguments<Groups extends object>(groups: Groups, change: (args: unknown[]) => unknown[]): Groups {
  return new Proxy(groups, {
    get(target, name) {
      const member = target[name as keyof Groups];
      if (typeof member !== "function") return withArguments(member as object, change);
      return (...args: unknown[]) => member(...change(args));
    },
  });
}
