import { InvalidRequestError } from "../../errors/campaign-error.ts";

/** What is created. */
export type CreatedKind = "voice" | "sms" | "contact list";

/**
 * Tells what a body creates, by a field that only it has.
 *
 * @throws {@link InvalidRequestError} if it has none, or no name
 */
export function kindToCreate(body: Readonly<Record<string, unknown>>): CreatedKind {
  const kinds = { voice: body.dialingMode, sms: body.format, "contact list": body.source };
  const [kind, other] = (Object.keys(kinds) as CreatedKind[]).filter((each) => kinds[each] !== undefined);
  if (kind && !other && typeof body.name === "string") return kind;
  throw new InvalidRequestError(
    "createOnce: expected a name and a dialingMode (a voice campaign), a format (an SMS campaign) or a source (a contact list).",
  );
}
