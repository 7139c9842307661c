import type { TestProject } from "vitest/node";
import { startMisbehaving } from "./misbehaving.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the misbehaving server takes orders, for `inject`. */
    controlUrl: string;
  }
}

/** Starts the misbehaving server once for all tests. */
export default async function setup(project: TestProject) {
  const { controlUrl, stop } = await startMisbehaving();
  project.provide("controlUrl", controlUrl);
  return stop;
}
