/** What the sandbox assumes where no page says anything. */
export interface Assumptions {
  /**
   * Uses an assumption in the response that is being made, which then names it.
   *
   * @returns the value that it has, by default or as the sandbox was told
   * @throws with `strict`, an error that names the assumption
   */
  use(id: string): string;
  /** Ends a response. Returns the ids that were used for it. */
  take(): string[];
}
