// All facts, each of which is tried or says why it is not.
import { ACCESS } from "./access.ts";
import { AGENTLESS_DIALER } from "./agentless.ts";
import { AGENTS } from "./agents.ts";
import { BY_HAND } from "./by-hand.ts";
import { DNC } from "./dnc.ts";
import type { Fact } from "./fact.ts";
import { HOURS } from "./hours.ts";
import { LIMITS } from "./limits.ts";
import { LISTS } from "./lists.ts";
import { OTHER } from "./other.ts";
import { CAMPAIGN_PAGES } from "./pages/campaigns.ts";
import { CONTACT_LIST_PAGES } from "./pages/contact-lists.ts";
import { PRE_CALL_PAGE } from "./pages/pre-call.ts";
import { RUN_PAGES } from "./pages/runs.ts";
import { SCHEDULE_PAGES } from "./pages/schedules.ts";
import { POWER } from "./power.ts";
import { RESULTS } from "./results.ts";
import { SCHEDULES } from "./schedules.ts";
import { SMS_FACTS } from "./sms.ts";
import { STARTS } from "./starts.ts";
import { STATES } from "./states.ts";

/** What the user guide, the release notes and other pages beside those of the API say. */
export const PLATFORM_FACTS: readonly Fact[] = [
  ...STATES,
  ...STARTS,
  ...LIMITS,
  ...AGENTLESS_DIALER,
  ...AGENTS,
  ...POWER,
  ...LISTS,
  ...DNC,
  ...HOURS,
  ...SCHEDULES,
  ...RESULTS,
  ...SMS_FACTS,
  ...BY_HAND,
  ...ACCESS,
  ...OTHER,
];

/** What the pages of the API say and a sandbox shows beside it. */
export const PAGE_FACTS: readonly Fact[] = [
  ...CAMPAIGN_PAGES,
  ...RUN_PAGES,
  ...PRE_CALL_PAGE,
  ...CONTACT_LIST_PAGES,
  ...SCHEDULE_PAGES,
];

export const FACTS: readonly Fact[] = [...PLATFORM_FACTS, ...PAGE_FACTS];
