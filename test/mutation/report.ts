import { existsSync, readFileSync } from "node:fs";
import type { Area } from "./areas.ts";
import { reportOf } from "./stryker.ts";

/** A position in a file. Lines and columns count from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** The report of Stryker (mutation-testing-report-schema), as far as it is used. */
interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly ReportedMutant[] }>>;
}

interface ReportedMutant {
  readonly mutatorName: string;
  readonly replacement: string;
  readonly status: string;
  readonly location: { readonly start: Position; readonly end: Position };
}

/** A change to a file, and what the tests made of it. */
export interface Mutant {
  readonly area: Area;
  readonly file: string;
  readonly lineNumber: number;
  /** The first line that is changed. */
  readonly line: string;
  /** The line after the change. Of a change over several lines, everything that was changed is in this line. */
  readonly becomes: string;
  /** `undefined` if the change does not count, because it does not run. */
  readonly isKilled: boolean | undefined;
}

const KILLED: Readonly<Record<string, boolean>> = { Killed: true, Timeout: true, Survived: false, NoCoverage: false };

const readReport = (path: string): Report => JSON.parse(readFileSync(path, "utf8"));

/** Whether there is a report, made of the sources as they are now. */
export const isCurrent = (path: string): boolean =>
  existsSync(path) &&
  Object.entries(readReport(path).files).every(
    ([file, { source }]) => existsSync(file) && readFileSync(file, "utf8") === source,
  );

/** Reads all mutants of the report of an area. */
export function readMutants(area: Area): Mutant[] {
  return Object.entries(readReport(reportOf(area)).files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split("\n");
    return mutants.map(({ replacement, status, location: { start, end } }) => {
      const line = lines[start.line - 1] ?? "";
      const changed = line.slice(0, start.column - 1) + replacement + (lines[end.line - 1] ?? "").slice(end.column - 1);
      const [before, becomes] = [oneLine(line), oneLine(changed)];
      return { area, file, lineNumber: start.line, line: before, becomes, isKilled: KILLED[status] };
    });
  });
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
