import { Bell } from "./icons.tsx";
import { type OperationPage, pageNamed } from "./pages/operation-pages.ts";

/** What most readers come for, and the page that does it. */
const TASKS: readonly (readonly [string, string])[] = [
  ["Create a voice or SMS campaign", "createCampaignV2"],
  ["Make a contact list", "createContactListV2"],
  ["Put people into it", "addContactsV1"],
  ["Read the state, or the results of the calls", "getCampaignStatusV2"],
  ["Start a voice campaign", "triggerVoiceCampaignV2-start"],
  ["Start an SMS campaign", "startSmsCampaignV2"],
  ["Have a campaign run every day or week", "scheduleCampaignV2-enable"],
  ["Stop a voice campaign", "triggerVoiceCampaignV2-stop"],
];

/** Links what most readers come for. `root` is the way to the root of the site. */
export const Tasks = ({ pages, root = "" }: { pages: readonly OperationPage[]; root?: string }) => (
  <ul class="tasks">
    {TASKS.map(([task, name]) => (
      <li>
        <a href={`${root}operations/${name}.html`}>
          {task} <Bell effect={pageNamed(name, pages, "tasks.tsx").effect} />
        </a>
      </li>
    ))}
  </ul>
);
