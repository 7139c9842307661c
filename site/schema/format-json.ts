/** Formats JSON. An object or a list that fits into a line stands on one. */
export const formatJson = (value: unknown): string => format("", value, "");

/** Formats a value with the name before it. */
function format(name: string, value: unknown, indent: string): string {
  const isList = Array.isArray(value);
  const line = name + onOneLine(value);
  if (typeof value !== "object" || value === null || indent.length + line.length <= WIDTH) return line;
  const entries = Object.entries(value).map(([key, each]) => {
    const label = isList ? "" : `${JSON.stringify(key)}: `;
    return `${indent}  ${format(label, each, `${indent}  `)}`;
  });
  return `${name}${isList ? "[" : "{"}\n${entries.join(",\n")}\n${indent}${isList ? "]" : "}"}`;
}

/** Counts the comma after it, too. */
const WIDTH = 75;

function onOneLine(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  const entries = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${onOneLine(each)}`);
  return entries.length > 0 ? `{ ${entries.join(", ")} }` : "{}";
}
