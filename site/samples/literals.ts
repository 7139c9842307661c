import { WIDTH } from "./url-lines.ts";

/** How a language writes objects and arrays. */
interface Notation {
  key(name: string): string;
  readonly words: Readonly<Record<"true" | "false" | "null", string>>;
  /** What stands inside the braces of an object on one line. */
  readonly padding: string;
  readonly indent: string;
  readonly trailingComma: string;
}

const JSON_NOTATION: Notation = {
  key: (name) => `${JSON.stringify(name)}: `,
  words: { true: "true", false: "false", null: "null" },
  padding: "",
  indent: "  ",
  trailingComma: "",
};

const TYPESCRIPT_NOTATION: Notation = {
  ...JSON_NOTATION,
  key: (name) => `${/^[a-z_$][\w$]*$/i.test(name) ? name : JSON.stringify(name)}: `,
  padding: " ",
  trailingComma: ",",
};

const PYTHON_NOTATION: Notation = {
  ...JSON_NOTATION,
  words: { true: "True", false: "False", null: "None" },
  indent: "    ",
  trailingComma: ",",
};

/** Writes a value of an example as JSON. What fits on a line stands on one. `before` stands before it on its line. */
export const jsonLiteral = (value: unknown, before = ""): string => layOut(value, JSON_NOTATION, "", before.length);

/** Writes it for TypeScript. */
export const typescriptLiteral = (value: unknown, before: string): string =>
  layOut(value, TYPESCRIPT_NOTATION, leadingSpace(before), before.length);

/** Writes it for Python. */
export const pythonLiteral = (value: unknown, before: string): string =>
  layOut(value, PYTHON_NOTATION, leadingSpace(before), before.length);

const leadingSpace = (line: string): string => /^ */.exec(line)?.[0] ?? "";

/** @param used how much of the line is taken */
function layOut(value: unknown, notation: Notation, indent: string, used: number): string {
  const line = onOneLine(value, notation);
  if (!isComposite(value) || used + line.length < WIDTH) return line;
  const inner = indent + notation.indent;
  const parts = partsOf(value, notation).map(
    ([key, part]) => `${inner}${key}${layOut(part, notation, inner, inner.length + key.length)}`,
  );
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${parts.join(",\n")}${notation.trailingComma}\n${indent}${close}`;
}

function onOneLine(value: unknown, notation: Notation): string {
  if (!isComposite(value)) return notation.words[JSON.stringify(value) as "null"] ?? JSON.stringify(value);
  const parts = partsOf(value, notation).map(([key, part]) => key + onOneLine(part, notation));
  if (Array.isArray(value)) return `[${parts.join(", ")}]`;
  const padding = parts.length > 0 ? notation.padding : "";
  return `{${padding}${parts.join(", ")}${padding}}`;
}

const isComposite = (value: unknown): value is object => typeof value === "object" && value !== null;

/** The elements of an array, or the values of an object with their keys. */
const partsOf = (value: object, { key }: Notation): [key: string, part: unknown][] =>
  Array.isArray(value)
    ? value.map((part) => ["", part])
    : Object.entries(value).map(([name, part]) => [key(name), part]);
