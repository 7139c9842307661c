import { pagesOf } from "../../scripts/spec/page-link.ts";
import { operationsOf, webhooksOf } from "../../scripts/spec/spec.ts";
import { Group } from "../group.tsx";
import { slugOf } from "../heading-anchors.ts";
import { PageHead } from "../page-head.tsx";
import { Section } from "../section.tsx";
import type { Source } from "../source.ts";
import { Entries } from "./entries.tsx";
import { EntryFilter } from "./entry-filter.tsx";
import { groupsOf } from "./groups.ts";
import { ofSafety } from "./safety.ts";

/** Shows every place where the documentation disagrees or is silent: first those on which people's safety depends. */
export function DiscrepanciesContent({ source }: { source: Source }) {
  const { spec, ledger } = source;
  const grave = ofSafety(ledger);
  const operations = [...operationsOf(spec), ...webhooksOf(spec)].map(({ operation }) => operation);
  const documented = operations.flatMap(pagesOf);
  return (
    <>
      <PageHead crumb="About" title="Contradictions and gaps">
        The documentation contradicts itself, or is silent, in {ledger.length} places; in {grave.length} of them
        people's safety depends on our choice. Nobody has tried the choices against the live service.{" "}
        <a href="coverage.html">Coverage</a> counts the places page by page.
      </PageHead>
      <div class="rest">
        <EntryFilter operations={operations} slugs={documented.map(({ slug }) => slug)} count={ledger.length} />
        <Section id="safety" title="People's safety">
          <p>If our choice is wrong, somebody may be reached who must not be, or once too often.</p>
          <Entries entries={grave} documented={documented} source={source} />
        </Section>
        <Section id="others" title="Everything else">
          {groupsOf(
            ledger.filter(({ safety }) => !safety),
            spec,
          ).map(({ title, entries }) => (
            <Group id={slugOf(title)} title={title} count={entries.length}>
              <Entries entries={entries} documented={documented} source={source} />
            </Group>
          ))}
        </Section>
      </div>
    </>
  );
}
