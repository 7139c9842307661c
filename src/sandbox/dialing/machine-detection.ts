import type { Campaign } from "../state.ts";

/** Returns whether a campaign looks for answering machines. v1 sends a boolean, v2 a word, and both return a boolean. */
export const detectsMachines = ({ settings: { enableMachineDetect } }: Pick<Campaign, "settings">): boolean =>
  enableMachineDetect === true || enableMachineDetect === "detect" || enableMachineDetect === "disconnect";
