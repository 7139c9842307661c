import { kindNamed } from "../pages/kind.ts";
import type { OperationPage } from "../pages/operation-pages.ts";

/** A type of campaign. */
export type CampaignKind = "voice" | "SMS";

/** The type of campaign that a call takes, if it takes only one. */
export const onlyTypeOf = ({ operation }: OperationPage): CampaignKind | undefined =>
  /sms/i.test(operation.operationId) ? "SMS" : /voice/i.test(operation.operationId) ? "voice" : undefined;

/** The kinds of a call that are about a type of campaign; `undefined` if kinds don't decide it. */
export function kindsAbout(type: CampaignKind, { row }: OperationPage): string | undefined {
  const kinds = row.samples.flatMap(({ kind, method }) =>
    kind && /\.(voice|sms)\./.test(method)
      ? [{ id: kindNamed(kind).id, type: /\.sms\./.test(method) ? "SMS" : "voice" }]
      : [],
  );
  const own = kinds.filter((kind) => kind.type === type).map(({ id }) => id);
  return own.length > 0 && own.length < kinds.length ? own.join(" ") : undefined;
}
