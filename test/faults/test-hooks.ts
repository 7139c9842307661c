import { inspect } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";

/** Shortens the backoff: with full jitter, a delay is a random part of its bound, so a small random number shortens it. */
export function shortBackoff(): void {
  beforeEach(() => {
    vi.spyOn(Math, "random").mockReturnValue(0.001);
  });
  afterEach(() => {
    vi.mocked(Math.random).mockRestore();
  });
}

/** Captures the console while the tests of a file run. Returns a function that returns what was logged. */
export function captureConsole(): () => string {
  const lines: string[] = [];
  const methods = ["debug", "info", "log", "warn", "error", "trace"] as const;
  beforeAll(() => {
    for (const method of methods)
      vi.spyOn(console, method).mockImplementation((...logged) => void lines.push(inspect(logged, { depth: 20 })));
  });
  afterAll(() => {
    for (const method of methods) vi.mocked(console[method]).mockRestore();
  });
  return () => lines.join("\n");
}

/** Prints a report at the end of the run. `report` is called after the tests of the file. */
export function printAtEnd(report: () => string): void {
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures a hook needs.
  afterAll(({}, file) => {
    file.meta.report = report();
  });
}
