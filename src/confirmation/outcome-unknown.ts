import type { CampaignError } from "../errors/campaign-error.ts";
import { OutcomeUnknownError } from "../errors/outcome-unknown-error.ts";
import type { ClientConfig } from "../options.ts";
import { type ConfirmLostCall, isConfirmable } from "./confirm.ts";
import { type Lost, toLostCall } from "./lost-call.ts";

/** Makes the error of a call that may have been executed. */
export function outcomeUnknownError(
  lost: Lost,
  cause: CampaignError,
  config: ClientConfig,
  confirm: ConfirmLostCall,
): OutcomeUnknownError {
  const lostCall = toLostCall(lost, config);
  const wayOut = isConfirmable(lostCall.operationId)
    ? "Look with confirm() before you repeat it."
    : "No documented call can tell, so look on the platform before you repeat it.";
  const error = new OutcomeUnknownError(`It is unknown whether the call was executed. ${wayOut} ${cause.message}`, {
    cause,
    call: cause.call,
    sentAt: lost.last.sentAt.time,
    campaignId: lostCall.campaignId,
    confirm: (options) => confirm(lostCall, options, lost.last.sent),
    lostCall,
  });
  return cause.digest === undefined ? error : Object.assign(error, { digest: cause.digest });
}
