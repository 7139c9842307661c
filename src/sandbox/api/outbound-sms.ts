import { toE164 } from "../../phone-number.ts";
import { checkNumbers } from "./check-numbers.ts";
import { ok } from "./reply.ts";
import type { Handler } from "./request.ts";

/** Messages one phone number, without a campaign, a DNC list or calling hours. */
export const sendOutboundSms: Handler = ({ body }, world) => {
  checkNumbers([body.toNo], world);
  world.assumptions.use("outbound-sms-unchecked");
  world.contacted.add({
    phoneNumber: toE164(body.toNo),
    at: new Date(world.clock.now()),
    kind: "sms",
    campaignId: undefined,
    campaignInstanceId: undefined,
    campaignDialingListId: undefined,
    attempt: 1,
    outcome: "delivered",
  });
  return ok({ message: "The experience flow of this number was triggered to deliver the message by SMS" });
};
