import { ignoreErrors } from "../hooks.ts";
import type { ClientConfig } from "../options.ts";
import type { ReceivedResponse } from "../response/read.ts";
import type { CallContext } from "./context.ts";

/** Tells `onDrift` what the option `validateResponse` finds in a response. The call was carried out: nothing may fail it. */
export function reportDrift(
  { validateResponse, onDrift }: Pick<ClientConfig, "validateResponse" | "onDrift">,
  { call, redactor }: CallContext,
  { text }: ReceivedResponse,
): void {
  if (validateResponse && onDrift)
    ignoreErrors(async () => {
      const issues = await validateResponse(call.operationId, redactor.json(JSON.parse(text)));
      if (issues.length > 0) await onDrift({ call, issues });
    });
}
