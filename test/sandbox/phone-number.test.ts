import { expect, test } from "vitest";
import { isPhoneNumber, toE164 } from "../../src/phone-number.ts";

test.each([
  ["+12025550143", "+12025550143"],
  ["12025550143", "+12025550143"],
  ["+1 (202) 555-01.43", "+12025550143"],
  ["tel:+12025550143", "+12025550143"],
])("%j is %s", (text, number) => {
  expect(toE164(text)).toBe(number);
});

test.each(["+12025550143", "1 202 555 0143", "+1 (202) 555-01.43", "+1234567", "+123456789012345"])(
  "%j is a phone number",
  (text) => {
    expect(isPhoneNumber(text)).toBe(true);
  },
);

test.each([
  "abc",
  "",
  "+44 (0)7700 900143",
  "+44 (00)7700 900143",
  "00447700900143",
  "+12025550143;ext=5",
  "+1202555014３",
  "++12025550143",
  "+123456",
  "+1234567890123456",
])("%j is none, or one of two spellings", (text) => {
  expect(isPhoneNumber(text)).toBe(false);
});
