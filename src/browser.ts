/**
 * Whether this is a browser page or one of its workers. What tells is the name by which every browser calls itself, which
 * begins with "Mozilla/": Node 20 has no `navigator`, and later Node, Bun, Deno and workerd give names of their own there.
 */
export const inBrowser = (): boolean => {
  const { navigator } = globalThis as { navigator?: { userAgent?: unknown } };
  return typeof navigator?.userAgent === "string" && navigator.userAgent.startsWith("Mozilla/");
};
