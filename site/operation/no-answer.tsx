import { type Sign, signOf } from "../effect-words.ts";
import { Html } from "../html.tsx";
import { OfKinds } from "../of-kinds.tsx";
import type { OperationPage } from "../pages/operation-pages.ts";
import { textByKind } from "../schema/conditions.ts";
import type { Source } from "../source.ts";

const OPEN = "After a timeout, a broken connection or a 5xx, it may have been carried out.";
const CLIENT = "Our client throws `OutcomeUnknownError` and never sends it twice";
const CONFIRM = `${CLIENT}; \`confirm()\` reads for you.`;
const START = `**Do not send it again.** [Read the campaign first](../guides/start-timed-out.html). ${CONFIRM}`;
const WRITE = `${OPEN} Read what is there before you send it again. ${CONFIRM}`;
const RINGING = "For voice, **phones may be ringing**. For SMS, **messages may be going out**.";

const BY_SIGN: Readonly<Record<Sign, string>> = {
  contact: `${OPEN} ${RINGING} ${START}`,
  delete: WRITE,
  stop: `${OPEN} Read the campaign's state before you send it again. ${CONFIRM}`,
  write: WRITE,
  read: "It changes nothing, so send it again. Our client does so by itself, with a growing pause.",
};

/** Where no read can tell what became of the call, or where something else happens than in the calls above. */
const BY_PAGE: Readonly<Record<string, string>> = {
  sendOutboundSmsV1: `${OPEN} **Do not send it again:** no call can tell whether the message went out. Look on the platform, or ask the recipient. ${CLIENT}.`,
  scheduleCallbacksV2: `${OPEN} **Do not send it again:** the person may be called at that time, and no call lists callbacks. Look on the platform. ${CLIENT}.`,
  "scheduleCampaignV2-enable": `${OPEN} **Do not send it again:** the schedule may be on, and no call shows its times. Look on the platform. ${CLIENT}.`,
  "scheduleCampaignV2-disable": `${OPEN} Look on the platform: no call shows that a schedule is off. Send it again only if nobody set a new one. ${CLIENT}.`,
  addContactsV1: `${OPEN} Read \`totalRecordCount\` of [the list](getContactListV2.html) before you add the same people again; contacts are queued, so no read is certain. ${CLIENT}.`,
};

/** Says what to do if no answer comes. */
export const NoAnswer = ({ page, source }: { page: OperationPage; source: Source }) => (
  <OfKinds of={textByKind(BY_PAGE[page.name] ?? BY_SIGN[signOf(page)], page)}>
    {(text) => <Html of={source.markdown.blocks(text)} />}
  </OfKinds>
);
