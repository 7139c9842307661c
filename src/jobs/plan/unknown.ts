import type { StartPlan } from "./start-plan.ts";

type Known = Omit<StartPlan, "unknown" | "hash">;

/** What no read shows of a start, and when that matters. */
const UNKNOWN: readonly (readonly [applies: (plan: Known) => boolean, sentence: string])[] = [
  [() => true, "Contacts that are still queued for a list: they are in no size, and may be reached."],
  [
    () => true,
    "Time zones of contacts: they go before that of the campaign. Nobody is reached before nobodyBefore, wherever they are.",
  ],
  [({ contacts }) => contacts === null, "Who is on the contact lists: their contacts were not read."],
  [
    ({ contacts }) => contacts?.complete === false,
    "Contacts beyond those that were read: no page says how to ask for a further page.",
  ],
  [
    ({ contacts }) => (contacts?.unclear ?? 0) > 0,
    "Who has the numbers that are not clear: they were compared with no suppression list.",
  ],
  [
    ({ campaign }) => campaign.type !== "sms",
    "Who is on the Global DNC list, which covers every voice campaign: no call reads its entries.",
  ],
  [({ dncList }) => dncList !== null, "Who is on the DNC list of the campaign: no call reads its entries."],
  [() => true, "When contacts were last checked against DNC lists: after a save, and not before a start by hand."],
  [
    ({ changedSinceSave }) => changedSinceSave.contacts === false,
    "Whether each added contact counts as an update of its list, as in samples: no page says.",
  ],
  [
    ({ run }) => run.kind !== "again",
    "Whether there was a run that no read names: a start reaches the whole list again.",
  ],
  [
    ({ campaign }) => campaign.settings.isFiltersEnabled !== false,
    "Filters of the campaign, which may leave contacts out: no call reads them.",
  ],
  [
    ({ campaign }) => campaign.settings.dialingMode === "Progressive" || campaign.settings.dialingMode === "Preview",
    "The queue: no documented read of the campaign names it.",
  ],
  [
    ({ campaign }) => campaign.settings.dialingMode === "Agentless" || campaign.settings.format === "advanced",
    "The name and the steps of the experience flow: reads have at most its id.",
  ],
  [
    ({ campaign }) => campaign.type !== "sms",
    "What a pre-call check does: it may skip contacts, and while its endpoint is down nobody is called.",
  ],
];

/** Says what can't be known of a planned start. */
export const unknownOf = (plan: Known): string[] =>
  UNKNOWN.filter(([applies]) => applies(plan)).map(([, sentence]) => sentence);
