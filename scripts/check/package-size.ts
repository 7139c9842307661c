import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { clientMethods } from "../spec/client-methods.ts";
import { type Packed, pack } from "./pack.ts";

/** What the built package costs an application. */
export interface PackageSize {
  /** The whole client in a browser bundle, minified, gzip -9. */
  readonly bytes: number;
  /** The sandbox in a browser bundle, in the same way. */
  readonly sandboxBytes: number;
  /** All of `kore-campaigns/jobs`, in the same way, with what it shares with the client. */
  readonly jobsBytes: number;
  /** `validate` alone, in the same way. */
  readonly validateBytes: number;
  /** `kore-campaigns/redis`, in the same way. */
  readonly redisBytes: number;
  /** Type instantiations of `test/bench/every-call.ts`, by `tsc --extendedDiagnostics` with `skipLibCheck`. */
  readonly instantiations: number;
  /** Packages that an install brings along. */
  readonly dependencies: number;
  /** Bytes of `openapi.json`. */
  readonly specBytes: number;
  /** Bytes of the package on disk, without the sandbox. */
  readonly diskBytes: number;
  /** Bytes on disk by file or, of what is built, by entry: {@link diskBytes} and the sandbox. */
  readonly shares: Readonly<Record<string, number>>;
}

/** Measures the package in `dist/`, which must be built. */
export async function packageSize(): Promise<PackageSize> {
  const bytes = await bundleSize(
    'import { createCampaignClient } from "./dist/index.js"; export { createCampaignClient };',
  );
  const files = pack("--dry-run").files;
  return {
    bytes,
    sandboxBytes: await bundleSize('export { createSandbox } from "./dist/sandbox.js";'),
    jobsBytes: await bundleSize('export * from "./dist/jobs.js";'),
    validateBytes: await bundleSize('export { validate } from "./dist/validate.js";'),
    redisBytes: await bundleSize('export * from "./dist/redis.js";'),
    instantiations: countInstantiations(),
    dependencies: countDependencies(),
    specBytes: statSync("generated/openapi.json").size,
    diskBytes: sum(files.filter(({ path }) => !/sandbox|cli\.js/.test(path))),
    shares: sharesOf(files),
  };
}

/** The bytes of a program that a browser downloads: bundled, minified, gzip -9. */
export async function bundleSize(program: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: "." },
    bundle: true,
    minify: true,
    platform: "browser",
    format: "esm",
    write: false,
  });
  return gzipSync((outputFiles[0] as (typeof outputFiles)[0]).contents, { level: 9 }).length;
}

const sum = (files: Packed["files"]) => files.reduce((bytes, { size }) => bytes + size, 0);

/** Bytes by file, those of dist/ by the entry that they belong to, the largest first. */
function sharesOf(files: Packed["files"]): Record<string, number> {
  const shareOf = (path: string) => path.replace(/^(dist\/[\w-]+)\..*/, "$1.*");
  const shares = [...new Set(files.map(({ path }) => shareOf(path)))].map(
    (share) => [share, sum(files.filter(({ path }) => shareOf(path) === share))] as const,
  );
  return Object.fromEntries(shares.sort(([, a], [, b]) => b - a));
}

function countInstantiations(): number {
  const program = readFileSync("test/bench/every-call.ts", "utf8");
  const missing = clientMethods().filter(({ name }) => !program.includes(`${name}(`));
  if (missing.length > 0) throw new Error(`every-call.ts does not call ${missing.map(({ name }) => name).join(", ")}.`);

  const folder = mkdtempSync(join(tmpdir(), "kore-campaigns-"));
  try {
    // An application that has installed the package.
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(resolve("."), join(folder, "node_modules/kore-campaigns"));
    const file = join(folder, "every-call.mts");
    writeFileSync(file, program.replace('"../../src/index.ts"', '"kore-campaigns"'));
    const types = ["--typeRoots", resolve("node_modules/@types"), "--types", "node"];
    const options = ["--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--module", "nodenext", ...types];
    const tsc = [resolve("node_modules/typescript/bin/tsc"), "--extendedDiagnostics", ...options, file];
    const output = execFileSync(process.execPath, tsc, { encoding: "utf8" });
    return Number(/^Instantiations: +(\d+)/m.exec(output)?.[1]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function countDependencies(): number {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
  };
  return Object.entries(packages).filter(([path, { dev, devOptional }]) => path && !dev && !devOptional).length;
}
