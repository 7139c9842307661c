import { InlineHtml } from "./html.tsx";
import type { Move } from "./lifecycle.tsx";
import { type OperationPage, pageNamed } from "./pages.ts";
import type { Source } from "./source.ts";

/** The calls that usually follow, with the reason, by the page. Those of v1 are below. */
const NEXT: Readonly<Record<string, readonly (readonly [name: string, why: string])[]>> = {
  createCampaignV2: [
    ["getCampaignStatusV2", "wait until the campaign is `Ready`"],
    ["triggerVoiceCampaignV2-start", "start a voice campaign"],
    ["startSmsCampaignV2", "start an SMS campaign"],
    ["scheduleCampaignV2-enable", "or have it run by itself"],
  ],
  createAdvancedSmsCampaignV2: [
    ["getCampaignStatusV2", "see whether it is `Ready` or already runs"],
    ["startSmsCampaignV2", "start it"],
  ],
  listCampaignsV2: [["getCampaignV2", "read one of them, by its id"]],
  getCampaignV2: [
    ["updateCampaignV2", "change it"],
    ["getCampaignStatusV2", "read its state and the results of its calls"],
  ],
  updateCampaignV2: [["getCampaignV2", "see what it is now: an update appears to replace all settings"]],
  deleteCampaignV2: [["listCampaignsV2", "see that it is gone"]],
  startSmsCampaignV2: [
    ["getCampaignStatusV2", "follow the run"],
    ["stopSmsCampaignV2", "end it early"],
  ],
  "triggerVoiceCampaignV2-start": [
    ["getCampaignStatusV2", "follow the run, and read what became of the calls"],
    ["triggerVoiceCampaignV2-stop", "end it early"],
    ["scheduleCallbacksV2", "have somebody of this run called back, with its `campaignInstanceId`"],
  ],
  "triggerVoiceCampaignV2-stop": [
    ["getCampaignStatusV2", "see that it is `Stopped`"],
    ["scheduleCampaignV2-disable", "if it has a schedule: a stop ends only the current run"],
  ],
  stopSmsCampaignV2: [
    ["getCampaignStatusV2", "see that it is `Stopped`"],
    ["scheduleCampaignV2-disable", "if it has a schedule: a stop ends only the current run"],
  ],
  getCampaignStatusV2: [
    ["triggerVoiceCampaignV2-start", "start a voice campaign that is `Ready`"],
    ["startSmsCampaignV2", "start an SMS campaign that is `Ready`"],
  ],
  "scheduleCampaignV2-enable": [
    [
      "getCampaignStatusV2",
      "see at its time whether the campaign runs: no call is documented to show that a schedule is on",
    ],
    ["scheduleCampaignV2-disable", "turn it off"],
  ],
  "scheduleCampaignV2-disable": [
    [
      "getCampaignStatusV2",
      "see whether a run goes on. Check on the platform that the schedule is off: no call is documented to show it",
    ],
    ["triggerVoiceCampaignV2-stop", "end a run of a voice campaign that goes on"],
    ["stopSmsCampaignV2", "end a run of an SMS campaign that goes on"],
  ],
  scheduleCallbacksV2: [["getCampaignStatusV2", "read what became of the calls"]],
  createContactListV2: [
    ["addContactsV1", "put people into it, by its name"],
    ["createCampaignV2", "make a campaign that names it"],
  ],
  addContactsV1: [
    ["getContactListV2", "read `totalRecordCount` until it stays the same, for the contacts are only queued"],
    ["createCampaignV2", "make a campaign that names the list"],
  ],
  listContactListsV2: [["getContactListV2", "read one of them, by its id"]],
  updateContactListV2: [["getContactListV2", "see what it is now"]],
  getContactListV2: [["listContactsV2", "read who is in it"]],
  deleteContactListV2: [["listContactListsV2", "see that it is gone"]],
  listContactsV2: [["addContactsV1", "add more people"]],
  sendOutboundSmsV1: [],
  createCampaignV1: [
    ["getCampaignStatusV1", "wait until the campaign is `Ready`"],
    ["triggerCampaignV1-start", "start it"],
  ],
  listCampaignsV1: [["getCampaignV1", "read one of them, by its id"]],
  getCampaignV1: [["getCampaignStatusV1", "read its state and the results of its calls"]],
  updateCampaignV1: [["getCampaignV1", "see what it is now: an update appears to replace all settings"]],
  deleteCampaignV1: [["listCampaignsV1", "see that it is gone"]],
  "triggerCampaignV1-start": [
    ["getCampaignStatusV1", "follow the run"],
    ["triggerCampaignV1-stop", "end it early"],
  ],
  "triggerCampaignV1-stop": [["getCampaignStatusV1", "see that it is `Stopped`"]],
  getCampaignStatusV1: [["triggerCampaignV1-start", "start a campaign that is `Ready`"]],
  createContactListV1: [["addContactsV1", "put people into it, by its name"]],
  listContactListsV1: [["getContactListV1", "read one of them, by its id"]],
  updateContactListV1: [["getContactListV1", "see what it is now"]],
  getContactListV1: [["listContactsV1", "read who is in it"]],
  deleteContactListV1: [["listContactListsV1", "see that it is gone"]],
  listContactsV1: [["addContactsV1", "add more people"]],
};

/** Shows the state that a call leads to, and the calls that usually follow. */
export function Next({ page, source }: { page: OperationPage; source: Source }) {
  const next = NEXT[page.name];
  if (!next) throw new Error(`next.tsx: "${page.name}" has no row.`);
  const own = source.lifecycle.moves.filter(({ by }) => by.includes(page.name));
  return (
    <>
      {own.length > 0 && (
        <p>
          {own.map((move) => (
            <Change move={move} type={typeOf(page)} />
          ))}
          <a href="../lifecycle.html">The life of a campaign</a>
        </p>
      )}
      {next.length === 0 && <p>Nothing: the answer holds no id to ask about.</p>}
      {next.length > 0 && (
        <ul>
          {next.map(([name, why]) => (
            <li>
              <a href={`${name}.html`}>{pageNamed(name, source.pages, "next.tsx").title}</a>:{" "}
              <InlineHtml of={source.markdown.inline(why)} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The kind of campaign, if the call takes only one. */
const typeOf = ({ operation }: OperationPage) => (/sms/i.test(operation.operationId) ? "SMS" : undefined);

/** Says what a call makes of a campaign. */
function Change({ move: { from, to, of, documented, warning }, type }: { move: Move; type: string | undefined }) {
  if (of && type && of !== type) return null;
  return (
    <>
      {of && !type ? `A${of === "SMS" ? "n SMS" : ` ${of}`} campaign` : "The campaign"}
      {from === null ? " begins as " : ` goes from ${from} to `}
      <b>{to}</b>
      {!documented && ", as we read it"}
      {warning && (
        <>
          : <b>{warning}</b>
        </>
      )}
      .{" "}
    </>
  );
}
