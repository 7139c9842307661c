import { execFileSync } from "node:child_process";

/** What `npm pack` makes of the package. */
export interface Packed {
  filename: string;
  files: { path: string; size: number }[];
}

/** Packs the package as it is built. Without its scripts: the build would write into the JSON. */
export function pack(...options: string[]): Packed {
  const args = ["pack", "--ignore-scripts", "--json", ...options];
  return JSON.parse(execFileSync("npm", args, { stdio: ["ignore", "pipe", "ignore"], encoding: "utf8" }))[0];
}
