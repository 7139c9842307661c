import { InvalidRequestError } from "../errors/campaign-error.ts";

/** Numbers that nobody has, as E.164. Each was reserved for films, books and examples by who assigns numbers there. */
const RESERVED: readonly RegExp[] = [
  // United States, Canada and the Caribbean: 555-0100 to 555-0199 in every area code. NANPA, "555 line numbers".
  /^\+1[2-9]\d{2}55501\d{2}$/,
  // United Kingdom. Ofcom, "Telephone numbers for use in TV and radio drama programmes".
  // Leeds, Sheffield, Nottingham, Leicester, Bristol, Reading, Birmingham, Edinburgh, Glasgow, Liverpool, Manchester.
  /^\+441(1[3-8]|21|31|41|51|61)4960\d{3}$/,
  // London; Tyneside; Northern Ireland; Cardiff; no area.
  /^\+442079460\d{3}$/,
  /^\+441914980\d{3}$/,
  /^\+442896496\d{3}$/,
  /^\+442920180\d{3}$/,
  /^\+441632960\d{3}$/,
  // Mobile; freephone; premium rate; everywhere.
  /^\+447700900\d{3}$/,
  /^\+448081570\d{3}$/,
  /^\+449098790\d{3}$/,
  /^\+443069990\d{3}$/,
  // Australia. ACMA, "Phone numbers for use in TV shows, films and creative works": landlines, and thirty mobiles.
  /^\+61[2378](5550|7010)\d{4}$/,
  /^\+6149157(0(006|110|15[6-9]|313|737)|1(266|491|804)|2(549|665|983)|3(087|770)|4(118|632)|5(254|789)|6(398|801)|7(426|644)|8(148|888|957)|9(212|455|760))$/,
  // Ireland: (020) 91x xxxx. ComReg, "Numbering Conditions of Use and Application Process".
  /^\+3532091\d{5}$/,
  // Germany. Bundesnetzagentur, Amtsblatt 7/2021, Mitteilung 148: Berlin, Frankfurt, Hamburg, Köln, München; mobile.
  /^\+49(3023125|6990009|4066969|2214710|8999998)\d{3}$/,
  /^\+4917139200\d{2}$/,
  // France. Arcep, decision 2018-0881, numbers for audiovisual works: five regions; mobile.
  /^\+33(19900|26191|35301|46571|53649|63998)\d{4}$/,
];

/**
 * Whether a phone number is reserved for fiction, so that nobody has it. Spaces, hyphens, dots and brackets don't
 * count, and a number without `+` is taken for one with its country code, as the documentation writes them.
 */
export function isFictitious(phoneNumber: string): boolean {
  const digits = phoneNumber.replace(/[\s().-]/g, "").replace(/^\+/, "");
  return RESERVED.some((range) => range.test(`+${digits}`));
}

/**
 * Refuses numbers that somebody may have: a list of real people does not belong into a test.
 *
 * @throws {@link InvalidRequestError} that names the first such number and the way out
 */
export function assertFictitious(phoneNumbers: Iterable<string>): void {
  for (const phoneNumber of phoneNumbers)
    if (!isFictitious(phoneNumber))
      throw new InvalidRequestError(
        `${phoneNumber}: somebody may have this number. The sandbox takes numbers that are reserved for fiction, such as +12025550143 or +447700900123, so that no list of real people gets into a test. To use it anyway, set allowRealNumbers: true.`,
      );
}
