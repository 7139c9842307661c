import { InvalidRequestError } from "../../errors/campaign-error.ts";
import { assertObject, describeType } from "../../validate.ts";

/** What the sandbox assumes where no page says anything. */
export interface Assumptions {
  /**
   * Uses an assumption in the response that is being made, which then names it.
   *
   * @returns the value that it has, by default or as the sandbox was told
   * @throws with `strict`, an error that names the assumption
   */
  use(id: string): string;
  /** Does what may use assumptions. Returns the ids of those that `strict` refuses, which have their defaults meanwhile. */
  guessesOf(action: () => void): string[];
  /** Says, with `strict`, what has to be decided, if anything. */
  refuse(guesses: readonly string[]): void;
  /** Ends a response. Returns the ids that were used for it. */
  take(): string[];
}

/** Something that no page documents, and that the sandbox has to decide. */
export interface Assumption {
  /** The values that it can have. The first is the default. */
  readonly values: readonly [string, ...string[]];
  /** What is assumed. */
  readonly what: string;
  readonly why: string;
  /** Ids of the entries of the ledger, or of the facts of the platform, that it rests on. */
  readonly restsOn: readonly string[];
}

/** What a sandbox is told about its assumptions. */
export interface AssumptionOptions {
  /** Values in place of the defaults, by id. What is set here is no guess any more; responses still name it. */
  readonly assume?: Readonly<Record<string, string>> | undefined;
  /** Whether to refuse a request instead of guessing. */
  readonly strict?: boolean | undefined;
}

/**
 * Creates the assumptions of a sandbox.
 *
 * @throws {@link InvalidRequestError} if `assume` has an id or a value that does not exist
 */
export function createAssumptions(
  list: Readonly<Record<string, Assumption>>,
  { assume = {}, strict = false }: AssumptionOptions = {},
): Assumptions {
  assertObject("assume", assume);
  for (const [id, value] of Object.entries(assume)) assertValue(list, id, value);
  const used = new Set<string>();
  /** What has been guessed while guesses are collected. */
  let guesses: Set<string> | undefined;

  function refuse(ids: readonly string[]): void {
    if (ids.length === 0) return;
    const names = ids.map((id) => `"${id}"`);
    const whats = ids.map((id) => assumptionIn(list, id).what);
    const values = ids.map((id) => `"${id}": "${assumptionIn(list, id).values[0]}"`);
    throw new InvalidRequestError(
      `strict: the sandbox would have to guess ${names.join(", ")}. ${whats.join(" ")} To decide ${ids.length > 1 ? "them" : "it"}, set assume: { ${values.join(", ")} }.`,
    );
  }

  return {
    refuse,
    guessesOf(action) {
      if (!strict) return [];
      guesses = new Set();
      try {
        action();
        return [...guesses];
      } finally {
        guesses = undefined;
      }
    },
    use(id) {
      const assumption = assumptionIn(list, id);
      used.add(id);
      if (Object.hasOwn(assume, id)) return assume[id] as string;
      const [byDefault] = assumption.values;
      if (strict && !guesses) refuse([id]);
      guesses?.add(id);
      return byDefault;
    },
    take() {
      const ids = [...used];
      used.clear();
      return ids;
    },
  };
}

function assertValue(list: Readonly<Record<string, Assumption>>, id: string, value: unknown): void {
  const { values } = assumptionIn(list, id);
  if (values.includes(value as string)) return;
  const given = typeof value === "string" ? `"${value}"` : describeType(value);
  const known = values.map((each) => `"${each}"`).join(" or ");
  throw new InvalidRequestError(`assume: "${id}" can't be ${given}. Give ${known}.`);
}

function assumptionIn(list: Readonly<Record<string, Assumption>>, id: string): Assumption {
  const assumption = Object.hasOwn(list, id) ? list[id] : undefined;
  if (assumption) return assumption;
  throw new InvalidRequestError(`assume: there is no assumption "${id}". There are ${Object.keys(list).join(", ")}.`);
}
