// Takes a voice and an SMS campaign from start to end against the mock, and shows how bad input is refused: `npm run demo`.
import { isDeepStrictEqual } from "node:util";
import {
  ApiError,
  campaignId,
  createCampaignClient,
  InvalidRequestError,
  type NewVoiceCampaign,
  OutcomeUnknownError,
} from "../src/index.ts";
import { jwtAuth } from "../src/jwt/jwt-auth.ts";
import { answerExample, requestExample } from "./examples.ts";
import { startMock } from "./prism.ts";

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    console.log("\nStopped.");
    process.exit(signal === "SIGINT" ? 130 : 143);
  });

console.log("Starting a mock of the API …");
const mock = await startMock();
console.log(`It listens on ${mock.url}. No phone rings: it returns the examples of the description and has no`);
console.log("state, so each response shows another campaign.\n");

/** The requests that the client sent, as `METHOD /path?query`. */
const sent: string[] = [];
/** The page whose example the mock returns. */
let page: string | undefined;
/** Whether the next response gets lost. */
let answerIsLost = false;
const streamId = "st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915";
const accountId = "5e0c7d9a41b2f36e8d105c74";
const kore = createCampaignClient({
  baseUrl: mock.url,
  streamId,
  accountId,
  auth: jwtAuth({ clientId: "cs-0d9c2b71-5e68-5f3a-8b14-c27e90a6d583", clientSecret: "a demo secret", subject: "1" }),
  fetch: async (url, init) => {
    const { pathname, search } = new URL(String(url));
    sent.push(`${init?.method} ${pathname}${search}`);
    const headers = new Headers(init?.headers);
    if (page) headers.set("prefer", `example=${page}`);
    const answer = await fetch(url, { ...init, headers });
    if (!answerIsLost) return answer;
    answerIsLost = false;
    throw new TypeError("The answer is lost.");
  },
});

const V2 = `/campaign/api/v2/public/${streamId}/campaign`;
const account = `accountId=${accountId}`;
const { campaignType: _, ...voiceCampaign } = requestExample("create-voice-campaign-progressive-v2");
const { campaignType: __, ...smsCampaign } = requestExample("create-sms-campaign-without-template-v2");
const contactList = requestExample("create-contact-list-v2");
const contacts = requestExample("add-contacts-to-contact-list");
const callbacks = requestExample("create-call-back-schedule-v2");
let differences = 0;

console.log("A voice campaign from start to end\n");
await step("Make a contact list", {
  page: "create-contact-list-v2",
  call: () => kore.contactLists.create(contactList),
  sends: `POST ${V2}/contactList/createContactList?${account}`,
});
await step("Queue contacts for it", {
  page: "add-contacts-to-contact-list",
  call: () => kore.contactLists.addContacts(contacts),
  sends: `POST /api/1.1/public/${streamId}/campaign/contactList/addContacts`,
});
const voiceId = campaignId(
  await step("Create a progressive voice campaign", {
    page: "create-voice-campaign-progressive-v2",
    call: () => kore.voice.create(voiceCampaign),
    sends: `POST ${V2}?${account}&campaignType=voice`,
  }),
);
await step("Look whether it is ready", {
  page: "get-campaign-status-v2",
  call: () => kore.campaigns.status(voiceId),
  sends: `POST ${V2}/${voiceId}/status?${account}&view=status`,
});
const { campaignInstanceId } = await step("Start it (on the live service, phones ring now)", {
  page: "start-voice-campaign-v2",
  call: () => kore.voice.start(voiceId),
  sends: `POST /api/v2/public/${streamId}/campaign/trigger/${voiceId}?${account}&campaignType=voice&trigger=play`,
});
await step("See what became of the calls", {
  page: "get-all-contact-details-voice-campaigns-v2",
  call: () => kore.campaigns.contacts(voiceId, { page: 1, limit: 100 }),
  sends: `POST ${V2}/${voiceId}/status?view=contacts`,
});
await step("Call somebody back later (the answer is a success, and the callback in it failed)", {
  page: "create-call-back-schedule-v2",
  call: () => kore.campaigns.scheduleCallbacks(campaignInstanceId, callbacks),
  sends: `POST ${V2}/${campaignInstanceId}/callContactAt`,
});
await step("Stop it", {
  page: "stop-voice-campaign-v2",
  call: () => kore.voice.stop(voiceId),
  sends: `POST /api/v2/public/${streamId}/campaign/trigger/${voiceId}?${account}&campaignType=voice&trigger=stop`,
});
await step("Delete it", {
  page: "delete-voice-campaign-v2",
  call: () => kore.voice.delete(voiceId),
  sends: `DELETE ${V2}/${voiceId}?${account}&campaignType=voice`,
});

console.log("An SMS campaign from start to end\n");
const smsId = campaignId(
  await step("Create an SMS campaign", {
    page: "create-sms-campaign-without-template-v2",
    call: () => kore.sms.create(smsCampaign),
    sends: `POST ${V2}?${account}&campaignType=sms`,
  }),
);
await step("Start it (on the live service, messages go out now)", {
  page: "start-sms-campaign-v2",
  call: () => kore.sms.start(smsId),
  sends: `POST ${V2}/${smsId}?campaignType=sms&trigger=play`,
});
await step("Stop it", {
  page: "stop-sms-campaign-v2",
  call: () => kore.sms.stop(smsId),
  sends: `POST ${V2}/trigger/${smsId}?${account}&campaignType=sms&trigger=stop`,
});
await step("Delete it", {
  page: "delete-sms-campaign-v2",
  call: () => kore.sms.delete(smsId),
  sends: `DELETE ${V2}/${smsId}?${account}&campaignType=sms`,
});

console.log("Bad input, refused by the mock\n");
await refused("A name of 49 characters", { ...voiceCampaign, name: "n".repeat(49) }, "name");
await refused('Priority "6"', { ...voiceCampaign, priority: "6" }, "priority");
const dialingStrategy = { ...voiceCampaign.dialingStrategy, maxRingTime: 121 };
await refused("A ring time of 121 seconds", { ...voiceCampaign, dialingStrategy }, "maxRingTime");
const { queue_name: ___, ...withoutQueue } = voiceCampaign;
await refused("A progressive campaign without a queue", withoutQueue, "queue_name");

console.log("Bad input, refused by the client before anything is sent\n");
await unsent('The campaign id ".."', () => kore.voice.start(".."), "campaignId");

console.log("A response that is lost: the call is not sent again, and confirm() looks what became of it\n");
await lost("Start a campaign, and the connection breaks", () => kore.voice.start(voiceId));

await mock.stop();
if (differences > 0) {
  console.log(`${differences} of the steps above went otherwise than expected.`);
  process.exitCode = 1;
} else console.log("All as expected.");

/** Makes a call that is answered as its page shows, and prints what was sent and what came back. */
async function step<Answer extends object>(
  title: string,
  expected: { page: string; call: () => Promise<Answer>; sends: string },
): Promise<Answer> {
  console.log(`  ${title}`);
  page = expected.page;
  const { answer, error } = await outcomeOf(expected.call);
  if (!answer) throw error;
  console.log(`    ← ${inShort(answer)}`);
  const answers = answerExample(page);
  verdict(isDeepStrictEqual(answer, answers) && isDeepStrictEqual(sent, [expected.sends]), {
    sends: expected.sends,
    answers,
  });
  return answer;
}

/** Sends a body that the mock refuses, and prints the field that it names. */
async function refused(title: string, body: NewVoiceCampaign, place: string) {
  console.log(`  ${title}`);
  page = undefined;
  const { error } = await outcomeOf(() => kore.voice.create(body));
  // Prism reports violations in a header.
  const violations: { message: string }[] =
    error instanceof ApiError ? JSON.parse(error.headers.get("sl-violations") ?? "[]") : [];
  const violation = violations.find(({ message }) => message.includes(place));
  const status = error instanceof ApiError ? ` ${error.status}: ${violation?.message}` : "";
  console.log(`    ← ${error ? error.name + status : "accepted"}`);
  verdict(violation !== undefined && sent.length === 1, `a refusal that names ${place}`);
}

/** Makes a call that the client refuses. */
async function unsent(title: string, call: () => Promise<object>, place: string) {
  console.log(`  ${title}`);
  const { error } = await outcomeOf(call);
  console.log(`    ← ${error}`);
  verdict(
    error instanceof InvalidRequestError && error.message.startsWith(place) && sent.length === 0,
    `a refusal that names ${place}, and nothing sent`,
  );
}

/**
 * Makes a call whose response is lost after the mock executed it. The mock has no state, so it still says `Ready`.
 */
async function lost(title: string, call: () => Promise<object>) {
  console.log(`  ${title}`);
  [page, answerIsLost] = [undefined, true];
  const { error } = await outcomeOf(call);
  console.log(`    ← ${error}`);
  verdict(error instanceof OutcomeUnknownError && sent.length === 1, "an OutcomeUnknownError, and one request");
  if (!(error instanceof OutcomeUnknownError && error.confirm)) return;
  const { confirm } = error;
  page = "get-campaign-status-v2";
  const { answer } = await outcomeOf(() => confirm());
  console.log(`    ← ${answer}: the start may still be on its way, so this is no licence to send it again`);
  verdict(answer === "not-seen" && sent.length === 1, "not-seen, by one read");
}

/** Makes a call and prints it, with each request that was sent, without the ids that they all share. */
async function outcomeOf<Answer>(call: () => Promise<Answer>): Promise<{ answer?: Answer; error?: Error }> {
  console.log(`    ${String(call).replace(/^\(\) ?=> ?/, "")}`);
  sent.length = 0;
  const outcome = await call().then(
    (answer) => ({ answer }),
    (error) => ({ error }),
  );
  for (const call of sent) console.log(`    → ${call.replace(streamId, "st-…").replace(accountId, "…")}`);
  return outcome;
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
  const told = data ? [about.id ?? about._id, about.status, about.reason, results] : [campaignInstanceId, status];
  return [message, ...told].filter(Boolean).join(" · ");
}
