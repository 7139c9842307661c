// The Python and Go of docs/schedules-and-callbacks.md, as printed, convert the local times of its table.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { localTimes } from "../docs/local-times.ts";
import { isSkipped, run } from "./generator.ts";
import { GO } from "./go/generator.ts";
import { writePrograms } from "./printed-programs.ts";
import { PYTHON } from "./python/generator.ts";

let folder: string;

beforeAll(async () => {
  const [made, remove] = await writePrograms(["local_start.py", "local_start.go"]);
  afterAll(remove);
  folder = made;
});

describe.skipIf(isSkipped(PYTHON, "Local times in Python"))("Python", () => {
  test.each(localTimes())("$local in $zone is $utc", async ({ local, zone, utc }) => {
    const program = "import sys; from local_start import local_start; print(*local_start(*sys.argv[1:]))";
    const printed = await run(folder, ["python3", "-c", program, local, zone]);
    expect(printed.trim()).toBe(`${inUtc(local, utc)} ['${utc.slice(0, 3)}']`);
  });
});

describe.skipIf(isSkipped(GO, "Local times in Go"))("Go", () => {
  beforeAll(async () => {
    const main = `package main

import (
	"fmt"
	"os"
)

func main() { fmt.Println(localStart(os.Args[1], os.Args[2])) }
`;
    await writeFile(join(folder, "main.go"), main);
    await run(folder, ["go", "mod", "init", "schedules"]);
    await run(folder, ["go", "vet", "."]);
    await run(folder, ["go", "build", "-o", "local-start", "."]);
    expect(await run(folder, ["gofmt", "-l", "local_start.go"])).toBe("");
  });

  test.each(localTimes())("$local in $zone is $utc", async ({ local, zone, utc }) => {
    const printed = await run(folder, ["./local-start", local, zone]);
    expect(printed.trim()).toBe(`${inUtc(local, utc)} ${utc.slice(0, 3)} <nil>`);
  });
});

/** The date and time in UTC: on the day of the local time, or on the next. */
function inUtc(local: string, utc: string): string {
  const date = new Date(`${local.slice(0, 10)}T${utc.slice(4, 9)}Z`);
  if (utc.startsWith("Wed")) date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 19).replace("T", " ");
}
