import { Html } from "../html.tsx";
import { OfKinds } from "../of-kinds.tsx";
import type { OperationPage } from "../pages/operation-pages.ts";
import { Cards } from "../samples/cards.tsx";
import { textByKind } from "../schema/conditions.ts";
import { Parameters } from "../schema/parameters.tsx";
import { RequestBody } from "../schema/request-body.tsx";
import { Response } from "../schema/response.tsx";
import { Section } from "../section.tsx";
import type { Source } from "../source.ts";
import { Before } from "./before.tsx";
import { descriptionOf } from "./description.ts";
import { Head } from "./head.tsx";
import { Kinds } from "./kinds.tsx";
import { Next } from "./next.tsx";
import { NoAnswer } from "./no-answer.tsx";
import { NotDocumented } from "./not-documented.tsx";

/** Shows what somebody must know of a call before they make it. The order is that of a phone; a wide screen has the samples beside. */
export function OperationContent({ page, source }: { page: OperationPage; source: Source }) {
  const { markdown } = source;
  const { more, before, unknown } = descriptionOf(page);
  return (
    <>
      <Head page={page} source={source} />
      <Kinds page={page} />
      <Cards page={page} source={source} />
      <div class="rest">
        <OfKinds of={textByKind(more, page)}>{(text) => text && <Html of={markdown.blocks(text)} />}</OfKinds>
        <Before page={page} text={before} source={source} />
        <Section id="parameters" title="Parameters">
          <Parameters page={page} source={source} />
        </Section>
        <RequestBody page={page} source={source} />
        <Response page={page} source={source} />
        <Section id="no-answer" title="If you get no answer">
          <NoAnswer page={page} source={source} />
        </Section>
        <Section id="next" title="Next">
          <Next page={page} source={source} />
        </Section>
        <NotDocumented page={page} unknown={unknown} source={source} />
      </div>
    </>
  );
}
