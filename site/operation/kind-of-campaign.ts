import { kindNamed } from "../pages/kind.ts";
import type { OperationPage } from "../pages/operation-pages.ts";

/** A type of campaign. */
export type CampaignKind = "voice" | "SMS";

/** The type of campaign that a call takes, if it takes only one. */
export const onlyTypeOf = ({ operation }: OperationPage): CampaignKind | undefined =>
  /sms/i.test(operation.operationId) ? "SMS" : /voice/i.test(operation.operationId) ? "voice" : undefined;

/** The type of campaign that a method of the client takes, if it takes only one. */
export function typeOfMethod(method: string): CampaignKind | undefined {
  if (method.includes(".sms.")) return "SMS";
  return method.includes(".voice.") ? "voice" : undefined;
}

/** The kinds of a call that are about a type of campaign; `undefined` if kinds don't decide it. */
export function kindsAbout(type: CampaignKind, { row }: OperationPage): string | undefined {
  const kinds = row.samples.flatMap(({ kind, method }) => {
    const type = typeOfMethod(method);
    return kind && type ? [{ id: kindNamed(kind).id, type }] : [];
  });
  const own = kinds.filter((kind) => kind.type === type).map(({ id }) => id);
  return own.length > 0 && own.length < kinds.length ? own.join(" ") : undefined;
}
