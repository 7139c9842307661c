import type { CallContext } from "../call/context.ts";
import { idsIn } from "../campaign-id.ts";
import type { OperationId } from "../operations/operation.ts";
import { type Json, wordOf } from "./reported-failure.ts";

/** The operations that start or stop a campaign. Their responses have the state of the campaign in `status`. */
const TRIGGERS: readonly OperationId[] = [
  "triggerCampaignV1",
  "triggerVoiceCampaignV2",
  "startSmsCampaignV2",
  "stopSmsCampaignV2",
];

/** What answers a start, which reaches people, and a stop. `success` is the word of all other responses. */
const STATES = { contact: ["active", "success"], write: ["stopped", "completed", "success"] };

/**
 * Whether a success without a failure in it is what the call asked for: for a start and a stop the state, for a create an
 * id, for any other call a documented field. In a write, a `status` other than `success` is none, nor is a `message`
 * beside it.
 */
export function isDone(json: Json, { call: { operationId, effect }, operation }: CallContext): boolean {
  const status = wordOf(json.status);
  if (effect !== "read" && TRIGGERS.includes(operationId)) return STATES[effect].includes(status);
  if (operationId.startsWith("create")) return idsIn(json).length > 0;
  const isOther = effect !== "read" && status !== "" && status !== "success";
  return operation.responseFields.some(
    (field) => (json[field] ?? undefined) !== undefined && !(isOther && (field === "status" || field === "message")),
  );
}
