import type { ValidationError, Validator } from "../../generated/request-validators.js";
import { createIssue, type Issue, isWithin, stepsOf, toPointer } from "./issue.ts";
import { requirementOf } from "./requirement.ts";

/** Lists what a validator finds in a value, each once. Paths are pointers into that value. */
export function schemaIssues(validator: Validator, data: unknown): Issue[] {
  if (validator(data)) return [];
  // A condition that fails has told why already.
  const errors = (validator.errors ?? []).filter(({ keyword }) => keyword !== "if");
  const choices = errors.filter(({ keyword }) => keyword === "oneOf").map(({ instancePath }) => instancePath);
  const issues = errors
    .filter(({ keyword, instancePath }) => keyword === "oneOf" || !choices.some((path) => isWithin(instancePath, path)))
    .map((error) => {
      const path = placeOf(error);
      return createIssue(path, messageOf(error, errors), valueAt(data, path), limitOf(error));
    });
  return [...new Map(issues.map((issue) => [`${issue.path} ${issue.message}`, issue])).values()];
}

function placeOf({ instancePath, keyword, params }: ValidationError): string {
  return instancePath + (keyword === "required" ? toPointer([String(params.missingProperty)]) : "");
}

/** A choice between simple values is one sentence: `must be a whole number or empty`. */
function messageOf(error: ValidationError, errors: readonly ValidationError[]): string {
  const isAlternative = (other: ValidationError) => other !== error && other.instancePath === error.instancePath;
  const alternatives = error.keyword === "oneOf" ? errors.filter(isAlternative) : [];
  return (alternatives.length > 0 ? alternatives : [error])
    .map(({ keyword, params }) => requirementOf(keyword, params))
    .reduce((sentence, alternative) => sentence + alternative.replace(/^must be/, " or"));
}

function limitOf({ keyword, params }: ValidationError): Issue["limit"] {
  if (keyword === "const") return [params.allowedValue];
  return (params.limit ?? params.allowedValues) as Issue["limit"];
}

const valueAt = (data: unknown, path: string): unknown =>
  // biome-ignore lint/suspicious/noExplicitAny: the validator has walked it.
  stepsOf(path).reduce((value: any, step) => value?.[step], data);
