import { Html } from "../html.tsx";
import type { BodyRows } from "./bodies.ts";
import { type FieldPlace, FieldRows } from "./field-rows.tsx";

/** Shows what is said of a body, of the object that each kind of the call has, and its fields. */
export const BodyContent = ({ body, place }: { body: BodyRows; place: FieldPlace }) => (
  <>
    <Html of={place.markdown.blocks(body.isList ? `A list. ${body.description}` : body.description)} />
    {body.descriptions.map(({ kinds, value }) => (
      <div data-k={kinds?.join(" ")}>
        <Html of={place.markdown.blocks(value)} />
      </div>
    ))}
    {body.rows.length > 0 && <FieldRows rows={body.rows} place={place} />}
  </>
);
