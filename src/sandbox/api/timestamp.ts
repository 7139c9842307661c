/** Writes a time as the responses have it, for example `2026-03-02T14:00:00.000Z`. */
export const timestamp = (time: number): string => new Date(time).toISOString();
