import { expect, test } from "vitest";
import { requestExample } from "../../scripts/spec/examples.ts";
import { chromiumPage } from "./chromium.ts";
import { RUNTIMES } from "./runtimes.ts";

test.each([...RUNTIMES, chromiumPage])(
  "a campaign runs in a sandbox in $name",
  async ({ run }) => {
    const { campaignType: _, ...example } = requestExample("create-voice-campaign-progressive-v2");
    const campaign = { ...example, contactLists: ["Three people"] };
    const [reached] = await run([{ url: "", warm: false, campaign }]);
    expect(reached).toBe("+12025550143: 1, +12025550144: 1, +12025550145: 1");
  },
  60_000,
);
