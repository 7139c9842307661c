import { Icon } from "../icons.tsx";
import { SITE_TITLE } from "../layout/page.ts";
import { Section } from "../section.tsx";
import type { Source } from "../source.ts";
import type { SpecFile } from "../spec-files.ts";
import { Tasks } from "../tasks.tsx";
import { Downloads } from "./downloads.tsx";
import { TryIt } from "./try-it.tsx";

interface Options {
  /** Its links lead from the root. */
  readonly source: Source;
  readonly files: readonly SpecFile[];
}

/** Shows the first page: what this is, what somebody wants to do, a first call, and what they must know before. */
export const HomeContent = ({ source, files }: Options) => (
  <>
    <div class="head">
      <h1>{SITE_TITLE}</h1>
      <p class="lead">
        The unofficial reference of outbound voice and SMS campaigns, made from the documentation and{" "}
        <b>never run against the live service</b>. It says of each call what it does to people, and whether it may be
        sent again.
      </p>
      <details class="strip contact">
        <summary class="line">
          <Icon name="contact" />
          <span>
            <b>A start rings real phones.</b> Try it on the sandbox first.
          </span>
          <u data-markdown-ignore="">Details</u>
        </summary>
        <div>
          <p>
            A bell marks the calls that reach people. The <a href="guides/testing.html">sandbox</a> takes the same calls
            and reaches nobody. This reference is not affiliated with or endorsed by Kore.ai.
          </p>
        </div>
      </details>
    </div>
    <div class="rest">
      <Section id="tasks" title="What do you want to do?">
        <Tasks pages={source.pages} />
      </Section>
    </div>
    <TryIt source={source} />
    <div class="rest">
      <Section id="authentication" title="Authentication">
        <p>
          Every call has the headers <a href="errors-and-limits.html#auth">auth</a>, a{" "}
          <a href="guides/token.html">JWT</a>, <a href="errors-and-limits.html#iid">iid</a> and{" "}
          <a href="errors-and-limits.html#accountId">accountId</a>; only{" "}
          <a href="operations/sendOutboundSmsV1.html">sending one SMS</a> is documented with <code>auth</code> alone. An
          account has <a href="guides/rate-limit.html">60 requests a minute</a>.
        </p>
      </Section>
      <Section id="guides" title="Guides">
        <ul class="guides">
          {source.guides.map(({ name, title }) => (
            <li>
              <a href={`guides/${name}.html`}>{title}</a>
            </li>
          ))}
        </ul>
        <p>
          Something failed, or a limit is unclear? <a href="errors-and-limits.html">Errors and limits</a> has what the
          API refuses, allows and doesn't have. <a href="lifecycle.html">The life of a campaign</a> has its states,{" "}
          <a href="workflows.html">Workflows</a> the usual sequences of calls.
        </p>
      </Section>
      <Section id="versions" title="Versions">
        <p>
          Use v2. Two calls have only v1: <a href="operations/addContactsV1.html">adding contacts</a> and{" "}
          <a href="operations/sendOutboundSmsV1.html">sending one SMS</a>. v1 has no field for a DNC list:{" "}
          <a href="guides/v1-to-v2.html">from v1 to v2</a>.
        </p>
      </Section>
      <Section id="specification" title="Specification">
        <Downloads files={files} />
      </Section>
    </div>
  </>
);
