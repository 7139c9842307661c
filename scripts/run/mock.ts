// Serves the bundle with Prism on port 4010, or on PORT, until it is stopped: `npm run mock`.
import { spawnPrism } from "./prism.ts";

const port = Number(process.env.PORT ?? 4010);
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  console.error(`PORT: expected a port, 1 to 65535, and got "${process.env.PORT}".`);
  process.exit(1);
}

const prism = spawnPrism(port, "inherit");
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => prism.kill(signal));
prism.on("exit", (code) => process.exit(code ?? 0));
