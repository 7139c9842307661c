import type { TestProject } from "vitest/node";
import { startFaultServer } from "./targets.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The control URL of the fault server, for `inject`. */
    controlUrl: string;
  }
}

/** Starts the fault server once for all tests. */
export default async function setup(project: TestProject) {
  const { controlUrl, stop } = await startFaultServer();
  project.provide("controlUrl", controlUrl);
  return stop;
}
