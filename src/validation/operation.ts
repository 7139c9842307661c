import { InvalidRequestError } from "../errors/campaign-error.ts";

/** @throws {@link InvalidRequestError} if none of the validators is that of the operation */
export function assertOperation(operationId: unknown, validators: Readonly<Record<string, unknown>>): void {
  if (typeof operationId !== "string" || !Object.hasOwn(validators, operationId))
    throw new InvalidRequestError(
      'operationId: there is no such operation. Give one of the published description, such as "createCampaignV2".',
    );
}
