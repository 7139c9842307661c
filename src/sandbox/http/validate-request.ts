import * as validators from "../../../generated/request-validators.js";
import type { OperationId } from "../../operations/operation.ts";

const VALIDATORS: Readonly<Record<OperationId, validators.RequestValidator>> = validators;

/**
 * Validates the query and the body of a request against the description.
 *
 * @param body the parsed body; `undefined` if there is none
 * @returns a sentence for each mistake, which names the field; none if the request is valid
 */
export function validateRequest(operationId: OperationId, query: URLSearchParams, body: unknown): string[] {
  const twice = new Set([...query.keys()].filter((name) => query.getAll(name).length > 1));
  if (twice.size > 0) return [...twice].map((name) => `query.${name} is given more than once.`);

  const validate = VALIDATORS[operationId];
  if (validate({ query: Object.fromEntries(query), ...(body !== undefined && { body }) })) return [];
  return [...new Set((validate.errors ?? []).filter(isRootError).map(sentenceOf))];
}

/** A condition that fails has told why already. */
const isRootError = ({ keyword }: validators.ValidationError): boolean => keyword !== "if";

function sentenceOf({ instancePath, keyword, params }: validators.ValidationError): string {
  const place = placeOf(instancePath);
  if (keyword === "required") return `${place && `${place}.`}${params.missingProperty} is missing.`;
  return `${place} ${requirementOf(keyword, params)}.`;
}

function requirementOf(keyword: string, params: Record<string, unknown>): string {
  const { limit } = params;
  switch (keyword) {
    case "type":
      return `must be of type ${params.type}`;
    case "enum":
      return `must be ${(params.allowedValues as unknown[]).map((value) => JSON.stringify(value)).join(" or ")}`;
    case "const":
      return `must be ${JSON.stringify(params.allowedValue)}`;
    case "format":
      return `must be a ${params.format}`;
    case "pattern":
      return 'must be written as "9:00 AM"'; // Times of day alone have a pattern.
    case "minimum":
    case "maximum":
      return `must be ${params.comparison} ${limit}`;
    case "minLength":
    case "minItems":
      return `must have at least ${limit} ${keyword === "minItems" ? "items" : "characters"}`;
    case "maxLength":
      return `must have at most ${limit} characters`;
    case "maxProperties":
      return limit === 0 ? "must be empty" : `must have at most ${limit} fields`;
    case "not":
      return "has neither name nor name1"; // A contact list of v1 alone has such a rule.
    case "oneOf":
      return "is none of the documented forms";
    default:
      return `breaks the rule ${keyword}`;
  }
}

/** `/body/days/0/start` as `body.days[0].start`. */
const placeOf = (instancePath: string): string =>
  instancePath
    .slice(1)
    .split("/")
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce((path, name) => (/^\d+$/.test(name) ? `${path}[${name}]` : `${path}.${name}`));
