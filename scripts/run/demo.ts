// Takes a voice and an SMS campaign from start to end on the sandbox, and shows what goes wrong: `npm run demo`.
import { setTimeout as wait } from "node:timers/promises";
import {
  ApiError,
  campaignId,
  createCampaignClient,
  InvalidRequestError,
  type NewSmsCampaign,
  type NewVoiceCampaign,
  OutcomeUnknownError,
} from "../../src/index.ts";
import { jwtAuth } from "../../src/jwt/jwt-auth.ts";
import { createSandbox, type FaultName } from "../../src/sandbox/index.ts";

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    console.log("\nStopped.");
    process.exit(signal === "SIGINT" ? 130 : 143);
  });

/** How long the demo waits before each step, in ms: time to read it, and to stop it. */
const PAUSE_MS = 50;

const [ADA, BOB, EVE] = ["+12025550143", "+12025550144", "+12025550145"] as const;
const sandbox = createSandbox({ now: "2026-03-02T08:30:00-05:00", dncLists: { "Opted out": [EVE] } });
sandbox.contacts.script(ADA, ["no-answer", "completed"]);
sandbox.contacts.script(BOB, ["completed"]);

console.log("A sandbox in this process answers. No phone rings: it is a model made from the documentation.");
console.log("It is Monday, half past eight in New York. Ada and Bob are to be called. Eve has opted out.\n");

/** The requests that the client sent, as `METHOD /path?query`. */
const sent: string[] = [];
const { streamId, accountId } = sandbox.options;
const kore = createCampaignClient({
  ...sandbox.options,
  auth: jwtAuth({ clientId: "cs-123", clientSecret: "a demo secret", subject: "1", now: () => sandbox.clock.now }),
  fetch: (url, init) => {
    const { pathname, search } = new URL(String(url));
    sent.push(`${init?.method} ${pathname}${search}`);
    return sandbox.fetch(url, init);
  },
});

const patients = [{ phoneNumber: ADA }, { phoneNumber: BOB }, { phoneNumber: EVE }];
const callingHours: NewVoiceCampaign["dialingStrategy"]["callingHours"] = {
  frequency: "WEEKLY",
  timezone: "America/New_York",
  days: [{ day: "MO", start: "9:00 AM", end: "5:00 PM" }],
};
const recalls: NewVoiceCampaign = {
  name: "Eye test recalls",
  description: "Offers an appointment.",
  contactLists: ["Patients"],
  dncLists: { name: "Opted out" },
  priority: "3",
  dialingMode: "Progressive",
  queue_name: "Front desk",
  dialingStrategy: {
    callerId: { phoneNumber: "+12025550100" },
    callingHours,
    dialingOrder: "FIFO",
    maxAttemptsPerRecord: 2,
    defaultRetryPeriod: 45,
    maxRingTime: 25,
  },
};
const reminder: NewSmsCampaign = {
  name: "Flu clinic",
  description: "Tells patients when the flu clinic is open.",
  contactLists: ["Patients"],
  dncLists: { name: "Opted out" },
  priority: "3",
  format: "simple",
  message: { message: "The flu clinic is open today from nine to one." },
  dialingStrategy: { callerId: { phoneNumber: "+12025550100" }, callingHours },
};
const inNewYork = new Intl.DateTimeFormat("en-GB", {
  timeZone: "America/New_York",
  weekday: "long",
  hour: "numeric",
  minute: "numeric",
});
let differences = 0;

console.log("A voice campaign from start to end\n");
const list = await step("Make a contact list", {
  call: () => kore.contactLists.create({ name: "Patients", description: "Due for an eye test.", source: "passiveApi" }),
  expected: ({ data }) => data.name === "Patients",
});
await step("Queue contacts for it", {
  call: () => kore.contactLists.addContacts({ contact_list_name: "Patients", data: patients }),
});
await turn("A minute later", () => sandbox.clock.advance("1m"), []);
await step("The list has its contacts: on create, they are checked against the DNC list", {
  call: () => kore.contactLists.contacts(list.data._id),
  expected: ({ data }) => data.results.length === patients.length,
});
const voiceId = campaignId(
  await step("Create a progressive voice campaign for this list", { call: () => kore.voice.create(recalls) }),
);
await step("Look whether it is ready", {
  call: () => kore.campaigns.status(voiceId),
  expected: ({ data }) => data.status === "Preparing",
});
await turn("Five minutes later", () => sandbox.clock.advance("5m"), []);
await step("The campaign is ready", {
  call: () => kore.campaigns.status(voiceId),
  expected: ({ data }) => data.status === "Ready",
});
const { campaignInstanceId } = await step("Start it (on the live service, phones ring from now on)", {
  call: () => kore.voice.start(voiceId),
  expected: ({ status }) => status === "Active",
});
await turn(
  "A minute to nine: the calling hours have not begun",
  () => sandbox.clock.set("2026-03-02T08:59:00-05:00"),
  [],
);
await turn("Half past nine: Ada did not answer", () => sandbox.clock.set("2026-03-02T09:30:00-05:00"), [
  `call ${ADA} no-answer`,
  `call ${BOB} completed`,
]);
const { campaignDialingListId = "" } = sandbox.contacted[0] ?? {};
const callbacks = [{ campaignDialingListId, timeToContact: "2026-03-02T11:00:00-05:00" }];
await step("Call her back at eleven", {
  call: () => kore.campaigns.scheduleCallbacks(campaignInstanceId, callbacks),
  expected: ({ data }) => data.map(({ status }) => status).join() === "success",
});
await turn("When all is done: she was called back, and Eve never called", () => sandbox.clock.settle(), [
  `call ${ADA} completed`,
]);
await step("See what became of the calls", {
  call: () => kore.campaigns.contacts(voiceId, { page: 1, limit: 100 }),
  expected: ({ data }) =>
    data.results.map(({ dialerOutcome }) => dialerOutcome).join() === "completed,completed,DNC Excluded",
});
await step("The campaign is completed", {
  call: () => kore.campaigns.status(voiceId),
  expected: ({ data }) => data.status === "Completed",
});

console.log("An SMS campaign, stopped half-way\n");
const smsId = campaignId(
  await step("Create an SMS campaign for the same list", { call: () => kore.sms.create(reminder) }),
);
await step("Start it (on the live service, messages go out now)", {
  call: () => kore.sms.start(smsId),
  expected: ({ status }) => status === "Active",
});
await turn("Half a minute later, one message is out", () => sandbox.clock.advance("30s"), [`sms ${ADA} delivered`]);
await step("Stop it", { call: () => kore.sms.stop(smsId) });
await turn("A day later, Bob has got none", () => sandbox.clock.advance("1d"), []);
await step("Delete it", { call: () => kore.sms.delete(smsId) });

console.log("Bad input, refused by the sandbox\n");
await refused("A name of 49 characters", { ...recalls, name: "n".repeat(49) }, "name");
await refused('Priority "6"', { ...recalls, priority: "6" }, "priority");
const dialingStrategy = { ...recalls.dialingStrategy, maxRingTime: 121 };
await refused("A ring time of 121 seconds", { ...recalls, dialingStrategy }, "maxRingTime");
await refused("A progressive campaign without a queue", { ...recalls, queue_name: undefined }, "queue_name");

console.log("Bad input, refused by the client before anything is sent\n");
await unsent('The campaign id ".."', () => kore.voice.start(".."), "campaignId");

console.log("A start that is lost: it is not sent again, and confirm() finds out what became of it\n");
const secondId = campaignId(
  await step("Create another campaign for the list", {
    call: () => kore.voice.create({ ...recalls, name: "Second recalls" }),
  }),
);
await turn("Five minutes later, it is ready", () => sandbox.clock.advance("5m"), []);
await lost("The connection breaks before the start arrives", { fault: "lost-before", outcome: "not-seen" });
await lost("Somebody decides to start it again, and the connection breaks after that was carried out", {
  fault: "done-then-lost",
  outcome: "executed",
});
for (const phoneNumber of [ADA, BOB]) sandbox.contacts.script(phoneNumber, ["completed"]);
await turn("When all is done: it was started once", () => sandbox.clock.settle(), [
  `call ${ADA} completed`,
  `call ${BOB} completed`,
]);
console.log("In all this time nobody was called who opted out, or outside the calling hours.\n");
sandbox.assert.nobodyOnDncContacted();
sandbox.assert.nobodyOutsideCallingHours();

if (differences > 0) {
  console.log(`${differences} of the steps above went otherwise than expected.`);
  process.exitCode = 1;
} else console.log("All as expected.");

/** Makes a call, and prints what was sent and what came back. */
async function step<Answer extends object>(
  title: string,
  { call, expected = () => true }: { call: () => Promise<Answer>; expected?: (answer: Answer) => boolean },
): Promise<Answer> {
  await begin(title);
  const { answer, error } = await outcomeOf(call);
  if (!answer) throw error;
  console.log(`    ← ${inShort(answer)}`);
  verdict(expected(answer) && sent.length === 1, String(expected));
  return answer;
}

/** Turns the clock, and prints who was reached meanwhile. */
async function turn(title: string, action: () => void, expected: string[]) {
  await begin(title);
  console.log(`    ${codeOf(action)}`);
  const before = sandbox.contacted.length;
  action();
  const reached = sandbox.contacted.slice(before);
  for (const { at, kind, phoneNumber, outcome } of reached)
    console.log(`    ☎ ${inNewYork.format(at)} · ${kind} to ${phoneNumber} · ${outcome}`);
  if (reached.length === 0) console.log("    nobody was reached");
  const actual = reached.map(({ kind, phoneNumber, outcome }) => `${kind} ${phoneNumber} ${outcome}`);
  verdict(actual.join() === expected.join(), expected);
}

/** Sends a body that the sandbox refuses, and prints the field that it names. */
async function refused(title: string, body: object, place: string) {
  await begin(title);
  const { error } = await outcomeOf(() => kore.voice.create(body as NewVoiceCampaign));
  console.log(`    ← ${error ?? "accepted"}`);
  verdict(
    error instanceof ApiError && error.status === 400 && error.message.includes(place),
    `a refusal that names ${place}`,
  );
}

/** Makes a call that the client refuses. */
async function unsent(title: string, call: () => Promise<object>, place: string) {
  await begin(title);
  const { error } = await outcomeOf(call);
  console.log(`    ← ${error}`);
  verdict(
    error instanceof InvalidRequestError && error.message.startsWith(place) && sent.length === 0,
    `a refusal that names ${place}, and nothing sent`,
  );
}

/** Starts the second campaign, whose response does not come, and asks what became of it. */
async function lost(title: string, { fault, outcome }: { fault: FaultName; outcome: string }) {
  await begin(title);
  sandbox.faults.next("triggerVoiceCampaignV2", fault);
  const { error } = await outcomeOf(() => kore.voice.start(secondId));
  console.log(`    ← ${error}`);
  verdict(error instanceof OutcomeUnknownError && sent.length === 1, "an OutcomeUnknownError, and one request");
  if (!(error instanceof OutcomeUnknownError)) return;
  const { confirm } = error;
  const { answer } = await outcomeOf(() => confirm());
  console.log(`    ← ${answer?.outcome}: ${answer?.reason}`);
  verdict(answer?.outcome === outcome && sent.length === 1, `${outcome}, by one read`);
}

/** Pauses, and prints what comes next. */
async function begin(title: string) {
  await wait(PAUSE_MS);
  console.log(`  ${title}`);
}

/** Makes a call and prints it, with each request that was sent, without the ids that they all share. */
async function outcomeOf<Answer>(call: () => Promise<Answer>): Promise<{ answer?: Answer; error?: Error }> {
  console.log(`    ${codeOf(call)}`);
  sent.length = 0;
  const outcome = await call().then(
    (answer) => ({ answer }),
    (error) => ({ error }),
  );
  for (const request of sent) console.log(`    → ${request.replace(streamId, "st-…").replace(accountId, "…")}`);
  return outcome;
}

/** What a function does, as it is written above. */
function codeOf(action: () => unknown): string {
  return String(action).replace(/^\(\) ?=> ?/, "");
}

function verdict(asExpected: boolean, expected: unknown) {
  if (!asExpected) {
    differences += 1;
    console.log("    ✗ not as expected. Expected was:", expected);
  }
  console.log();
}

/** The fields of a response that are worth printing. */
function inShort(answer: object): string {
  const { status, message, campaignInstanceId, data } = answer as Record<string, unknown>;
  const about = Object(Array.isArray(data) ? data[0] : data);
  const results = about.results && `${about.results.length} of ${about.totalResults} contacts`;
  const told = data ? [about.id ?? about._id, about.status, results] : [campaignInstanceId, status];
  return [message, ...told].filter(Boolean).join(" · ");
}
