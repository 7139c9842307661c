/** A kind of a call, such as an SMS campaign. */
export interface Kind {
  /** As readers see it, for example `SMS with template`. */
  readonly name: string;
  /** The end of its id, for example `sms-with-template`. */
  readonly id: string;
}

/** Makes the kind with a name. */
export const kindNamed = (name: string): Kind => ({ name, id: name.toLowerCase().replace(/[^a-z0-9]+/g, "-") });
