import { inspect } from "node:util";

/** Returns everything that a logger could print of a thrown value and its causes, to search it for secrets. */
export function leakText(thrown: unknown): string {
  const chain: unknown[] = [];
  for (let error = thrown; error !== undefined; error = (error as Error).cause) chain.push(error);
  return chain
    .flatMap((error) => [
      String(error),
      (error as Error).stack,
      JSON.stringify(error),
      inspect(error, { depth: 20, showHidden: true }),
      ...Object.getOwnPropertyNames(error).map((name) => inspect((error as Record<string, unknown>)[name])),
      inspect([...((error as { headers?: Headers }).headers ?? [])]),
    ])
    .join("\n");
}
