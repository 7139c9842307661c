import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

type Options = NonNullable<TestProjectInlineConfiguration["test"]>;

/** Tests that run together, with what they share. A file that no project includes is never run: test/spec/projects.test.ts. */
const project = (name: string, include: string | string[], options: Options = {}): TestProjectInlineConfiguration => ({
  test: {
    name,
    include: [include].flat(),
    // The seed is printed. To repeat an order: npm test -- --sequence.seed=1
    sequence: { shuffle: true },
    expect: { requireAssertions: true },
    testTimeout: 60_000,
    ...options,
  },
});

/** In one process: a fresh one for each file costs a third of the time, and restore.ts undoes what files share. */
const SHARED: Options = {
  setupFiles: ["test/support/restore.ts", "test/support/no-look-ups.ts"],
  isolate: false,
  // Long enough for a busy machine.
  testTimeout: 20_000,
};

/** Those that take longest, and that a change to the client, the spec or the sandbox's rules seldom needs. */
const SLOW = [
  "test/sandbox/{assumption-values,confirm,fault-matrix,model,pre-call-server,server,strict}.test.ts",
  "test/explore/explore.test.ts",
  "test/{confirmation/server-time,jwt/server-clock,properties/sliding-window,spec/house-rules,spec/yaml,spec/editions/status-overlay-lint}.test.ts",
];

/** The first run installs programs, and prints what. */
const INSTALLS: Options = { hookTimeout: 600_000, disableConsoleIntercept: true };
/** They measure real time: files that run in parallel would slow each other down. */
const IN_TURN: Options = { fileParallelism: false };

export default defineConfig({
  test: {
    maxWorkers: "100%",
    experimental: { fsModuleCache: true },
    projects: [
      project(
        "client",
        "test/{client,confirmation,docs,jobs,jwt,opentelemetry,properties,redis,sandbox,spec,validation}/**/*.test.ts",
        {
          ...SHARED,
          exclude: SLOW,
        },
      ),
      // Prism runs for these alone.
      project("contract", "test/{contract,readme}/**/*.test.ts", {
        ...SHARED,
        globalSetup: "test/contract/mock.ts",
      }),
      project("slow", SLOW, SHARED),
      project("demo", "test/demo/**/*.test.ts"),
      project("site", "test/site/**/*.test.ts", { testTimeout: 180_000, maxConcurrency: 3 }),
      project("samples", "test/samples/**/*.test.ts", {
        ...INSTALLS,
        globalSetup: "test/sandbox-server/build.ts",
      }),
      project("server", "test/sandbox-server/**/*.test.ts", {
        ...INSTALLS,
        ...IN_TURN,
        globalSetup: "test/sandbox-server/build.ts",
      }),
      project("consumers", "test/consumers/**/*.test.ts", {
        globalSetup: ["test/consumers/pack.ts", "test/contract/mock.ts"],
        hookTimeout: 120_000,
      }),
      project("runtimes", "test/runtimes/**/*.test.ts", {
        ...IN_TURN,
        hookTimeout: 60_000,
        // Print the matrix unchanged.
        disableConsoleIntercept: true,
        globalSetup: ["test/runtimes/setup.ts", "test/faults/setup.ts"],
      }),
      project("languages", "test/languages/**/*.test.ts", {
        ...INSTALLS,
        globalSetup: "test/consumers/pack.ts",
        // Compilers take minutes, and each takes a processor.
        testTimeout: 480_000,
        maxConcurrency: 2,
      }),
      // Processes that are killed, a Redis, and a million contacts.
      project("jobs", "test/whole-jobs/**/*.test.ts", {
        ...INSTALLS,
        globalSetup: "test/sandbox-server/build.ts",
        testTimeout: 240_000,
      }),
      project("workflows", "test/workflows/**/*.test.ts"),
    ],
  },
});
