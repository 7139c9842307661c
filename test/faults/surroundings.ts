import { inspect } from "node:util";
import { afterAll, beforeAll, vi } from "vitest";

/**
 * Keeps the back-off short: with full jitter a delay is a random part of its bound, so a small random number makes it
 * small, and nothing else about it changes.
 */
export function shortBackOff(): void {
  beforeAll(() => {
    vi.spyOn(Math, "random").mockReturnValue(0.001);
  });
  afterAll(() => {
    vi.mocked(Math.random).mockRestore();
  });
}

/** Collects what is logged while the tests of a file run, and tells it. */
export function watchedConsole(): () => string {
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

/** Has a text printed at the end of the run. It is made when the tests of the file are over. */
export function printAtEnd(report: () => string): void {
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures a hook wants.
  afterAll(({}, file) => {
    file.meta.report = report();
  });
}
