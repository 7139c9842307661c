import type { TestProject } from "vitest/node";
import { startMock } from "../../scripts/run/prism.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The URL of the mock, for `inject`. */
    mockUrl: string;
  }
}

/** Starts the mock once for all tests. */
export default async function setup(project: TestProject) {
  const mock = await startMock();
  project.provide("mockUrl", mock.url);
  return mock.stop;
}
