/** A part of src/ with a goal of its own. */
export interface Area {
  readonly name: string;
  /** Its files: the first area whose pattern matches has a file. */
  readonly files: RegExp;
  /** The score that it must have, in percent. */
  readonly goal: number;
  /** Whether each survivor must have a reason. */
  readonly decides: boolean;
}

export const AREAS: readonly Area[] = [
  { name: "redacting", files: /^src\/call\/redact/, goal: 90, decides: true },
  { name: "sending", files: /^src\/call\/|^src\/http|^src\/platform/, goal: 90, decides: true },
  { name: "classifying", files: /^src\/response\//, goal: 90, decides: true },
  { name: "limiting", files: /^src\/rate-limit\//, goal: 90, decides: true },
  { name: "confirming", files: /^src\/confirmation\//, goal: 90, decides: true },
  { name: "operations and options", files: /^src\/operations\/|^src\/options|^src\/validate/, goal: 90, decides: true },
  { name: "tokens", files: /^src\/jwt\//, goal: 90, decides: true },
  { name: "everything else", files: /^src\//, goal: 0, decides: false },
];

/** The area that a file belongs to. */
export const areaOf = (file: string) => AREAS.find(({ files }) => files.test(file));

/** The score that src/ must have as a whole, in percent. */
export const GOAL = 80;
