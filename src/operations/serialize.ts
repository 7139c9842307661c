import { createQuerySerializer } from "openapi-fetch";
import { InvalidRequestError } from "../errors/campaign-error.ts";
import { isPlainObject, ownProperties, readInput, readObject } from "../validate.ts";
import { assertId } from "./ids.ts";

/**
 * Fills a path template. It refuses every value that could lead to another call: a URL parser would turn
 * `/campaign/{campaignId}` with the id `..` into `/`. What is left needs no escaping.
 *
 * @throws {@link InvalidRequestError} that names the parameter
 */
export function serializePath(template: string, values: Record<string, unknown>): string {
  const fill = (name: string) => {
    const id = readInput(name, () => values[name]);
    assertId(name, id);
    return id;
  };
  const parts = template.split(/[{}]/);
  return parts.map((part, index) => (index % 2 === 0 ? part : fill(part))).join("");
}

/**
 * Writes a query. A value is text, or what JSON has; `undefined` and `null` are left out.
 *
 * @throws {@link InvalidRequestError} that names the parameter which can't be written
 */
export const serializeQuery = (values: Record<string, unknown>): string =>
  Object.entries(readObject("query", values))
    .map(([name, value]) => serializeParameter(name, value))
    .filter(Boolean)
    .join("&");

const serialize = /* @__PURE__ */ createQuerySerializer();

const serializeParameter = (name: string, value: unknown): string =>
  readInput(
    name,
    () => {
      if (typeof value === "string") return `${name}=${encodeURIComponent(value)}`;
      return value === undefined ? "" : serialize(ownProperties({ [name]: JSON.parse(toJson(name, value)) }));
    },
    "it can't be written in a URL. It nests too deep, or has half of a character (a lone surrogate).",
  );

/**
 * Writes a body as JSON.
 *
 * @throws {@link InvalidRequestError} that names the field by its path
 */
export function serializeBody(body: unknown): string {
  const json = toJson("body", body);
  if (/^[[{]/.test(json)) return json;
  throw new InvalidRequestError("body: expected an object or an array.");
}

/** Writes a value as JSON, and refuses what that would leave out or change. */
function toJson(root: string, given: unknown): string {
  const refuse: Report = (path, problem) => {
    const place = path.reduce((place, step) => place + (typeof step === "number" ? `[${step}]` : `.${step}`), root);
    throw new InvalidRequestError(`${place}: ${problem} can't be sent.`);
  };
  const problem = "it contains itself, nests too deep, or a getter or a proxy throws.";
  return readInput(root, () => writeJson(given, refuse), problem);
}

/**
 * Gets what JSON would leave out or change: where it is, by names of fields and indexes of lists, what it is, such as `NaN`
 * or `a function`, and itself. What it returns is written instead.
 */
export type Report = (path: readonly (string | number)[], problem: string, value: unknown) => unknown;

/**
 * Writes a value as `JSON.stringify` does, and reports what that would leave out or change. A field that is `undefined`
 * is left out. A `Date`, or any object with `toJSON`, is written as that says.
 *
 * @throws what a getter or a proxy throws; an error if the value contains itself or nests too deep
 */
export function writeJson(given: unknown, report: Report): string {
  const places = new Map<unknown, readonly [parent: unknown, step: string | number]>();
  const pathTo = (parent: unknown, step: string | number): (string | number)[] => {
    const above = places.get(parent);
    return above ? [...pathTo(...above), step] : [];
  };
  return JSON.stringify(given, function (this: Record<string, unknown>, name: string, value: unknown): unknown {
    const isItem = Array.isArray(this);
    const step = isItem ? Number(name) : name;
    const own = value ?? this[name];
    const problem = problemOf(value, own, isItem);
    if (problem) return report(pathTo(this, step), problem, own);
    places.set(value, [this, step]);
    return value;
  });
}

/** Names a value that JSON would leave out or change. */
function problemOf(value: unknown, given: unknown, isItem: boolean): string | false | undefined {
  if (value === null || value === undefined)
    // Invalid dates of all kinds are written as null.
    return given ? `an invalid ${given.constructor?.name}` : isItem && value === undefined && "undefined";
  if (typeof value === "object")
    return !Array.isArray(value) && !isPlainObject(value) && `an object of the class ${value.constructor?.name}`;
  if (typeof value === "number") return !Number.isFinite(value) && String(value);
  return typeof value !== "string" && typeof value !== "boolean" && `a ${typeof value}`;
}
