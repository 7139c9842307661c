import { fileURLToPath } from "node:url";
import { installFolder } from "../../../scripts/run/install-packages.ts";
import { copyFrom, type Generator, run, type Toolchain } from "../generator.ts";
import { generateByOpenapiGenerator, OPENAPI_GENERATOR_OPTIONS } from "../openapi-generator/openapi-generator.ts";
import { PYTHON } from "../python/generator.ts";

const RUST: Toolchain = {
  command: ["cargo", "--version"],
  least: [1, 88],
  install: "https://rustup.rs, in place of Debian's package",
  isInCi: false,
};

/** Where crates stay compiled. */
const TARGET = fileURLToPath(installFolder("languages-rust"));

export const openapiGeneratorRust: Generator = {
  language: "Rust",
  name: "openapi-generator 7.25, rust",
  toolchains: [RUST, PYTHON],
  options: `${OPENAPI_GENERATOR_OPTIONS} and \`-p useChrono=false\`, to get times as they were sent; here with \`supportAsync=false\``,
  needs:
    "**It knows one key and puts it, the token, into all three headers:** leave `api_key` empty, and set default headers on reqwest's client. Where a body is optional (starts, stops, status calls), send `Some`: `None` is sent as `null`. Give the client `redirect::Policy::none()` and `retry::never()`. A success has no status.",
  tellsStatus: (status) => status >= 400,
  async build(folder) {
    await copyFrom(import.meta.url, ["Cargo.toml", "Cargo.lock", "src"], folder);
    await generateByOpenapiGenerator(folder, "-g", "rust", "-p", "useChrono=false,supportAsync=false");
    const env = { RUSTFLAGS: "-D warnings", CARGO_TARGET_DIR: TARGET };
    // Not `--locked`: what the client depends on changes with the description. What Cargo.lock has keeps its version.
    await run(folder, ["cargo", "build", "--quiet"], env);
    return [`${TARGET}debug/calls`];
  },
};
