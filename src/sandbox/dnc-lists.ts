import { InvalidRequestError } from "../errors/campaign-error.ts";
import { toE164 } from "../phone-number.ts";

/** The DNC lists of a sandbox. No call of the API fills one: the console, a bot or an agent does. */
export interface DncLists {
  /** Name of the list that holds for every voice campaign. */
  readonly global: string;
  /** Whether a list was given, or a number was put on it. */
  has(name: string): boolean;
  /** Whether a phone number in E.164 is on one of some lists; by default, of all. */
  include(phoneNumber: string, names?: readonly string[]): boolean;
  /** Puts a phone number on a list. */
  add(name: string, phoneNumber: string): void;
  /** Takes a phone number off a list. */
  remove(name: string, phoneNumber: string): void;
}

/** What the DNC lists of a sandbox begin with. */
export interface DncListOptions {
  /** Phone numbers by name of the list. `undefined`: every list exists, and is empty. */
  readonly given: Readonly<Record<string, readonly string[]>> | undefined;
  readonly global: string;
  /** Whether a list that isn't given does not exist. */
  readonly strict: boolean;
  /** Throws if a number may be somebody's, or is none: it would keep nobody from being called. */
  readonly checkNumbers: (phoneNumbers: Iterable<string>) => void;
}

/** Creates the DNC lists of a sandbox. */
export function createDncLists({ given = {}, global, strict, checkNumbers }: DncListOptions): DncLists {
  const read = (phoneNumber: string): string => {
    checkNumbers([phoneNumber]);
    return toE164(phoneNumber);
  };
  const lists = new Map(Object.entries(given).map(([name, numbers]) => [name, new Set(numbers.map(read))]));

  return {
    global,
    has: (name) => lists.has(name),
    include: (phoneNumber, names = [...lists.keys()]) => names.some((name) => lists.get(name)?.has(phoneNumber)),
    add(name, phoneNumber) {
      const number = read(phoneNumber);
      if (strict && !lists.has(name))
        throw new InvalidRequestError(
          `dncLists.add: there is no DNC list ${JSON.stringify(name)}. Give it to createSandbox, in dncLists.`,
        );
      lists.set(name, (lists.get(name) ?? new Set()).add(number));
    },
    remove(name, phoneNumber) {
      const number = read(phoneNumber);
      if (!lists.get(name)?.delete(number))
        throw new InvalidRequestError(`dncLists.remove: ${number} is not on the DNC list ${JSON.stringify(name)}.`);
    },
  };
}
