import { resolved } from "../../scripts/spec/spec.ts";
import { Html } from "../html.tsx";
import type { OperationPage } from "../pages/operation-pages.ts";
import type { Source } from "../source.ts";
import { readBody } from "./body.ts";
import { BodyContent } from "./body-content.tsx";
import type { Schema } from "./flatten.ts";

/** Shows what a call answers: its success in full, other responses in words. */
export function Answer({ page, source: { spec, markdown } }: { page: OperationPage; source: Source }) {
  const { "2XX": success, ...others } = page.operation.responses;
  if (!success) throw new Error(`${page.name}: no response 2XX.`);
  const body = readBody(page, success, spec);
  // One example a variant: the documentation shows up to six answers that differ in little, too much for a page.
  const variants = body.variants.map((variant) => ({ ...variant, examples: variant.examples.slice(0, 1) }));
  const view = { name: "Answer", id: "answer", presence: { always: "always", maybe: "may be absent" }, markdown };
  return (
    <>
      <Html of={markdown.blocks(`**2XX.** ${body.description}`)} />
      <BodyContent body={{ ...body, variants }} view={view} />
      <h3 id="answer-others">
        <a class="anchor" href="#answer-others">
          Any other status
        </a>
      </h3>
      {Object.entries(others as Record<string, Schema>).map(([status, response]) => {
        const { description } = resolved(spec, response);
        return <Html of={markdown.blocks(status === "default" ? description : `**${status}.** ${description}`)} />;
      })}
    </>
  );
}
