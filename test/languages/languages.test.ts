// In every language, a generated client makes the same calls, and a start whose outcome is unknown is not sent again.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, inject, test } from "vitest";
import { readMarkdown } from "../readme/markdown.ts";
import { expectedCalls, HEADERS, lostId, REACHED, type Report, startV2 } from "./expected.ts";
import { isSkipped, run } from "./generator.ts";
import { GENERATORS } from "./generators.ts";
import { RESPONSES } from "./responses.ts";
import { serveSandbox } from "./service.ts";

const GUIDE = readMarkdown("docs/other-languages.md");
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "kore-campaigns-"));
  await run(root, ["tar", "-xf", inject("tarball")]);
});

afterAll(() => rm(root, { recursive: true }));

/** Makes a folder with what a build begins with: the description, and what the guide says of responses. */
async function makeFolder(name: string): Promise<string> {
  const folder = join(root, name.replaceAll(/\W+/g, "-"));
  await mkdir(folder);
  await run(root, ["cp", "package/generated/openapi.yaml", folder]);
  for (const { file, code } of GUIDE.blocks)
    if (file?.startsWith("outcome.")) await writeFile(join(folder, file), `${code}\n`);
  return folder;
}

test.concurrent.for(GENERATORS)("$language, $name", async (generator, { expect, skip }) => {
  skip(generator.toolchains.some((toolchain) => isSkipped(toolchain, `${generator.language}, ${generator.name}`)));
  const folder = await makeFolder(generator.name);
  const [program = "", ...args] = await generator.build(folder);

  await using service = await serveSandbox();
  const { url, sandbox, recorded } = service;
  const ids = [lostId(sandbox), ...RESPONSES.map(({ id }) => id)];
  const printed = await run(folder, [program, ...args, url, ...ids]);
  sandbox.clock.settle();

  const calls = expectedCalls(sandbox);
  const starts = ids.map((id) => ({ sends: startV2(id), body: {} }));
  const wire = recorded.map(({ method, target, headers: { auth, iid, accountid }, body }) => ({
    sends: `${method} ${target}`,
    headers: { auth, iid, accountid },
    body: body === "" ? undefined : JSON.parse(body),
  }));
  expect(wire).toEqual([...calls, ...starts].map(({ sends, body }) => ({ sends, headers: HEADERS, body })));

  const reports: Report[] = printed
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const { tellsStatus = () => true } = generator;
  const told = (status: number) => (tellsStatus(status) ? status : null);
  expect(reports).toEqual([
    ...calls.map(({ result }) => ({ status: told(200), result })),
    { status: null, result: "unknown" },
    ...RESPONSES.map(({ status, result }, index) => ({
      // A success that can't be decoded may be an error. A refusal has its status, whatever its body.
      status: status < 300 ? reports[calls.length + 1 + index]?.status : told(status),
      result,
    })),
  ]);

  const reached = sandbox.state.campaigns.map(({ id, name, runs }) => {
    const ofCampaign = sandbox.contacted.filter(({ campaignId }) => campaignId === id);
    return [name, { runs: runs.length, reached: ofCampaign.map((entry) => `${entry.kind} ${entry.phoneNumber}`) }];
  });
  expect(Object.fromEntries(reached)).toEqual(REACHED);
});
