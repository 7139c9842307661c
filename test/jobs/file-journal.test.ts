import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { CampaignError, InvalidRequestError } from "../../src/index.ts";
import { fileJournal } from "../../src/jobs/index.ts";

function temporaryPath(): string {
  const folder = fs.mkdtempSync(join(tmpdir(), "kore-campaigns-"));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  return join(folder, "night.jsonl");
}

/** Opens a journal until the test ends. */
function open(path: string) {
  const journal = fileJournal(path);
  onTestFinished(() => journal.close());
  return journal;
}

test("keeps entries in the order in which they came, a line each, for its user alone", () => {
  const path = temporaryPath();
  const journal = open(path);
  journal.append({ type: "one", text: "ä\n" });
  journal.append({ type: "two" });
  expect(fs.readFileSync(path, "utf8")).toBe('{"type":"one","text":"ä\\n"}\n{"type":"two"}\n');
  expect(fs.statSync(path).mode & 0o777).toBe(0o600);
  journal.close();
  expect(open(path).entries()).toEqual([{ type: "one", text: "ä\n" }, { type: "two" }]);
});

test("writes each entry to the disk before it returns, and the folder of a new file", () => {
  const synced = vi.spyOn(fs, "fsyncSync");
  const journal = open(temporaryPath());
  expect(synced).toHaveBeenCalledTimes(2);
  journal.append({ type: "one" });
  expect(synced).toHaveBeenCalledTimes(3);
});

test.each(["half", '{"type":"whole"}', '{"type":"ä'.slice(0, -1)])(
  "cuts off a last line without an end: %s",
  (rest) => {
    const path = temporaryPath();
    fs.writeFileSync(path, `{"type":"one"}\n${rest}`);
    const journal = open(path);
    expect(journal.entries()).toEqual([{ type: "one" }]);
    journal.append({ type: "two" });
    expect(fs.readFileSync(path, "utf8")).toBe('{"type":"one"}\n{"type":"two"}\n');
  },
);

test.each(["", '{"ty', '{"type":"lo', '{"type":"load","before', "\0\0\0", '{"type"\0'])(
  "cuts off a first line without an end: %j",
  (line) => {
    const path = temporaryPath();
    fs.writeFileSync(path, line);
    const journal = open(path);
    expect(journal.entries()).toEqual([]);
    journal.append({ before: 0, type: "load" });
    expect(fs.readFileSync(path, "utf8")).toBe('{"type":"load","before":0}\n');
  },
);

test.each(["phone,name\n+12025550143,Ada", '{"token":"a-token"}', "half", '{"types":1}'])(
  "leaves another file as it is: %j",
  (text) => {
    const path = temporaryPath();
    fs.writeFileSync(path, text);
    expect(() => fileJournal(path)).toThrow(InvalidRequestError);
    expect(fs.readFileSync(path, "utf8")).toBe(text);
    expect(fs.existsSync(`${path}.lock`)).toBe(false);
  },
);

test.each(["half", "", "null", "[]", '{"kind":"one"}'])("refuses a broken line before the last: %j", (line) => {
  const path = temporaryPath();
  const text = `{"type":"one"}\n${line}\n{"type":"three"}\n`;
  fs.writeFileSync(path, text);
  expect(() => fileJournal(path)).toThrow(`${path}, line 2: the line is broken`);
  expect(fs.readFileSync(path, "utf8")).toBe(text);
  expect(fs.existsSync(`${path}.lock`)).toBe(false);
});

test("takes no entry after one that could not be written whole", () => {
  const path = temporaryPath();
  const journal = open(path);
  journal.append({ type: "one" });
  vi.spyOn(fs, "writeSync").mockImplementationOnce(() => {
    fs.appendFileSync(path, '{"typ');
    throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
  });
  expect(() => journal.append({ type: "two" })).toThrow(/can't be written. ENOSPC/);
  expect(() => journal.append({ type: "three" })).toThrow(/Open the journal again/);
  journal.close();
  expect(open(path).entries()).toEqual([{ type: "one" }]);
});

test("writes an entry whole if the disk takes it in parts", () => {
  const path = temporaryPath();
  const journal = open(path);
  const write = fs.writeSync;
  vi.spyOn(fs, "writeSync").mockImplementation(((file: number, bytes: Uint8Array, at: number) =>
    write(file, bytes, at, 1)) as never);
  journal.append({ type: "one" });
  expect(fs.readFileSync(path, "utf8")).toBe('{"type":"one"}\n');
});

test("takes no entry once it is closed, and can be closed twice", () => {
  const journal = open(temporaryPath());
  journal.close();
  journal.close();
  expect(() => journal.append({ type: "one" })).toThrow(CampaignError);
});

test("needs the path of a file, in a folder that exists", () => {
  expect(() => fileJournal("")).toThrow(InvalidRequestError);
  expect(() => fileJournal(join(tmpdir(), "no-such-folder", "night.jsonl"))).toThrow(
    /needs a folder that exists.*ENOENT/,
  );
});

test("says so in a runtime without files", () => {
  vi.stubGlobal("process", {});
  expect(() => fileJournal("night.jsonl")).toThrow(/this runtime has no files/);
});

describe("its lock", () => {
  const lockOf = (path: string, owner: object | string) =>
    fs.writeFileSync(`${path}.lock`, typeof owner === "string" ? owner : JSON.stringify(owner));

  /** The owner that this process writes. */
  function ownOwner() {
    const path = temporaryPath();
    open(path);
    return JSON.parse(fs.readFileSync(`${path}.lock`, "utf8"));
  }

  test("keeps it from being opened twice in a process", () => {
    const path = temporaryPath();
    const journal = open(path);
    expect(() => fileJournal(path)).toThrow(/This process has the journal open already/);
    journal.close();
    expect(() => open(path)).not.toThrow();
  });

  test("keeps it from being opened by a link to it", () => {
    const path = temporaryPath();
    open(path);
    const link = `${path}.link`;
    fs.symlinkSync(path, link);
    expect(() => fileJournal(link)).toThrow(/This process has the journal open already/);
  });

  test("keeps another process out until that is gone", async () => {
    const path = temporaryPath();
    const program = `import { fileJournal } from ${JSON.stringify(resolve("src/jobs/index.ts"))};
      fileJournal(${JSON.stringify(path)}); console.log("open"); setInterval(() => {}, 1000);`;
    const other = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program]);
    await once(other.stdout, "data");
    expect(() => fileJournal(path)).toThrow(`Process ${other.pid} of `);
    other.kill("SIGKILL");
    await once(other, "exit");
    expect(() => open(path)).not.toThrow();
  });

  const DEAD = 2 ** 22 + 1;

  test("is not taken over from a process that lives, or may live in another machine or container", () => {
    const own = ownOwner();
    const lives = [{ ...own, process: 1, since: null }, { ...own, since: null }, own];
    const may = { ...own, process: DEAD };
    for (const owner of [
      ...lives,
      { ...may, host: "another" },
      { ...may, namespace: "pid:[1]" },
      { ...may, boot: "b" },
      "",
      "{",
    ]) {
      const path = temporaryPath();
      lockOf(path, owner);
      expect(() => fileJournal(path)).toThrow(/uses the journal. If no process uses the journal, delete this file/);
      expect(fs.readdirSync(join(path, ".."))).toEqual(["night.jsonl.lock"]);
    }
  });

  test("is taken over from a process that is gone, also if another has its id now", () => {
    const own = ownOwner();
    for (const owner of [
      { ...own, process: DEAD },
      { ...own, since: "1" },
      { ...own, process: process.ppid, since: "1" },
    ]) {
      const path = temporaryPath();
      lockOf(path, owner);
      open(path).close();
      expect(fs.readdirSync(join(path, ".."))).toEqual(["night.jsonl"]);
    }
  });

  test("is not taken over by two at once", () => {
    const path = temporaryPath();
    lockOf(path, { ...ownOwner(), process: DEAD });
    fs.writeFileSync(`${path}.lock.take-over`, "{}");
    expect(() => fileJournal(path)).toThrow(/another process is taking over the journal/);
  });
});
