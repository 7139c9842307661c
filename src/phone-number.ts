/** Writes a phone number as E.164, as far as the sent number tells: a plus and its digits. */
export const toE164 = (phoneNumber: string): string => `+${phoneNumber.replace(/\D/g, "")}`;
