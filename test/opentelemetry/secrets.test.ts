// Nothing that is exported has a token, a body, a number, a name or what a server says.
import { expect, test } from "vitest";
import { createCampaignClient } from "../../src/index.ts";
import { withOpenTelemetry } from "../../src/opentelemetry/index.ts";
import { createSandbox } from "../../src/sandbox/index.ts";
import { TOKEN } from "../support/kore.ts";
import { record } from "./recording.ts";

const SECRETS = {
  number: "+12025550143",
  list: "Opted in for Kestrel",
  campaign: "Recall of the Kestrel",
  who: "Ada Lovelace",
};

test("spans and metrics have none of it", async () => {
  const { telemetry, text, spans, calls, open } = record();
  const { options } = createSandbox();
  const says = `${TOKEN} said ${Object.values(SECRETS).join(", ")} of ${options.accountId}`;
  let broken: (() => Response) | undefined;
  const sent: string[] = [];
  const kore = createCampaignClient(
    withOpenTelemetry(
      {
        ...options,
        auth: TOKEN,
        accountId: "a-of-the-account",
        retries: 0,
        headers: { "x-who": SECRETS.who },
        fetch: async (url, init) => {
          const request = new Request(url, init);
          sent.push(decodeURIComponent(request.url).replaceAll("+", " "), await request.clone().text());
          return broken ? broken() : (options.fetch as typeof fetch)(request);
        },
      },
      telemetry,
    ),
  );
  const contact = { phoneNumber: SECRETS.number, firstName: SECRETS.who };
  const make = async () => {
    for (const call of [
      () => kore.contactLists.create({ name: SECRETS.list, contacts: [contact] } as never),
      () => kore.contactLists.addContacts({ name: SECRETS.list, contacts: [contact] } as never),
      () => kore.campaigns.enableSchedule(SECRETS.campaign, {} as never),
      () => kore.campaigns.disableSchedule(SECRETS.campaign),
      () => kore.voice.create({ name: SECRETS.campaign } as never),
      () => kore.sms.send({ from: SECRETS.number, to: SECRETS.number, message: SECRETS.who } as never),
      () => kore.campaigns.list({ type: "voice" }),
    ])
      await call().catch(() => {});
  };

  await make();
  const refusals = [
    () => Response.json({ errors: [{ msg: says, code: 400 }] }, { status: 400, statusText: SECRETS.who }),
    () => Response.json({ errors: [{ msg: says }] }, { status: 500, headers: { "x-said": TOKEN } }),
    () => new Response(says),
    () => Response.redirect(`https://kore.example/?${new URLSearchParams(SECRETS)}`, 307),
    () => {
      throw Object.assign(new TypeError(says), { code: says, name: says, digest: says });
    },
  ];
  for (const refusal of refusals) {
    broken = refusal;
    await make();
  }

  expect(calls().length).toBeGreaterThan(40);
  expect(open.size).toBe(0);
  expect(spans().flatMap(({ events, links }) => [...events, ...links])).toEqual([]);
  // The test itself: what must not be exported was in the requests.
  for (const secret of ["a-of-the-account", ...Object.values(SECRETS)]) expect(sent.join()).toContain(secret);

  const exported = await text();
  for (const secret of [TOKEN, "a-of-the-account", "Kestrel", "Lovelace", "2025550143", "said"])
    expect(exported).not.toContain(secret);
});
