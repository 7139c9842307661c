import fc from "fast-check";

/** One of the 16-bit units that texts are made of. */
const unit = (min: number, max: number) => fc.integer({ min, max }).map((unit) => String.fromCharCode(unit));

/** Any text that JavaScript can hold, also with halves of characters (lone surrogates), and what URLs give a meaning to. */
export const text = fc.oneof(
  fc.string({ unit: "binary" }),
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

/** Ids as they are documented, and others that an id may look like: RFC 3986's unreserved characters. */
export const id = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."abcxyzABCXYZ0189-._~"), minLength: 1 }),
  fc.tuple(fc.constantFrom("cd-", "cid-", "cl-", "st-", "cs-"), fc.uuid()).map((parts) => parts.join("")),
);
