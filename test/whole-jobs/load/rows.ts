/** What the server does with a batch. */
export type Reply = "taken" | "lost-after" | "lost-before" | "refused" | "limited" | "unauthorized" | "dies";

/** The row of a contact of load.mjs. */
export const rowOf = ({ phoneNumber }: { phoneNumber: string }): number => Number(phoneNumber.slice(8));
