import type { BodyRows } from "./bodies.ts";
import { type FieldPlace, FieldRows } from "./field-rows.tsx";
import { Sentences } from "./folded-sentences.tsx";

/** Shows what is said of a body, of the object that each kind of the call has, and its fields. */
export const BodyContent = ({ body, place }: { body: BodyRows; place: FieldPlace }) => (
  <>
    <Sentences of={body.isList ? `A list. ${body.description}` : body.description} markdown={place.markdown} most={2} />
    {body.descriptions.map(({ kinds, value }) => (
      <div data-k={kinds?.join(" ")}>
        <Sentences of={value} markdown={place.markdown} />
      </div>
    ))}
    {body.rows.length > 0 && <FieldRows rows={body.rows} place={place} />}
  </>
);
