import { Html } from "../html.tsx";
import { slugOf } from "../markdown.tsx";
import type { BodyModel } from "./body.ts";
import { ExampleDetails } from "./example-details.tsx";
import type { Example } from "./examples.ts";
import { FieldList } from "./field-list.tsx";
import type { Field } from "./fields.ts";
import { Matrix } from "./matrix.tsx";
import { fixedFirst, ownFields, sharedFields, withReferences } from "./variants.ts";
import type { View } from "./view.ts";

/** Shows the fields of a body and its examples. If it is one of several objects, compares them and then shows each. */
export function BodyContent({ body, view }: { body: BodyModel; view: View }) {
  const { fields, variants, examples } = body;
  if (variants.length === 0) return <Content fields={fields} examples={examples} view={view} />;
  const shared = variants.length > 1 ? sharedFields(variants.map((variant) => variant.fields)) : [];
  const own = withReferences(
    variants.map((variant) => ({ ...variant, fields: fixedFirst(ownFields(variant.fields, shared)) })),
    (title) => `The same as in [${title}](#${anchorOf(title, view)}).`,
  );
  return (
    <>
      {variants.length > 1 && <Matrix variants={variants} view={view} />}
      {shared.length > 0 && (
        <>
          <Heading title={EVERY} view={view} />
          <FieldList fields={shared} view={view} />
        </>
      )}
      {variants.map(({ title, description, examples }, index) => (
        <>
          <Heading title={title} view={view} />
          <Html of={view.markdown.blocks(description)} />
          {shared.length > 0 && (
            <p>
              The fields of <a href={`#${anchorOf(EVERY, view)}`}>every variant</a>, and:
            </p>
          )}
          <Content fields={own[index] ?? []} examples={examples} view={view} />
        </>
      ))}
    </>
  );
}

const EVERY = "Every variant";

const anchorOf = (title: string, { id }: View) => `${id}-${slugOf(title)}`;

const Heading = ({ title, view }: { title: string; view: View }) => (
  <h3 id={anchorOf(title, view)}>
    <a class="anchor" href={`#${anchorOf(title, view)}`}>
      {title}
    </a>
  </h3>
);

const Content = ({
  fields,
  examples,
  view,
}: {
  fields: readonly Field[];
  examples: readonly Example[];
  view: View;
}) => (
  <>
    {fields.length > 0 && <FieldList fields={fields} view={view} />}
    {examples.map((example) => (
      <ExampleDetails example={example} />
    ))}
  </>
);
