// SMS campaigns and single messages.
import { expect } from "vitest";
import { ADA, ADVANCED, activeCampaign, createCampaign, createList, people, SMS } from "../setups.ts";
import { type Fact, untried } from "./fact.ts";
import { reached, timesOf } from "./observed.ts";

export const SMS_FACTS: readonly Fact[] = [
  {
    id: "sms-throughput",
    says: "Total Messages Per Minute limits SMS sending: 1 by default.",
    tried: "Three people are messaged",
    comes: "one a minute. No call sets another number",
    decidedBy: "global-limits",
    async check(create) {
      const sandbox = create();
      await createList(sandbox, { phoneNumbers: people(3) });
      await activeCampaign(sandbox, SMS);
      sandbox.clock.settle();
      expect(timesOf(sandbox)).toEqual(["01-05 09:06:00", "01-05 09:07:00", "01-05 09:08:00"]);
    },
  },
  {
    id: "sms-flows-decoupled",
    says: "An advanced campaign pairs any flow with any number.",
    tried: "Two campaigns have the same flow and different numbers",
    comes: "both are created, with the same flow",
    async check(create) {
      const sandbox = create();
      await createList(sandbox);
      const flows: string[] = [];
      for (const phoneNumber of ["+12025550126", "+12025550127"]) {
        const campaignId = await createCampaign(sandbox, ADVANCED, {
          experienceFlowName: "Ask",
          dialingStrategy: { callerId: { phoneNumber } },
        });
        const { data } = await sandbox.call("getCampaignV2", { parameters: { campaignId } });
        expect(data.dialingStrategy.callerId).toEqual({ phoneNumber });
        flows.push(data.experienceFlow);
      }
      expect(new Set(flows).size).toBe(1);
    },
  },
  {
    id: "sms-outbound-api",
    says: "The outbound SMS call sends through the generic SMS channel.",
    tried: "A message is sent while a campaign uses up the messages of the minute",
    comes: "it is sent at once",
    decidedBy: "outbound-sms-unchecked",
    async check(create) {
      const sandbox = create();
      await createList(sandbox, { phoneNumbers: people(1) });
      await activeCampaign(sandbox, SMS);
      sandbox.clock.advance("0s");
      await sandbox.call("sendOutboundSmsV1", { body: { fromNo: "+12025550126", toNo: ADA } });
      expect(reached(sandbox)).toEqual([...people(1), ADA]);
    },
  },
  ...untried("The sandbox has every number, and doesn't know what it is set up for.", {
    "sms-channel-needed": "SMS campaigns need the SMS channel.",
    "sms-twilio-only": "The SMS channel of campaigns is Twilio.",
    "sms-simple-caller-id": "A simple campaign uses outbound-only numbers without a flow.",
    "sms-advanced-caller-id": "An advanced campaign uses numbers with an SMS flow.",
    "sms-caller-id-both-directions": "Inbound-Outbound numbers serve both formats.",
    "sms-number-protected": "A number of an active campaign can't be deleted.",
  }),
];
