/**
 * Whether what is read holds what was sent, and maybe more: `true` where all of it does, `false` where something reads
 * otherwise, `undefined` where something can't be compared: it is not in the answer, or is of another JSON type there
 * (a name may come back as an object with an id). A number and a string of the same text are equal.
 *
 * The order of an array does not count: contact lists and calling windows have none.
 */
export function equalAsFarAsSent(sent: unknown, read: unknown): boolean | undefined {
  if (jsonType(sent) !== jsonType(read))
    return isScalar(sent) && isScalar(read) && `${sent}` === `${read}` ? true : undefined;
  if (Array.isArray(sent) && Array.isArray(read))
    return (
      sent.length === read.length &&
      every(sent.map((item) => some(read.map((candidate) => equalAsFarAsSent(item, candidate)))))
    );
  if (jsonType(sent) === "object")
    return every(
      Object.entries(sent as object).map(([name, value]) =>
        equalAsFarAsSent(value, (read as Record<string, unknown>)[name]),
      ),
    );
  return sent === read;
}

const jsonType = (value: unknown) => (Array.isArray(value) ? "array" : value === null ? "null" : typeof value);

const isScalar = (value: unknown) => typeof value === "string" || typeof value === "number";

type Answers = (boolean | undefined)[];

/** All are so; one that is not weighs more than one that nobody knows. */
const every = (answers: Answers) => (answers.includes(false) ? false : answers.includes(undefined) ? undefined : true);

/** One is so; one that nobody knows weighs more than one that is not. */
const some = (answers: Answers) => (answers.includes(true) ? true : answers.includes(undefined) ? undefined : false);
