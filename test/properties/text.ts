import fc from "fast-check";

/** A UTF-16 code unit. */
const unit = (min: number, max: number) => fc.integer({ min, max }).map((unit) => String.fromCharCode(unit));

/** A Unicode character. fast-check's own, `binary`, takes more than a second to build. */
export const character = fc
  .integer({ min: 0, max: 0x10ffff - 0x800 })
  .map((scalar) => String.fromCodePoint(scalar < 0xd800 ? scalar : scalar + 0x800));

/** Any JavaScript string, also with lone surrogates, or with characters that have a meaning in URLs. */
export const text = fc.oneof(
  fc.string({ unit: character }),
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.oneof(unit(0, 0xffff), unit(0xd800, 0xdfff)) }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          "..",
          ".",
          "/",
          "\\",
          "%2e",
          "%2E%2e",
          "%2f",
          "%",
          "?",
          "#",
          "&",
          "=",
          "+",
          ";",
          ":",
          "@",
          "//",
        ),
        fc.constantFrom(
          "\0",
          "\n",
          "\r",
          "\t",
          " ",
          "\u007f",
          "\u00a0",
          "\u2028",
          "\ufeff",
          "\ud800",
          "\udc00",
          "é",
          "e\u0301",
        ),
        fc.constantFrom("{campaignId}", "{streamId}", "$&", "$1", "schedule", "trigger", "__proto__", "null", "a"),
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join("")),
);

/** Documented ids, and other strings of unreserved characters (RFC 3986). */
export const id = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."abcxyzABCXYZ0189-._~"), minLength: 1 }),
  fc.tuple(fc.constantFrom("cd-", "cid-", "cl-", "st-", "cs-"), fc.uuid()).map((parts) => parts.join("")),
);
