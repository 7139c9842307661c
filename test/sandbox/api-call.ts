import { expect } from "vitest";
import { operationsOf } from "../../scripts/spec/spec.ts";
import type { OperationId } from "../../src/operations/operation.ts";
import { HANDLERS } from "../../src/sandbox/api/handlers.ts";
import { Refusal } from "../../src/sandbox/api/reply.ts";
import type { World } from "../../src/sandbox/world.ts";
import { createAjv, type Json, pointerOf, spec } from "../spec/bundle.ts";

const pointers = new Map(operationsOf(spec).map((entry) => [entry.operation.operationId, pointerOf(entry)]));

/** Schemas that also refuse fields that aren't described: what the sandbox returns must be documented. */
const closed = createAjv(close(structuredClone(spec)));
const open = createAjv(spec);

/** Closes a schema where it is used, not within `allOf`, where each part describes only some of the fields. */
function close(node: Json): Json {
  if (typeof node !== "object" || node === null) return node;
  for (const [name, child] of Object.entries<Json>(node)) {
    close(child);
    if (name === "properties")
      for (const property of Object.values<Json>(child)) property.unevaluatedProperties = false;
    if ((name === "items" || name === "schema") && typeof child === "object") child.unevaluatedProperties = false;
  }
  return node;
}

export interface CallArguments {
  readonly parameters?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly body?: Json;
}

/** Calls an operation. Checks its body and its response against the spec. Returns the response as its JSON says. */
export function call(world: World, operationId: OperationId, { parameters, query, body }: CallArguments = {}): Json {
  const pointer = pointers.get(operationId);
  const json = "content/application~1json/schema";
  if (body !== undefined) {
    const valid = open.validate(encodeURI(`bundle#${pointer}/requestBody/${json}`), body);
    expect(valid, `request of ${operationId}: ${open.errorsText()}`).toBe(true);
  }
  const handler = HANDLERS[operationId];
  if (!handler) throw new Error(`"${operationId}" has no row in HANDLERS in src/sandbox/api/handlers.ts.`);
  const reply = handler(
    {
      operationId,
      parameters: { streamId: "st-1", ...parameters },
      query: new URLSearchParams(query),
      body: structuredClone(body),
    },
    world,
  );
  const response = JSON.parse(JSON.stringify(reply.body));
  expectDocumented(operationId, response);
  expect(reply.status).toBe(200);
  return response;
}

/** Checks a response of an operation against the spec: it has all that is required, and nothing that isn't described. */
export function expectDocumented(operationId: OperationId, response: Json): void {
  const pointer = pointers.get(operationId);
  const valid = closed.validate(
    encodeURI(`bundle#${pointer}/responses/2XX/content/application~1json/schema`),
    response,
  );
  if (!valid) expect.fail(`response of ${operationId}: ${closed.errorsText()} ${JSON.stringify(response)}`);
}

/** Calls an operation that refuses. Returns its status and message. */
export function refusal(world: World, operationId: OperationId, args: CallArguments = {}): string {
  try {
    call(world, operationId, args);
  } catch (error) {
    if (error instanceof Refusal) return `${error.status} ${error.message}`;
    throw error;
  }
  throw new Error(`${operationId} refused nothing`);
}

const operationOf = (operationId: OperationId): Json =>
  operationsOf(spec).find(({ operation }) => operation.operationId === operationId)?.operation;

const exampleNamed = (examples: Json, name: string): Json => {
  if (!examples[name]) throw new Error(`there is no example ${name}`);
  return structuredClone(examples[name].value);
};

/** Returns the request body of an example of the spec. */
export const exampleOf = (operationId: OperationId, name: string): Json =>
  exampleNamed(operationOf(operationId).requestBody.content["application/json"].examples, name);

/** Returns the response of an example of the spec. */
export const responseExampleOf = (operationId: OperationId, name: string): Json =>
  exampleNamed(operationOf(operationId).responses["2XX"].content["application/json"].examples, name);
