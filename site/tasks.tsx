import { Bell } from "./icons.tsx";
import { type OperationPage, pageNamed } from "./pages/operation-pages.ts";
import type { CallName } from "./pages/row.ts";

/** What most readers come for, and the page that does it. */
const TASKS: Readonly<Record<string, readonly (readonly [task: string, name: CallName])[]>> = {
  "Set up": [
    ["Make a contact list", "createContactListV2"],
    ["Put people into it", "addContactsV1"],
    ["Create a voice or SMS campaign", "createCampaignV2"],
  ],
  Run: [
    ["Start a voice campaign", "triggerVoiceCampaignV2-start"],
    ["Start an SMS campaign", "startSmsCampaignV2"],
    ["Run it every day or week", "scheduleCampaignV2-enable"],
    ["Have people called back", "scheduleCallbacksV2"],
    ["Send one SMS", "sendOutboundSmsV1"],
  ],
  Watch: [
    ["Read the state or the results", "getCampaignStatusV2"],
    ["List campaigns", "listCampaignsV2"],
  ],
  Stop: [
    ["Stop a voice campaign", "triggerVoiceCampaignV2-stop"],
    ["Stop an SMS campaign", "stopSmsCampaignV2"],
    ["Turn a schedule off", "scheduleCampaignV2-disable"],
  ],
};

/** Leads to what somebody wants to do. A bell marks what reaches people. `root` is the way to the root of the site. */
export const Tasks = ({ pages, root = "" }: { pages: readonly OperationPage[]; root?: string }) => (
  <div class="tasks">
    {Object.entries(TASKS).map(([title, tasks]) => (
      <div>
        <h3>{title}</h3>
        <ul>
          {tasks.map(([task, name]) => (
            <li>
              <a href={`${root}operations/${name}.html`}>{task}</a>
              <Bell effect={pageNamed(name, pages, "tasks.tsx").effect} />
            </li>
          ))}
        </ul>
      </div>
    ))}
  </div>
);
