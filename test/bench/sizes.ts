import limits from "../../scripts/check/limits.json" with { type: "json" };
import { bundleSize, packageSize } from "../../scripts/check/package-size.ts";

/** What `npm run size` checks, and openapi-fetch beside it, as a table in Markdown. */
export async function measureSizes(): Promise<string> {
  const { bytes, sandboxBytes, instantiations, dependencies } = await packageSize();
  const bare = await bundleSize('export { default } from "openapi-fetch";');
  return [
    "|  | measured | limit |",
    "| --- | --: | --: |",
    `| whole client in a browser, minified, gzip -9, bytes | ${bytes} | ${limits.bytes} |`,
    `| sandbox, the same way | ${sandboxBytes} | ${limits.sandboxBytes} |`,
    `| openapi-fetch bare, the same way | ${bare} | |`,
    `| type-check of a program with every call, instantiations | ${instantiations} | ${limits.instantiations} |`,
    `| packages that an install brings along | ${dependencies} | ${limits.dependencies} |`,
  ].join("\n");
}
