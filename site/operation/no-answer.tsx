import type { Effect } from "../../src/operations/operation.ts";
import { Html } from "../html.tsx";
import type { OperationPage } from "../pages/operation-pages.ts";
import type { Source } from "../source.ts";

const OPEN = "A timeout, a broken connection or a 5xx response doesn't say whether the call was carried out.";
const CLIENT = "Our client throws `OutcomeUnknownError`, and never sends it twice";
const CONFIRM = `${CLIENT}; its \`confirm()\` reads for you and never throws. If it says \`unknown\`, nobody knows yet.`;
const START = `**Do not send it again.** Read the campaign first: [what now](../guides/start-timed-out.html). ${CONFIRM}`;

const BY_EFFECT: Readonly<Record<Effect, string>> = {
  contact: `${OPEN} **Phones may be ringing.** ${START}`,
  write: `${OPEN} Read what is there before you send it again. ${CONFIRM}`,
  read: "It changes nothing, so send it again. Our client does so by itself, with a growing pause.",
};

/** Where no read can tell what became of the call, or where something else happens than in the calls above. */
const BY_PAGE: Readonly<Record<string, string>> = {
  startSmsCampaignV2: `${OPEN} **Messages may be going out.** ${START}`,
  sendOutboundSmsV1: `${OPEN} **The message may have been sent. Do not send it again:** no call can tell. Look on the platform, or ask the recipient. ${CLIENT}.`,
  scheduleCallbacksV2: `${OPEN} **The person may be called at that time. Do not send it again:** no call lists callbacks. Look on the platform. ${CLIENT}.`,
  "scheduleCampaignV2-enable": `${OPEN} **The schedule may be on, and people will be called or messaged at its time. Do not send it again:** no call shows the times of a schedule. Look on the platform. ${CLIENT}.`,
  "scheduleCampaignV2-disable": `${OPEN} Look at the schedule on the platform: no call is documented to show that it is off. Send it again only if nobody can have set a new schedule meanwhile. A run may still be going: a stop ends it. ${CLIENT}.`,
  addContactsV1: `${OPEN} Read \`totalRecordCount\` of [the list](getContactListV2.html) before you add the same people again; contacts are only queued, so no read tells for certain. ${CLIENT}; its \`confirm()\` can only say \`unknown\`.`,
};

/** Says what to do if no answer comes. */
export const NoAnswer = ({ page, source }: { page: OperationPage; source: Source }) => (
  <Html of={source.markdown.blocks(BY_PAGE[page.name] ?? BY_EFFECT[page.effect])} />
);
