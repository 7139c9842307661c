// Loads and runs an SMS campaign of a million contacts, with three fields each, and sends the peak of its memory in bytes. In
// a process of its own, which has nothing else in it.
import { createCampaignClient } from "../../dist/index.js";
import { createSandbox } from "../../dist/sandbox.js";

const CONTACTS = 1_000_000;

const sandbox = createSandbox({ now: "2026-03-02T00:00:00Z", allowRealNumbers: true });
const kore = createCampaignClient(sandbox.options);

await kore.contactLists.create({ name: "Readers", description: "", source: "passiveApi" });
for (let first = 0; first < CONTACTS; first += 100) {
  const data = Array.from({ length: 100 }, (_, index) => ({
    phoneNumber: `+1202${2_000_000 + first + index}`,
    firstName: `Ada ${first + index}`,
    plan: `plan ${index}`,
    uniqueId: `${first + index}`,
  }));
  await kore.contactLists.addContacts({ contact_list_name: "Readers", data });
  sandbox.clock.advance("10s");
}

const days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].map((day) => ({ day, start: "12:00 AM", end: "12:00 AM" }));
const { data } = await kore.sms.create({
  name: "Overdue",
  description: "",
  contactLists: ["Readers"],
  dncLists: { name: "Opted out" },
  priority: "5",
  format: "simple",
  message: { message: "Your books are overdue." },
  dialingStrategy: {
    callerId: { phoneNumber: "+12025550100" },
    callingHours: { frequency: "WEEKLY", timezone: "UTC", days },
  },
});
sandbox.clock.advance("5m");
await kore.sms.start(data._id);
sandbox.clock.settle();
if (sandbox.contacted.length !== CONTACTS) throw new Error(`Only ${sandbox.contacted.length} messages were sent.`);
process.send(process.resourceUsage().maxRSS * 1024);
process.disconnect();
