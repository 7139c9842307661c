import { InvalidRequestError } from "../../errors/campaign-error.ts";
import { isPhoneNumber } from "../../phone-number.ts";

/** Numbers that nobody has, as E.164. Each was reserved for films, books and examples by who assigns numbers there. */
const RESERVED: readonly RegExp[] = [
  // United States, Canada and the Caribbean: 555-0100 to 555-0199 in every area. Codes that end in two equal digits, and 521
  // to 529, are of no area: of the numbers of 800, only 555-0199 is reserved.
  // NANPA, "555 Line Numbers": https://www.nationalnanpa.com/number_resource_info/555_numbers.html
  /^\+1(?!52[1-9]|\d(\d)\1)[2-9]\d{2}55501\d{2}$/,
  // United Kingdom. Ofcom, "Telephone numbers for use in TV and radio drama programmes":
  // https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama
  // Leeds, Sheffield, Nottingham, Leicester, Bristol, Reading, Birmingham, Edinburgh, Glasgow, Liverpool, Manchester.
  /^\+441(1[3-8]|21|31|41|51|61)4960\d{3}$/,
  // London; Tyneside, Durham and Sunderland; Northern Ireland; Cardiff; no area.
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
  // Australia: landlines, and thirty mobiles. ACMA, "Phone numbers for use in TV shows, films and creative works":
  // https://www.acma.gov.au/phone-numbers-use-tv-shows-films-and-creative-works
  /^\+61[2378](5550|7010)\d{4}$/,
  /^\+6149157(0(006|110|15[6-9]|313|737)|1(266|491|804)|2(549|665|983)|3(087|770)|4(118|632)|5(254|789)|6(398|801)|7(426|644)|8(148|888|957)|9(212|455|760))$/,
  // Ireland: (020) 91x xxxx, "drama use". ComReg 15/136R3, "Numbering Conditions of Use and Application Process".
  /^\+3532091\d{5}$/,
  // Germany: Berlin, Frankfurt, Hamburg, Köln, München; mobile. Bundesnetzagentur, Amtsblatt 7/2021, Mitteilung 148:
  // https://www.bundesnetzagentur.de/DE/Fachthemen/Telekommunikation/Nummerierung/_DL/mittlg148_2021.pdf
  /^\+49(3023125|6990009|4066969|2214710|8999998)\d{3}$/,
  /^\+4917139200\d{2}$/,
  // France: five regions; mobile. Arcep, decision 2018-0881, annex 1, 2.5.12, "Numéros pour œuvres audiovisuelles":
  // https://www.legifrance.gouv.fr/jorf/article_jo/JORFARTI000037263033
  /^\+33(19900|26191|35301|46571|53649|63998)\d{4}$/,
];

/** Where numbers are written with a leading 0 in the place of the country code. */
const CODES_AFTER_ZERO = ["44", "61", "353", "49", "33"];

/**
 * Whether a phone number is reserved for fiction, so that nobody has it. Spaces, hyphens, dots and brackets don't
 * count, and a number without `+` is taken for one with its country code, as the documentation writes them.
 */
export const isFictitious = (phoneNumber: string): boolean => isReserved(digitsOf(phoneNumber));

const isReserved = (digits: string) => RESERVED.some((range) => range.test(`+${digits}`));
const digitsOf = (phoneNumber: string) => phoneNumber.replace(/[\s().-]/g, "").replace(/^\+/, "");

/** A text is no phone number, or it is not clear whose. The message names it and the way out. */
export class UnreadableNumber extends InvalidRequestError {}

/** @throws {@link UnreadableNumber} that names the first text that is no phone number */
export function assertPhoneNumbers(texts: Iterable<string>): void {
  for (const text of texts)
    if (!isPhoneNumber(text))
      throw new UnreadableNumber(
        `${JSON.stringify(text)} is not a phone number with its country code. Write it like +12025550143, without a (0), a 00 or an extension.`,
      );
}

/**
 * Refuses numbers that somebody may have: a list of real people does not belong into a test.
 *
 * @throws {@link InvalidRequestError} that names the first such number and the way out
 */
export function assertFictitious(phoneNumbers: Iterable<string>): void {
  for (const phoneNumber of phoneNumbers) {
    if (isFictitious(phoneNumber)) continue;
    const complete = withCountryCode(digitsOf(phoneNumber));
    if (complete) throw new UnreadableNumber(`${phoneNumber}: a number needs its country code. Write +${complete}.`);
    assertPhoneNumbers([phoneNumber]);
    throw new InvalidRequestError(
      `${phoneNumber}: somebody may have this number. The sandbox takes numbers that are reserved for fiction, such as +12025550143 or +447700900123, so that no list of real people gets into a test. To use it anyway, set allowRealNumbers: true.`,
    );
  }
}

/** Finds the reserved number that is meant, if a number is written as it is dialed: `(202) 555-0143`, `0044…`. */
function withCountryCode(dialed: string): string | undefined {
  const afterZero = dialed.startsWith("0") ? CODES_AFTER_ZERO.map((code) => code + dialed.slice(1)) : [];
  return [`1${dialed}`, dialed.replace(/^(00|011)/, ""), ...afterZero].find(isReserved);
}
