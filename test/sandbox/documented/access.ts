// Tokens and the rate limit.
import { expect } from "vitest";
import { requestOf } from "../caller.ts";
import type { TriedSandbox } from "../trials/trial.ts";
import { CONSOLE, type Fact, untried } from "./fact.ts";

const SENTENCE = "You've exceeded the per-minute rate limit. Please wait for sometime before retrying.";

/** Sends cheap requests. Returns how many of them pass. */
async function send(sandbox: TriedSandbox, count: number): Promise<number> {
  let passed = 0;
  for (let index = 0; index < count; index++)
    if ((await sandbox.respond(requestOf("listContactListsV2"))).status === 200) passed++;
  return passed;
}

export const ACCESS: readonly Fact[] = [
  {
    id: "rate-60",
    says: "An account has 60 requests a minute, for all calls together.",
    tried: "60 requests are sent, then one of another operation",
    comes: "the 61st is refused",
    decidedBy: "rate-limit-status",
    async check(create) {
      const sandbox = create({ rateLimit: 60 });
      expect(await send(sandbox, 60)).toBe(60);
      const body = { name: "Patients", description: "Due", source: "passiveApi" };
      expect((await sandbox.respond(requestOf("createContactListV2", { body }))).status).toBe(429);
      expect(sandbox.state.contactLists).toEqual([]);
    },
  },
  {
    id: "rate-window",
    says: "Requests are counted over sixty seconds.",
    tried: "30 requests are sent, 40 more 30 seconds later, and 40 after another 30 seconds",
    comes: "30 of the second and 30 of the third pass: the window slides",
    decidedBy: "rate-limit-status",
    async check(create) {
      const sandbox = create({ rateLimit: 60 });
      expect(await send(sandbox, 30)).toBe(30);
      sandbox.clock.advance("30s");
      expect(await send(sandbox, 40)).toBe(30);
      sandbox.clock.advance("30s");
      expect(await send(sandbox, 40)).toBe(30);
    },
  },
  {
    id: "rate-text-ccai",
    says: `The error reads: ${SENTENCE}`,
    tried: "A request exceeds the limit",
    comes: "this text",
    decidedBy: "rate-limit-wording",
    async check(create) {
      const sandbox = create({ rateLimit: 1 });
      await send(sandbox, 1);
      const { body } = await sandbox.respond(requestOf("listContactListsV2"));
      expect(body.errors[0].msg).toBe(SENTENCE);
    },
  },
  ...untried("The sandbox has the limit a minute alone: see `rate-60`.", {
    "rate-hour-automation": "Other calls also have 1,800 requests an hour, those of the contact center don't.",
  }),
  ...untried("The page on the rate limit of the contact center decides: see `rate-text-ccai`.", {
    "rate-text-2024": "The release note writes some time as two words.",
    "rate-text-api-list": "The list of calls has another text for all of them.",
    "rate-limit-hourly-text": "Another text is about the hour; the contact center has no limit an hour.",
  }),
  ...untried("The client does it: see test/client/rate-limit.test.ts.", {
    "rate-advice": "Callers spread their calls, and wait when they reach the limit.",
  }),
  ...untried("A sandbox has no apps, scopes or keys: it takes every token but a JWT that has expired.", {
    "auth-scopes": "Campaign calls need the scope Campaign Management, the outbound SMS Outbound SMS.",
    "auth-scope-assignment": "Scopes are given to a JWT app, and hold once they are published.",
    "token-rules-of-the-sdk": "Tokens of the SDK are used once and live for an hour; for the API that is inferred.",
  }),
  ...untried("About what another page leaves out.", {
    "auth-scope-missing-in-intro": "The introduction to the API names neither scope.",
    "auth-scope-missing-in-admin": "The Admin Console names neither scope.",
    "auth-payload-encryption": "Payload encryption is offered for other calls.",
  }),
  ...untried(CONSOLE, {
    "auth-roles-ui": "Campaigns are open to owner, developer, tester and supervisor, not to agents.",
    "auth-roles-module": "The Campaign Module is closed to tester and agent.",
  }),
];
