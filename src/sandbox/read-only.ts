import { InvalidRequestError } from "../errors/campaign-error.ts";

/** Creates a view of a list that can't be written to. It has whatever the list gets. Errors name `place`. */
export function readOnlyList<Item>(list: readonly Item[], place: string): readonly Item[] {
  const refuse = (): never => {
    throw new InvalidRequestError(
      `${place}: it says what happened and can't be changed. Change a copy: [...${place}].`,
    );
  };
  return new Proxy(list, {
    set: refuse,
    defineProperty: refuse,
    deleteProperty: refuse,
    preventExtensions: refuse,
    setPrototypeOf: refuse,
  });
}

class Adopting {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: a derived class adds its private fields to what this returns.
    return object;
  }
}

/**
 * Adds a time to an object, in a private field. The object stays a plain one for whoever compares or copies it, and can be
 * frozen: a `Date` is made for each who reads {@link Timed.at}, and objects share that getter, so that they stay small.
 */
export class Timed extends Adopting {
  readonly #at: number;

  constructor(object: object, at: number) {
    super(object);
    this.#at = at;
  }

  /** Defines the property `at`. */
  static readonly at: PropertyDescriptor = {
    enumerable: true,
    get(this: Timed) {
      return new Date(this.#at);
    },
  };

  /** Has the console of Node, Bun and Deno show what getters return. */
  static readonly shown: PropertyDescriptor = {
    get: () => copy,
  };
}

function copy(this: object) {
  return { ...this };
}

/** The name of {@link Timed.shown}. */
export const INSPECT = Symbol.for("nodejs.util.inspect.custom");
