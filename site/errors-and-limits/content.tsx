import type { ComponentChildren } from "preact";
import { Html } from "../html.tsx";
import { PageHead } from "../page-head.tsx";
import { Section } from "../section.tsx";
import type { Source } from "../source.ts";
import { readClientRules } from "./client-rules.ts";
import { rateLimitDescription, refusedDescription } from "./descriptions.ts";
import { Headers } from "./headers.tsx";
import { RefusedToken, TellApart, TooManyRequests } from "./samples.tsx";
import { RowTable } from "./table.tsx";
import { errorTables } from "./tables.ts";

/** Shows what a call that failed means, every limit, and what the API doesn't have. */
export function ErrorsAndLimitsContent({ source }: { source: Source }) {
  const { spec, markdown } = source;
  const tables = errorTables(source);
  const { whole } = readClientRules();
  const Rows = ({ of }: { of: keyof typeof tables }) => <RowTable table={tables[of]} markdown={markdown} />;
  const Text = ({ children }: { children: string }) => <Html of={markdown.blocks(children)} />;
  return (
    <>
      <PageHead crumb="Start here" title="Errors and limits">
        When a call fails: did it happen, and may it be sent again? Then every limit, and what the API doesn't have.
      </PageHead>
      <div class="rest">
        <Section id="did-it-happen" title="Did it happen?">
          <Rows of="outcomes" />
          <Text>
            **Unknown** means that it may have been executed: don't send it again, [find
            out](guides/start-timed-out.html).
          </Text>
        </Section>
        <Section id="refusals" title="Refusals">
          <Rows of="documentedRefusals" />
          <More title="Two more refusals">
            <Rows of="seldomRefusals" />
          </More>
          <p>
            <b>No page documents a status.</b> They usually mean:
          </p>
          <Rows of="undocumentedStatuses" />
        </Section>
        <Section id="format" title="The format of an error">
          <Text>`errors[].msg` is a text, `errors[].code` a number.</Text>
          <Text>{refusedDescription(spec)}</Text>
          <RefusedToken spec={spec} />
        </Section>
        <Section id="again" title="What may be sent again">
          <Text>
            Reads; anything else only if no connection was made, or after a complete 429. Our client does this by
            itself.
          </Text>
          <More title="The whole rule">
            <Text>{whole}</Text>
          </More>
        </Section>
        <Section id="classes" title="Error classes of the client">
          <TellApart />
          <Rows of="errorClasses" />
          <More title="More exact ones, and those of kore-campaigns/jobs">
            <Rows of="otherErrorClasses" />
          </More>
        </Section>
        <Section id="rate-limit" title="Rate limit">
          <Text>{rateLimitDescription(spec)}</Text>
          <Text>
            A refusal has one of four texts; where [isn't documented](discrepancies.html#rate-limit-wording). Our client
            [waits by itself](guides/rate-limit.html).
          </Text>
          <More title="The four texts">
            <TooManyRequests />
          </More>
        </Section>
        <Section id="headers" title="Headers">
          <Headers source={source} />
        </Section>
        <Section id="limits" title="Limits">
          <Text>Whether the API enforces those of the user guide is **not documented**.</Text>
          <Rows of="limits" />
          <More title="More limits">
            <Rows of="seldomLimits" />
          </More>
        </Section>
        <Section id="missing" title="What the API does not have">
          <Rows of="missing" />
          <More title="More that is looked for">
            <Rows of="seldomMissing" />
          </More>
        </Section>
      </div>
    </>
  );
}

const More = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <details class="more">
    <summary>
      <u>{title}</u>
    </summary>
    {children}
  </details>
);
