import { OfKinds } from "../of-kinds.tsx";
import type { BodyRows } from "./bodies.ts";
import { type FieldPlace, FieldRows } from "./field-rows.tsx";
import { Sentences } from "./folded-sentences.tsx";

/** Shows what is said of a body, of the object that each kind of the call has, and its fields. */
export const BodyContent = ({ body, place }: { body: BodyRows; place: FieldPlace }) => (
  <>
    <OfKinds of={body.description}>
      {(text) => <Sentences of={body.isList ? `A list. ${text}` : text} markdown={place.markdown} most={2} />}
    </OfKinds>
    <OfKinds of={body.descriptions}>{(text) => <Sentences of={text} markdown={place.markdown} />}</OfKinds>
    {body.rows.length > 0 && <FieldRows rows={body.rows} place={place} />}
  </>
);
