import { createQuerySerializer } from "openapi-fetch";
import { InvalidRequestError } from "../errors/campaign-error.ts";
import { isPlainObject, ownProperties } from "../validate.ts";
import { assertId } from "./ids.ts";

/**
 * Fills a path template. It refuses every value that could lead to another call: a URL parser would turn
 * `/campaign/{campaignId}` with the id `..` into `/`. What is left needs no escaping.
 *
 * @throws {@link InvalidRequestError} that names the parameter
 */
export function serializePath(template: string, values: Record<string, unknown>): string {
  return template.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const id = values[name];
    assertId(name, id);
    return id;
  });
}

const serialize = createQuerySerializer();

/**
 * Writes a query.
 *
 * @throws {@link InvalidRequestError} that names the parameter which can't be written
 */
export const serializeQuery = (values: Record<string, unknown>): string =>
  Object.entries(values)
    .map(([name, value]) => serializeParameter(name, value))
    .filter(Boolean)
    .join("&");

function serializeParameter(name: string, value: unknown): string {
  try {
    return serialize(ownProperties({ [name]: value }));
  } catch (cause) {
    throw new InvalidRequestError(
      `${name}: it can't be written in a URL. It nests too deep, or has half of a character (a lone surrogate).`,
      { cause },
    );
  }
}

/**
 * Writes a body as JSON. A `Date`, or any object with `toJSON`, is written as `JSON.stringify` does. Other objects of a
 * class (`Map`, `FormData` …) are refused, because JSON would drop what they hold.
 *
 * @throws {@link InvalidRequestError} that names the field
 */
export function serializeBody(body: unknown): string {
  try {
    return JSON.stringify(body, (field, value) => {
      if (typeof value !== "object" || value === null || Array.isArray(value) || isPlainObject(value)) return value;
      throw new InvalidRequestError(
        `body${field && `, field ${field}`}: an object of the class ${value.constructor?.name} can't be written as JSON. Give a plain object or an array.`,
      );
    });
  } catch (cause) {
    if (cause instanceof InvalidRequestError) throw cause;
    throw new InvalidRequestError(
      "body: it can't be written as JSON, for example because it contains itself or a bigint.",
      { cause },
    );
  }
}
