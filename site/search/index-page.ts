/** What a hit leads to. The panel has a group for each. */
export type Kind = "call" | "field" | "guide" | "error" | "page";

/** What makes a call one that must not be opened by chance: it reaches people, or it deletes. */
export type Danger = "contact" | "delete";

/** A part of a page that has an address: a heading, or a row of a table. */
export interface Place {
  readonly id: string;
  readonly title: string;
  /** The rest of a row, as plain text. */
  readonly text: string;
  readonly aliases?: string;
}

/** A field: its name, what it may be, other words for it, and the fields of its value. A tuple, for there are many. */
export type FieldNode = readonly [name: string, type: string, aliases: string, fields?: readonly FieldNode[]];

/** Where a field may be: the ids of fields begin with it. */
export type FieldPlace = "param" | "body" | "response";

/** A page in the index. What can be derived from it is made when the index is loaded: `documentsOf`. */
export interface IndexPage {
  /** Its place in the site. */
  readonly path: string;
  readonly title: string;
  readonly kind: Exclude<Kind, "field">;
  /** What the panel shows below the title: of a call, its method and path. */
  readonly detail: string;
  /** Of a call, its effect and the version, if it is an old one. */
  readonly note?: string;
  /** Its name and other words for what it does. A phrase between commas, typed as it is, finds the page first. */
  readonly aliases: string;
  /** What is searched and not shown. */
  readonly text?: string;
  readonly danger?: Danger;
  /** Whether there is a newer version. */
  readonly isOld?: boolean;
  readonly places?: readonly Place[];
  readonly fields?: Readonly<Partial<Record<FieldPlace, readonly FieldNode[]>>>;
}
