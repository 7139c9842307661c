import { operationsOf } from "../../scripts/spec/spec.ts";
import { Group } from "../group.tsx";
import { slugOf } from "../heading-anchors.ts";
import { Html } from "../html.tsx";
import { PageHead } from "../page-head.tsx";
import { Section } from "../section.tsx";
import type { Source } from "../source.ts";
import { operationsIn, readChangelog } from "./read-changelog.ts";

/** Shows what has changed, by version and part. client/filter.js finds what touches an operation. */
export function ChangelogContent({ source: { spec, markdown } }: { source: Source }) {
  const ids = operationsOf(spec).map(({ operation }) => operation.operationId);
  return (
    <>
      <PageHead crumb="About" title="Changelog">
        By version, and by the part that has changed. Each change names the operations that it affects. The project
        follows <a href="https://semver.org">semantic versioning</a>.
      </PageHead>
      <div class="rest">
        <form class="filter" data-filter="entry" aria-label="Filter">
          <label>
            What has changed for{" "}
            <select name="operation">
              <option value="">any operation</option>
              {ids.map((id) => (
                <option>{id}</option>
              ))}
            </select>
          </label>
          <output />
        </form>
        {readChangelog().map(({ title, groups }) => (
          <Section id={slugOf(title)} title={title}>
            {groups.map(({ title: part, changes }, index) => (
              <Group id={slugOf(`${title} ${part}`)} title={part} count={changes.length} isOpen={index === 0}>
                {changes.map((change) => (
                  <article class="entry" data-operation={operationsIn(change, ids).join(" ")}>
                    <Html of={markdown.blocks(change)} />
                  </article>
                ))}
              </Group>
            ))}
          </Section>
        ))}
      </div>
    </>
  );
}
