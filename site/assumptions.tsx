import type { Discrepancy } from "../scripts/spec/ledger.ts";
import type { Assumption } from "../src/sandbox/assumptions/assumptions.ts";
import { CALLS } from "../src/sandbox/assumptions/calls.ts";
import { CONTACT_LISTS } from "../src/sandbox/assumptions/contact-lists.ts";
import { PRE_CALL } from "../src/sandbox/assumptions/pre-call.ts";
import { READS } from "../src/sandbox/assumptions/reads.ts";
import { REFUSALS } from "../src/sandbox/assumptions/refusals.ts";
import { RUNS } from "../src/sandbox/assumptions/runs.ts";
import { SCHEDULES } from "../src/sandbox/assumptions/schedules.ts";
import { SETTINGS } from "../src/sandbox/assumptions/settings.ts";
import { Group } from "./group.tsx";
import { slugOf } from "./heading-anchors.ts";
import { Html, InlineHtml } from "./html.tsx";
import { PageHead } from "./page-head.tsx";
import type { Source } from "./source.ts";

const TOPICS: Readonly<Record<string, Readonly<Record<string, Assumption>>>> = {
  "Who is called or messaged, and when": CALLS,
  "Starts, stops, pauses, emergencies": RUNS,
  "Schedules and callbacks": SCHEDULES,
  "The pre-call check": PRE_CALL,
  "Settings of a campaign": SETTINGS,
  "Contact lists": CONTACT_LISTS,
  "What reads return": READS,
  "Refusals and tokens": REFUSALS,
};

/** Lists what the sandbox assumes because no page says it, by topic. */
export function AssumptionsContent({ source: { ledger, markdown } }: { source: Source }) {
  return (
    <>
      <PageHead crumb="About" title="What the sandbox assumes">
        Where no page says what happens, the <a href="guides/testing.html">sandbox</a> assumes something.{" "}
        <b>None of this is a fact about the platform.</b>
      </PageHead>
      <div class="rest">
        <Html
          of={markdown.blocks(
            'The header `x-sandbox-assumptions` of a response names what it rests on. What has several values can be switched: `createSandbox({ assume: { "start-active": "ok" } })`. With `strict: true` the sandbox refuses what it would have to guess.',
          )}
        />
        {Object.entries(TOPICS).map(([title, assumptions]) => {
          const entries = Object.entries(assumptions);
          return (
            <Group id={slugOf(title)} title={title} count={entries.length}>
              {entries.map(([id, { values, what, why, restsOn }]) => (
                <article class="entry" aria-labelledby={id}>
                  <h3 id={id}>
                    <a class="anchor" href={`#${id}`}>
                      <code>{id}</code>
                    </a>
                  </h3>
                  <p>
                    <InlineHtml of={markdown.quoting(what)} /> <InlineHtml of={markdown.quoting(why)} />
                  </p>
                  <p class="small">
                    Values:{" "}
                    {values.map((value, index) => (
                      <>
                        {index > 0 && ", "}
                        <code>{value}</code>
                        {index === 0 && values.length > 1 && " (default)"}
                      </>
                    ))}
                    . Rests on <Grounds of={restsOn} ledger={ledger} />.
                  </p>
                </article>
              ))}
            </Group>
          );
        })}
      </div>
    </>
  );
}

/** Links the entries that an assumption rests on. Its other grounds are facts from elsewhere in the documentation. */
function Grounds({ of, ledger }: { of: readonly string[]; ledger: readonly Discrepancy[] }) {
  const entries = of.filter((id) => ledger.some((entry) => entry.id === id));
  return (
    <>
      {entries.map((id, index) => (
        <>
          {index > 0 && ", "}
          <a href={`discrepancies.html#${id}`}>{id}</a>
        </>
      ))}
      {entries.length > 0 && entries.length < of.length && " and "}
      {entries.length < of.length && "what other pages of the documentation say"}
    </>
  );
}
