import type { operations as Described } from "../../generated/types.ts";
import type { CallOptions } from "../call/call-options.ts";
import type { OperationId } from "./operation.ts";

type Parameters<Id extends OperationId> = Described[Id]["parameters"];
type Json<Content> = { content: { "application/json": Content } };

/** Parameters of a request but for one that the client knows; nothing if the operation has no others. */
type Part<Name extends string, Values, Known extends string> = [Exclude<keyof NonNullable<Values>, Known>] extends [
  never,
]
  ? unknown
  : [NonNullable<Values>] extends [never]
    ? unknown
    : { readonly [_ in Name]: Omit<NonNullable<Values>, Known> };

type BodyPart<Id extends OperationId> = Described[Id] extends { requestBody: Json<infer Body> }
  ? { readonly body: Body }
  : Described[Id] extends { requestBody?: Json<infer Body> }
    ? { readonly body?: Body }
    : unknown;

/**
 * What a method gives for an operation. `streamId`, and `accountId` if the documented URL has it in the query, come
 * from the options of the client; `accountId: undefined` leaves it out.
 */
export type RequestOf<Id extends OperationId> = Part<"path", Parameters<Id>["path"], "streamId"> &
  Part<"query", Parameters<Id>["query"], "accountId"> & {
    readonly query?: { readonly accountId?: undefined };
  } & BodyPart<Id>;

/** The documented response of an operation. */
export type ResponseOf<Id extends OperationId> =
  Described[Id]["responses"]["2XX"] extends Json<infer Body> ? Body : never;

/**
 * Makes the call of an operation and returns its parsed response.
 *
 * @typeParam Response the documented response, or the part of it that this very call is answered with
 * @param expects the kind of the campaign that is read; another kind throws a {@link CampaignKindError}
 * @throws a {@link CampaignError}; README, "Errors", tells which
 */
export type Call = <Id extends OperationId, Response extends ResponseOf<Id> = ResponseOf<Id>>(
  operationId: Id,
  request: RequestOf<Id>,
  options: CallOptions | undefined,
  expects?: "voice" | "sms",
) => Promise<Response>;
