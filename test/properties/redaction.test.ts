import fc from "fast-check";
import { expect, test } from "vitest";
import { createRedactor } from "../../src/call/redact.ts";

const MARK = "[auth]";

/** Few characters, so that tokens have parts in common, begin with each other and overlap. */
const piece = (lengths: fc.StringConstraints) =>
  fc.string({ ...lengths, unit: fc.constantFrom("a", "A", "b", ".", "/", '"') });
const tokens = fc.array(piece({ minLength: 5, maxLength: 30 }), { minLength: 1, maxLength: 6 });

/** A text made of tokens, their beginnings and ends, in several spellings, with other characters between them. */
const textOf = (tokens: readonly string[]) => {
  const spelling = fc.constantFrom<(part: string) => string>(
    (part) => part,
    (part) => encodeURIComponent(part),
    (part) => encodeURIComponent(part).toLowerCase(),
    (part) => JSON.stringify(part).slice(1, -1),
    (part) => JSON.stringify(part).slice(1, -1).replaceAll("/", "\\/"),
    (part) => part.toUpperCase(),
  );
  const part = fc
    .tuple(fc.constantFrom(...tokens), spelling, fc.nat(3), fc.nat(6))
    .map(([token, spell, from, to]) => spell(token).slice(from === 3 ? 2 : 0, to > 2 ? undefined : -to - 1));
  return fc.array(fc.oneof(part, piece({ maxLength: 3 }), fc.constantFrom(" ", "İ", "é")), { maxLength: 8 });
};

/** The rule, with no regard to time: every character that belongs to a secret, or to one that the end cuts off, goes. */
function redactByRule(text: string, tokens: readonly string[]): string {
  const secrets = tokens
    .filter((token) => token.length >= 8)
    .flatMap((token) => {
      const inJson = JSON.stringify(token).slice(1, -1);
      return [token, encodeURIComponent(token), inJson, inJson.replaceAll("/", "\\/")];
    })
    .flatMap((token) => [token, ...token.split(".")])
    .filter((secret) => secret.length >= 8)
    .map((secret) => secret.toLowerCase());
  const plain = text.replaceAll("İ", "?").toLowerCase();
  const spans = [...plain].flatMap((_, from) =>
    secrets
      .filter((secret) => {
        const rest = plain.slice(from);
        return rest.startsWith(secret) || (rest.length >= 12 && secret.startsWith(rest));
      })
      .map((secret) => ({ from, to: Math.min(from + secret.length, text.length) })),
  );
  let redacted = "";
  let end = 0;
  for (const { from, to } of spans) {
    if (from >= end) redacted += text.slice(end, from) + MARK;
    end = Math.max(end, to);
  }
  return redacted + text.slice(end);
}

test("a text is redacted by the rule, whatever the tokens have in common", () => {
  const cases = tokens.chain((tokens) => fc.tuple(fc.constant(tokens), textOf(tokens)));
  let redacted = 0;
  fc.assert(
    fc.property(cases, ([tokens, parts]) => {
      const redactor = createRedactor();
      for (const token of tokens) redactor.add(token);
      const text = parts.join("");
      const expected = redactByRule(text, tokens);
      if (expected !== text) redacted++;
      expect(redactor.text(text)).toBe(expected);
    }),
    { numRuns: 1_000 },
  );
  expect(redacted).toBeGreaterThan(200);
});
