import type { PreCallCheckRequest } from "../../../generated/schemas.ts";
import { describeType } from "../../validate.ts";
import { type CheckedContact, createCheckedContact } from "../contacted/checked-contact.ts";
import type { World } from "../world.ts";
import type { Entry } from "./dial-list.ts";
import type { PreCallResult } from "./pre-call-endpoint.ts";
import type { Run } from "./run.ts";

/**
 * Asks whether a contact may be called. It doesn't decide once the run has ended. If the response is not there at once, the
 * clock stands until it is.
 */
export type CheckBeforeCall = (run: Run, entry: Entry, decide: (mayCall: boolean) => void) => void;

/** Creates the pre-call check of a sandbox. Records in `world.preCall.checked` whom it asked about. */
export function createCheckBeforeCall({ clock, preCall }: Pick<World, "clock" | "preCall">): CheckBeforeCall {
  const cleared = new WeakSet<Entry>();
  return (run, entry, decide) => {
    if (!preCall || !run.preCall || (run.preCall.asked === "first-call" && cleared.has(entry))) {
      decide(true);
      return;
    }
    let hasResult = false;
    let release = () => {};
    preCall.ask(requestOf(run, entry), run.preCall.timeout, (result) => {
      hasResult = true;
      const decision = decisionOf(result);
      preCall.checked.push(createCheckedContact(clock.now(), { ...placeOf(run, entry), ...decision }));
      const mayCall = decision.handle === "CALL";
      if (mayCall) cleared.add(entry);
      try {
        if (run.instance.endedAt === undefined) decide(mayCall);
      } finally {
        release();
      }
    });
    if (!hasResult) release = clock.hold();
  };
}

const requestOf = ({ campaign }: Run, { contact, campaignDialingListId }: Entry): PreCallCheckRequest => ({
  CampaignName: campaign.settings.name,
  CampaignId: campaign.id,
  DialingId: campaignDialingListId,
  contactData: { ...contact.fields, phoneNumber: contact.phoneNumber },
});

const placeOf = ({ campaign, instance }: Run, { phoneNumber, campaignDialingListId }: Entry) => ({
  phoneNumber,
  campaignId: campaign.id,
  campaignInstanceId: instance.id,
  campaignDialingListId,
});

function decisionOf(result: PreCallResult): Pick<CheckedContact, "handle" | "response" | "problem"> {
  if ("problem" in result) return { handle: "SKIP", response: undefined, problem: result.problem };
  const { body: response } = result;
  const { contactHandling } = (response ?? {}) as { contactHandling?: { handle?: unknown } | null };
  const handle = contactHandling?.handle;
  if (handle === "CALL" || handle === "SKIP") return { handle, response, problem: undefined };
  const given = typeof handle === "string" ? JSON.stringify(handle) : describeType(handle);
  return { handle: "SKIP", response, problem: `contactHandling.handle is ${given}, not "CALL" or "SKIP"` };
}
