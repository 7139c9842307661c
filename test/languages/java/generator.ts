import { readFile } from "node:fs/promises";
import { copyFrom, type Generator, run, type Toolchain } from "../generator.ts";
import { generateByOpenapiGenerator, OPENAPI_GENERATOR_OPTIONS } from "../openapi-generator/openapi-generator.ts";
import { PYTHON } from "../python/generator.ts";

const JAVA: Toolchain = {
  command: ["javac", "-version"],
  least: [17, 0],
  install: "apt-get install openjdk-17-jdk-headless",
  isInCi: false,
};

/** Fetches the libraries that the generated client needs. */
const MAVEN: Toolchain = {
  command: ["mvn", "--batch-mode", "--version"],
  least: [3, 8],
  install: "apt-get install maven",
  isInCi: false,
};

const DEPENDENCIES = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:build-classpath";
const PACKAGES = "invokerPackage=kore,apiPackage=kore.api,modelPackage=kore.model";
const OPTIONS = "disallowAdditionalPropertiesIfNotPresent=false,containerDefaultToNull=true";
// The generated client has raw types and casts that it doesn't need.
const LINT = ["-Xlint:all,-rawtypes,-cast", "-Werror"];

export const openapiGeneratorJava: Generator = {
  language: "Java",
  name: "openapi-generator 7.25, java",
  toolchains: [JAVA, MAVEN, PYTHON],
  options: `${OPENAPI_GENERATOR_OPTIONS}, \`--name-mappings _id=underscoreId\` and \`-p ${OPTIONS}\``,
  needs:
    'The default library (`native` decodes no `oneOf` response). Set the keys by `getAuthentication("jwt")`, `"streamId"` and `"accountId"`. OkHttp sends a request again if a pooled connection breaks: `retryOnConnectionFailure(false)`, and `followRedirects(false)`. Without the `-p` options it fails on a new field and sends filters that you did not set. It can\'t switch a schedule off.',
  async build(folder) {
    const names = ["--name-mappings", "_id=underscoreId"];
    await generateByOpenapiGenerator(folder, "-g", "java", ...names, "-p", `${OPTIONS},${PACKAGES}`);
    await copyFrom(import.meta.url, ["pom.xml", "Calls.java", "Outcome.java"], folder);
    await run(folder, ["mvn", "--quiet", "--batch-mode", DEPENDENCIES, "-Dmdep.outputFile=classpath"]);
    const classpath = await readFile(`${folder}/classpath`, "utf8");
    const sourcePath = ["-sourcepath", "kore/src/main/java:."];
    await run(folder, ["javac", ...LINT, ...sourcePath, "-cp", classpath, "-d", "classes", "Calls.java"]);
    return ["java", "-cp", `${classpath}:classes`, "Calls"];
  },
};
