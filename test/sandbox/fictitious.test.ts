import { expect, test } from "vitest";
import { InvalidRequestError } from "../../src/index.ts";
import { assertFictitious, assertPhoneNumbers, isFictitious } from "../../src/sandbox/contacted/fictitious.ts";

test.each([
  ["+12025550100", "+12025550199"],
  ["+15205550100", "+18085550199"],
  ["+447700900000", "+447700900999"],
  ["+441632960000", "+441632960999"],
  ["+442079460000", "+442079460999"],
  ["+441134960000", "+441184960999"],
  ["+441614960000", "+441914980999"],
  ["+442896496000", "+442920180999"],
  ["+448081570000", "+443069990999"],
  ["+61491570006", "+61491579760"],
  ["+61255500000", "+61870109999"],
  ["+353209100000", "+353209199999"],
  ["+493023125000", "+493023125999"],
  ["+492214710000", "+498999998999"],
  ["+491713920000", "+491713920099"],
  ["+33199000000", "+33199009999"],
  ["+33639980000", "+33639989999"],
])("%s and %s are fictitious", (first, last) => {
  expect([first, last].filter((number) => !isFictitious(number))).toEqual([]);
});

test.each([
  "+12025550099",
  "+12025550200",
  "+10025550143",
  "+18005550143",
  "+18005550199",
  "+18885550143",
  "+19005550143",
  "+15225550143",
  "+15235550143",
  "+120255501430",
  "+447700901000",
  "+442079461000",
  "+441194960000",
  "+61491570007",
  "+61491570155",
  "+353209000000",
  "+493023124999",
  "+491713920100",
  "+33199010000",
  "+442890180000",
  "2025550143",
  "00447700900123",
  "5550143",
  "",
  "someone",
])("%j may be somebody's", (number) => {
  expect(isFictitious(number)).toBe(false);
});

test.each(["12025550143", "+1 (202) 555-0143", "1.202.555.0143", "44 7700 900123"])("reads %s", (number) => {
  expect(isFictitious(number)).toBe(true);
});

test("refuses the first number that somebody may have, and names the way out", () => {
  expect(() => assertFictitious(["+12025550143", "+447700900123"])).not.toThrow();
  const assertion = () => assertFictitious(["+12025550143", "+12025550243", "+12025550343"]);
  expect(assertion).toThrow(InvalidRequestError);
  expect(assertion).toThrow(/^\+12025550243: somebody may have this number\..*set allowRealNumbers: true\.$/);
});

const SPELLINGS = [
  "+44 (0)7700 900143",
  "0044 7700 900143",
  "07700 900143",
  "+447700900143;ext=5",
  "+447700900143 x5",
  "\uff0b\uff14\uff14\uff17\uff17\uff10\uff10\uff19\uff10\uff10\uff11\uff14\uff13",
  "+44\u200b7700900143",
  "++447700900143",
  "abc",
  "",
  "+",
  "123456",
  "+1234567890123456",
];

test.each(SPELLINGS)("%j is no number of which it is clear whose it is, also among real ones", (text) => {
  expect(() => assertPhoneNumbers(["+442079460000", text])).toThrow(
    `${JSON.stringify(text)} is not a phone number with its country code.`,
  );
  expect(() => assertFictitious([text])).toThrow(/is not a phone number with its|a number needs its country code/);
});

test.each(["+442079460000", "442079460000", "+1 (202) 456-1111", "49.30.1234567", "1234567"])("%s is one", (text) => {
  expect(() => assertPhoneNumbers([text])).not.toThrow();
});

test.each([
  ["(202) 555-0143", "+12025550143"],
  ["0012025550143", "+12025550143"],
  ["011 44 7700 900123", "+447700900123"],
  ["07700 900123", "+447700900123"],
  ["0491 570 006", "+61491570006"],
  ["020 910 1234", "+353209101234"],
  ["030 23125 000", "+493023125000"],
  ["06 39 98 12 34", "+33639981234"],
])("%s has no country code: says how to write it", (dialed, complete) => {
  expect(() => assertFictitious([dialed])).toThrow(`${dialed}: a number needs its country code. Write ${complete}.`);
});
