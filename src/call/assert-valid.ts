import { InvalidRequestError } from "../errors/campaign-error.ts";
import { type CallDescription, formatCall } from "../operations/operation.ts";
import type { ClientConfig } from "../options.ts";
import { readInput } from "../validate.ts";

/** How many issues a message names. */
const NAMED = 3;

/**
 * Checks a request with the option `validate`.
 *
 * @throws {@link InvalidRequestError} with the issues, or with what the option throws as its cause
 */
export function assertValid(validate: ClientConfig["validate"], call: CallDescription, body: string | null): void {
  if (!validate) return;
  const { searchParams } = new URL(call.url);
  const read = () => {
    const issues = [...validate(call.operationId, body === null ? undefined : JSON.parse(body), searchParams)];
    const named = issues.slice(0, NAMED).map(({ path, message }) => `${path.replace(/^(?!query)/, "body")} ${message}`);
    return { issues, named: named.join("; ") };
  };
  const { issues, named } = readInput(
    "validate",
    read,
    "it throws, returns no list of issues, or the body is not JSON.",
  );
  if (issues.length === 0) return;
  const more = issues.length > NAMED ? `; and ${issues.length - NAMED} more` : "";
  const message = `${formatCall(call)} was not sent: ${named}${more}. Correct the request, or the option validate.`;
  throw Object.assign(new InvalidRequestError(message, { call }), { issues });
}
