/** Prints what a program reads in a response. */
export const report = (status: number | null, result: string): void => console.log(JSON.stringify({ status, result }));

/**
 * Tells from a response whether a start was executed or refused, or that this is unknown.
 *
 * @param body its JSON, or its text if it has none
 */
export function outcome(status: number, body: unknown): "executed" | "refused" | "unknown" {
  const fields: Record<string, unknown> = Object(body);
  if (status >= 200 && status < 300) return fields.status === "Active" ? "executed" : "unknown";
  if (status < 400 || status >= 500 || [408, 460, 499].includes(status)) return "unknown";
  const [error] = Array.isArray(fields.errors) ? fields.errors : [];
  if (Number(error?.code) >= 500) return "unknown";
  const isAlone = error !== undefined && Object.keys(fields).length === 1;
  const isReplay = /replay|already (?:been )?used/i.test(JSON.stringify(body));
  return [401, 429].includes(status) && (isReplay || !isAlone) ? "unknown" : "refused";
}

/** Reads the body of a response as JSON, or as text if it is none. */
export async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
