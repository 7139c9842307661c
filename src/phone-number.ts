/** Writes a phone number that can be read as E.164: a plus and its digits. One that is written so is not copied. */
export const toE164 = (phoneNumber: string): string =>
  /^\+\d+$/.test(phoneNumber) ? phoneNumber : `+${phoneNumber.replace(/\D/g, "")}`;

/**
 * Whether a text is a phone number, and it is clear which: with its country code, also without `+`, as the documentation
 * writes them; spaces, hyphens, dots and brackets don't count. The rest could be one number in two spellings, of which a
 * DNC list has the other: `+44 (0)20…`, `0044…`, an extension, digits other than 0 to 9. 7 to 15 digits (ITU-T E.164).
 */
export const isPhoneNumber = (text: string): boolean =>
  /^\+?[\d ().-]+$/.test(text) && !/\(0+\)/.test(text) && /^\+[1-9]\d{6,14}$/.test(toE164(text));
