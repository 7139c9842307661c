import { readMarkdown } from "../readme/markdown.ts";

/** A Tuesday in winter and one in summer, in the order of the columns. */
const TUESDAYS = ["2026-01-06", "2026-07-07"];

/** The local times of the table in the guide to schedules, and what it says that they are in UTC. */
export const localTimes = (): { local: string; zone: string; utc: string }[] =>
  readMarkdown("docs/schedules-and-callbacks.md")
    .rows("A weekly schedule in local time")
    .flatMap(([where = "", ...columns]) => {
      const [, time = "", zone = ""] = /^Tuesday (\S+), `(\S+)`$/.exec(where) ?? [];
      return columns.map((utc, index) => ({
        local: `${TUESDAYS[index]} ${time}`,
        zone,
        utc: utc.replaceAll("*", ""),
      }));
    });
