// The collection runner sends every request of postman.json: nobody may be reached by it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { installFolder, installPackages } from "../../scripts/run/install-packages.ts";
import { requestExample } from "../../scripts/spec/examples.ts";
import type { GivenCampaign } from "../../src/sandbox/index.ts";
import { NOW } from "../sandbox/prepare-call.ts";
import { sandboxAtServer, type TestedSandbox } from "../sandbox/tested-sandbox.ts";
import { serveSandbox } from "./cli.ts";

// biome-ignore lint/suspicious/noExplicitAny: Newman has no types, and the collection is walked as it comes.
type Json = any;

const FOLDER = installFolder("newman");
const collection: Json = JSON.parse(readFileSync("generated/postman.json", "utf8"));
const server = serveSandbox();
let newman: Json;
let sandbox: TestedSandbox;
/** Ids of a voice and an SMS campaign that are ready to reach somebody. */
let voice: string;
let sms: string;

beforeAll(async () => {
  await installPackages("newman", new URL("newman/package.json", import.meta.url), FOLDER);
  newman = createRequire(new URL("package.json", FOLDER))("newman");
});

beforeEach(async () => {
  const contacts = [{ phoneNumber: "+12025550143" }];
  const contactLists = [{ name: "Members", description: "Of the club", source: "passiveApi" as const, contacts }];
  const campaigns = ["create-voice-campaign-progressive-v2", "create-sms-campaign-without-template-v2"].map(
    (example): GivenCampaign => ({ ...requestExample(example), contactLists: ["Members"] }),
  );
  sandbox = await sandboxAtServer(server.url, { now: NOW, given: { contactLists, campaigns } });
  [voice = "", sms = ""] = (await sandbox.state()).campaigns.map(({ id }) => id);
});

/** Sends all requests of the collection, or those with a name. Returns the operations that arrived. */
async function run(variables: Record<string, string>, name?: string): Promise<string[]> {
  const values = { baseUrl: server.url, auth: "t", iid: "st-123", accountId: "456", ...variables };
  const envVar = Object.entries(values).map(([key, value]) => ({ key, value }));
  const before = (await sandbox.log()).length;
  const options = { collection, envVar, ...(name && { folder: name }) };
  await new Promise<void>((resolve, reject) => {
    newman.run(options, (error: Error | null, { run }: Json) => {
      const [failure] = run.failures;
      if (error ?? failure) reject(error ?? failure.error);
      else resolve();
    });
  });
  return (await sandbox.log()).slice(before).map(({ operationId }) => operationId);
}

test.each([() => voice, () => sms])("the whole collection reaches nobody", async (campaign) => {
  const arrived = await run({ campaignId: campaign() });
  await sandbox.settle();
  expect(await sandbox.contacted()).toEqual([]);
  // All but the start of an SMS campaign, callbacks, and the one SMS.
  expect(arrived).toHaveLength(30);
  expect(arrived).not.toContain("startSmsCampaignV2");
  expect(arrived).toContain("triggerVoiceCampaignV2");
});

test("with reachPeople, a start arrives", async () => {
  const start = "☎ Reaches people: start an SMS campaign (v2)";
  expect(await run({ campaignId: sms }, start)).toEqual([]);
  expect(await run({ campaignId: sms, reachPeople: "yes" }, start)).toEqual(["startSmsCampaignV2"]);
  await sandbox.settle();
  expect((await sandbox.contacted()).map(({ phoneNumber, kind }) => [phoneNumber, kind])).toEqual([
    ["+12025550143", "sms"],
  ]);
});
