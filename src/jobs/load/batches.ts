import type { ContactToAdd } from "../../../generated/schemas.ts";
import { InvalidRequestError } from "../../errors/campaign-error.ts";
import { serializeBody } from "../../operations/serialize.ts";
import { isPhoneNumber, toE164 } from "../../phone-number.ts";
import { sha256 } from "../hash/sha256.ts";
import { FirstRows } from "./first-rows.ts";
import type { LoadVerdict } from "./load-account.ts";

/** Contacts that are sent with one request. */
export interface Batch {
  /** Counts from 0. */
  readonly batch: number;
  /** Its rows, in order. */
  readonly rows: readonly number[];
  readonly contacts: readonly ContactToAdd[];
  /** SHA-256, in hex, of at least 100 contacts, of which the last are its own; `undefined` while there were fewer. */
  readonly hash: string | undefined;
}

/** A batch, or what becomes of a row without one. */
export type Step = Batch | LoadVerdict;

/** A hash over fewer rows would give numbers away: one who has it can try them all. */
const MIN_HASHED = 100;

/**
 * Cuts rows into batches. The same rows make the same batches each time.
 *
 * @param onRow is called once for each row that was read
 */
export async function* cutIntoBatches(
  input: Iterable<ContactToAdd> | AsyncIterable<ContactToAdd>,
  { batchSize, duplicates }: { readonly batchSize: number; readonly duplicates: "drop" | "send" },
  onRow: () => void,
): AsyncGenerator<Step, undefined> {
  const firstRows = new FirstRows();
  let sent: string[] = [];
  let texts: string[] = [];
  let contacts: ContactToAdd[] = [];
  let rows: number[] = [];
  let row = -1;
  let batch = 0;
  const cut = async (): Promise<Batch> => {
    const fromBefore = Math.max(MIN_HASHED - texts.length, 0);
    sent = [...sent.slice(Math.max(sent.length - fromBefore, 0)), ...texts];
    const hash = sent.length < MIN_HASHED ? undefined : await sha256(sent.join("\n"));
    const cutBatch = { batch, rows, contacts, hash };
    texts = [];
    contacts = [];
    rows = [];
    batch += 1;
    return cutBatch;
  };
  for await (const contact of input) {
    row += 1;
    onRow();
    const read = readContact(contact);
    if (read.problem !== undefined) {
      yield { verdict: "refused", first: row, last: row, reason: `contacts[${row}]${read.problem}` };
      continue;
    }
    const of = duplicates === "drop" ? firstRows.add(toE164(read.contact.phoneNumber).slice(1), row) : undefined;
    if (of !== undefined) yield { verdict: "duplicate", first: row, last: row, of };
    else {
      rows.push(row);
      contacts.push(read.contact);
      if (texts.push(read.text) === batchSize) yield await cut();
    }
  }
  if (texts.length > 0) yield await cut();
}

type ReadContact =
  | { readonly text: string; readonly contact: ContactToAdd; readonly problem?: undefined }
  | { readonly problem: string };

/** Reads a contact as JSON, or says why it can't be sent, without its values. */
function readContact(contact: ContactToAdd): ReadContact {
  try {
    const text = serializeBody(contact);
    // As it is sent: a getter or a toJSON may say something else the next time.
    const read: ContactToAdd = JSON.parse(text);
    if (typeof read.phoneNumber === "string" && isPhoneNumber(read.phoneNumber)) return { text, contact: read };
    return { problem: ".phoneNumber: expected a phone number with its country code, for example +12025550143." };
  } catch (error) {
    if (!(error instanceof InvalidRequestError)) throw error;
    return { problem: error.message.replace(/^body/, "") };
  }
}
