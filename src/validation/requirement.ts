/** Types of JSON, for people. */
const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
};

/** Says what a keyword of a schema demands, to be read after the name of the field. `params` are those of Ajv. */
export function requirementOf(keyword: string, params: Readonly<Record<string, unknown>>): string {
  const limit = Number(params.limit);
  switch (keyword) {
    case "required":
      return "is missing";
    case "type":
      return `must be ${TYPES[String(params.type)]}`;
    case "enum":
      return `must be ${(params.allowedValues as unknown[]).map(valueInWords).join(" or ")}`;
    case "const":
      return `must be ${valueInWords(params.allowedValue)}`;
    case "format": // Times alone have one.
      return 'must be a date and time, such as "2026-01-05T09:00:00Z"';
    case "pattern": // Times of day alone have one.
      return 'must be written as "9:00 AM"';
    case "minimum":
      return `must be at least ${limit}`;
    case "maximum":
      return `must be at most ${limit}`;
    case "minLength":
      return `must have at least ${countOf(limit, "character")}`;
    case "maxLength":
      return `must have at most ${countOf(limit, "character")}`;
    case "minItems":
      return `must have at least ${countOf(limit, "item")}`;
    case "maxProperties":
      return limit === 0 ? "must be empty" : `must have at most ${countOf(limit, "field")}`;
    case "not": // A contact list of v1 alone has such a rule.
      return "has neither name nor name1";
    case "oneOf":
      return "is none of the documented forms";
    default:
      return `breaks the rule ${keyword}`;
  }
}

const valueInWords = (value: unknown): string => (value === "" ? "empty" : JSON.stringify(value));

const countOf = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? "" : "s"}`;
