import type { OperationId } from "../../src/operations/operation.ts";
import type { Fault } from "./faults.ts";

/** A part of what a sandbox knows. `late` is what waits to be carried out by the clock. */
type Topic = "runs" | "campaigns" | "contacts" | "late" | "clock";

/** What a step reads and what it changes in the sandbox. What it reads and changes is with what it changes. */
export interface Touches {
  readonly reads?: readonly Topic[];
  readonly changes?: readonly Topic[];
}

/** To turn the clock carries out what is late, and whatever else is due. */
export const CLOCK_TURNS: Touches = { changes: ["runs", "campaigns", "contacts", "late", "clock"] };

const TOUCHES: Partial<Record<OperationId, Touches>> = {
  triggerVoiceCampaignV2: { reads: ["clock"], changes: ["runs"] },
  createCampaignV2: { reads: ["clock"], changes: ["campaigns"] },
  // The clock adds the contacts to their list, so that a start does not depend on this.
  addContactsV1: { reads: ["clock"], changes: ["contacts"] },
  getCampaignStatusV2: { reads: ["runs", "clock"] },
  listCampaignsV2: { reads: ["campaigns", "runs", "clock"] },
};

/** With these faults, a request does nothing when it arrives. Responses read the clock for their `Date`. */
const TOUCHES_OF_FAULTS: Partial<Record<Fault, Touches>> = {
  "lost-before": {},
  "lost-before for good": {},
  "server-error": { reads: ["clock"] },
  late: { reads: ["clock"], changes: ["late"] },
};

/** Returns what a request touches; everything if it is not known here. */
export const touchesOf = (operationId: OperationId, fault: Fault | undefined): Touches =>
  (fault && TOUCHES_OF_FAULTS[fault]) ?? TOUCHES[operationId] ?? CLOCK_TURNS;

/** What two steps are compared by. */
interface Touching {
  /** `undefined` if the clock is turned. */
  readonly operator: string | undefined;
  readonly touches: Touches;
}

/**
 * Whether two steps make no difference to each other: in either order, the sandbox and all operators come to the same.
 *
 * Operators meet in the sandbox alone, because a client gets nothing but the responses to its own requests. So steps of two
 * operators are independent unless one changes what the other reads or changes there. The ids that the sandbox gives may
 * change places; nobody looks at them. A client also looks at the clock, when it sends: see `Schedule`.
 */
export const areIndependent = (a: Touching, b: Touching): boolean =>
  a.operator !== b.operator && !interferes(a.touches, b.touches) && !interferes(b.touches, a.touches);

const interferes = ({ changes = [] }: Touches, { reads = [], changes: others = [] }: Touches) =>
  changes.some((topic) => reads.includes(topic) || others.includes(topic));
