/** How long a line of a sample may be. The column of the samples shows about as much at the width of a laptop. */
export const WIDTH = 60;

/**
 * Splits a URL into lines: its base, which is a placeholder, then its path, then its query. Lines break before `/` and
 * `&`.
 *
 * @param width how long a line of the path or query may be
 */
export const urlLines = (base: string, path: string, query: string, width: number): string[] => [
  base,
  ...filledLines(path.split(/(?=\/)/), width),
  ...filledLines(query.split(/(?=&)/), width),
];

/** Puts as many parts on a line as it takes. */
function filledLines(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const part of parts) {
    if (line !== "" && line.length + part.length > width) {
      lines.push(line);
      line = "";
    }
    line += part;
  }
  return line === "" ? lines : [...lines, line];
}
