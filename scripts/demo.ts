// Drives a campaign through the client, against the mock, and shows what bad input gets: `npm run demo`.
import { isDeepStrictEqual } from "node:util";
import { ApiError, createCampaignClient, InvalidRequestError, type NewVoiceCampaignV1 } from "../src/index.ts";
import { startMock } from "./prism.ts";
import { BUNDLE, readYaml } from "./spec.ts";

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    console.log("\nStopped.");
    process.exit(signal === "SIGINT" ? 130 : 143);
  });

console.log("Starting a mock of the API …");
const mock = await startMock();
console.log(`It listens on ${mock.url}. No phone rings: it answers with the examples of the description.\n`);

/** Calls that left the client, as `METHOD /path?query`. */
const sent: string[] = [];
const streamId = "st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915";
const accountId = "5e0c7d9a41b2f36e8d105c74";
const kore = createCampaignClient({
  baseUrl: mock.url,
  streamId,
  accountId,
  auth: "a.demo.token",
  fetch: (url, init) => {
    const { pathname, search, searchParams } = new URL(String(url));
    sent.push(`${init?.method} ${pathname}${search}`);
    // The mock answers with the first example unless it is told which, and that of a voice start comes first.
    const headers = new Headers(init?.headers);
    if (searchParams.get("campaignType") === "sms") headers.set("prefer", "example=sms");
    return fetch(url, { ...init, headers });
  },
});

const examples = readYaml(BUNDLE).components.examples;
const { campaignType: _, ...campaign } = examples.CreateProgressiveVoiceCampaignV1.value;
const voiceId = examples.CreateProgressiveVoiceCampaignV1Answer.value.data.id;
const smsId = "cd-90b6e2d4-58c1-47fa-b3e9-1d6a0c72f845";
let differences = 0;

console.log("A campaign's way\n");
await step("Create a progressive voice campaign", {
  call: () => kore.v1.voice.create(campaign),
  sends: `POST /agentassist/api/v1/public/${streamId}/campaign?campaignType=voice`,
  answers: examples.CreateProgressiveVoiceCampaignV1Answer.value,
});
await step("Look whether it is ready (the mock keeps nothing, and shows a campaign of its own)", {
  call: () => kore.voice.get(voiceId),
  sends: `GET /campaign/api/v2/public/${streamId}/campaign/${voiceId}?accountId=${accountId}`,
  answers: examples.GetVoiceCampaignV2Answer.value,
});
await step("Start it (on the live service, phones ring now)", {
  call: () => kore.voice.start(voiceId),
  sends: `POST /api/v2/public/${streamId}/campaign/trigger/${voiceId}?accountId=${accountId}&campaignType=voice&trigger=play`,
  answers: examples.StartVoiceCampaignAnswer.value,
});
await step("Start it by the older path", {
  call: () => kore.v1.voice.start(voiceId),
  sends: `POST /campaign/api/v1/public/${streamId}/campaign/${voiceId}?campaignType=voice&trigger=play`,
  answers: examples.StartVoiceCampaignAnswer.value,
});
await step("Start an SMS campaign (on the live service, messages go out now)", {
  call: () => kore.v1.sms.start(smsId),
  sends: `POST /campaign/api/v1/public/${streamId}/campaign/${smsId}?campaignType=sms&trigger=play`,
  answers: examples.StartSmsCampaignAnswer.value,
});

console.log("Bad input, refused by the mock\n");
await refused("A name of 49 characters", { ...campaign, name: "n".repeat(49) }, "name");
await refused('Priority "6"', { ...campaign, priority: "6" }, "priority");
const dialingStrategy = { ...campaign.dialingStrategy, maxRingTime: 121 };
await refused("A ring time of 121 seconds", { ...campaign, dialingStrategy }, "maxRingTime");
const { queue_name: __, ...withoutQueue } = campaign;
await refused("A progressive campaign without a queue", withoutQueue, "queue_name");

console.log("Bad input, refused by the client before anything is sent\n");
await unsent('The campaign id ".."', () => kore.voice.start(".."), "campaignId");

await mock.stop();
if (differences > 0) {
  console.log(`${differences} of the steps above went otherwise than expected.`);
  process.exitCode = 1;
} else console.log("All as expected.");

/** A call that is answered: shows what was sent and what came back. */
async function step(title: string, expected: { call: () => Promise<object>; sends: string; answers: unknown }) {
  console.log(`  ${title}`);
  const result = await outcomeOf(expected.call);
  console.log(`    ← ${result.error ?? inShort(result.answer)}`);
  const { sends, answers } = expected;
  verdict(isDeepStrictEqual(result.answer, answers) && isDeepStrictEqual(sent, [sends]), { sends, answers });
}

/** A body that the mock refuses: shows the place that it names. */
async function refused(title: string, body: NewVoiceCampaignV1, place: string) {
  console.log(`  ${title}`);
  const { error } = await outcomeOf(() => kore.v1.voice.create(body));
  // Prism puts what it found into a header of its own.
  const violations: { message: string }[] =
    error instanceof ApiError ? JSON.parse(error.headers.get("sl-violations") ?? "[]") : [];
  const violation = violations.find(({ message }) => message.includes(place));
  const status = error instanceof ApiError ? ` ${error.status}: ${violation?.message}` : "";
  console.log(`    ← ${error ? error.name + status : "accepted"}`);
  verdict(violation !== undefined && sent.length === 1, `a refusal that names ${place}`);
}

/** A call that the client refuses. */
async function unsent(title: string, call: () => Promise<object>, place: string) {
  console.log(`  ${title}`);
  const { error } = await outcomeOf(call);
  console.log(`    ← ${error}`);
  verdict(
    error instanceof InvalidRequestError && error.message.startsWith(place) && sent.length === 0,
    `a refusal that names ${place}, and nothing sent`,
  );
}

/** Makes a call; shows it, and each request as it was sent, the query on a line of its own. */
async function outcomeOf(call: () => Promise<object>): Promise<{ answer?: object; error?: Error }> {
  console.log(`    ${String(call).replace(/^\(\) ?=> ?/, "")}`);
  sent.length = 0;
  const outcome = await call().then(
    (answer) => ({ answer }),
    (error) => ({ error }),
  );
  for (const call of sent) console.log(`    → ${call.replace("?", `\n${" ".repeat(6 + call.indexOf(" "))} ?`)}`);
  return outcome;
}

function verdict(asExpected: boolean, expected: unknown) {
  if (!asExpected) {
    differences += 1;
    console.log("    ✗ not as expected. Expected was:", expected);
  }
  console.log();
}

/** The fields of an answer that tell the story. */
function inShort(answer: object | undefined): string {
  const { status, message, campaignInstanceId, data } = answer as Record<string, Record<string, string>>;
  const told = data ? [data.id ?? data._id, data.status] : [campaignInstanceId, status];
  return [message, ...told].filter(Boolean).join(" · ");
}
