/**
 * Calls a function of the caller's that is only told something. What it throws, or rejects with, is ignored: a call that
 * has been carried out must not look as if it had failed.
 */
export function unheeded(inform: () => unknown): void {
  try {
    // An async function is one that returns nothing, to the compiler.
    Promise.resolve(inform()).catch(() => {});
  } catch {
    // See above.
  }
}
