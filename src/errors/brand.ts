/** The same symbol in every copy of this package, so that each copy knows the errors of the others. */
const BRAND = Symbol.for("kore-campaigns/error");

// biome-ignore lint/suspicious/noExplicitAny: the constructors of the errors take different arguments.
type ErrorClass = abstract new (...args: any[]) => Error;

/** Names a class of errors, on the prototype: so a stack begins with the name, and another copy knows the class. */
export function brand({ prototype }: ErrorClass, name: string): void {
  prototype.name = name;
  Object.defineProperty(prototype, BRAND, { value: name });
}

/**
 * Whether a value is of a class or of one below it, in whichever copy of the package it was made: an application that
 * imports the package and a library that requires it have two. A class that bears no brand of its own, because
 * somebody else derived it, is told as usual.
 */
export function isOf(ErrorClass: ErrorClass, value: unknown): boolean {
  const name = brandOf(ErrorClass.prototype);
  if (name === undefined) return Function.prototype[Symbol.hasInstance].call(ErrorClass, value);
  for (let link = value; link !== null && typeof link === "object"; link = Object.getPrototypeOf(link))
    if (brandOf(link) === name) return true;
  return false;
}

const brandOf = (prototype: object): unknown => Object.getOwnPropertyDescriptor(prototype, BRAND)?.value;
