import { InvalidRequestError } from "../../errors/campaign-error.ts";
import type { OperationId } from "../../operations/operation.ts";
import { assertObject, describeType, isPlainObject, readOptions } from "../../validate.ts";
import type { FaultName, Sandbox, SandboxOptions } from "../index.ts";
import type { PreCallUrl } from "./pre-call-url.ts";

/** What the control API works on. */
export interface ControlTarget {
  /** The sandbox of the moment: a reset makes a new one. */
  readonly sandbox: () => Sandbox;
  /** Where its pre-call checks go; `undefined` if nowhere. */
  readonly preCall: () => PreCallUrl | undefined;
  readonly speed: number;
  /** Makes a new sandbox, with other options than at the start where some are given. */
  readonly reset: (options: SandboxOptions) => void;
}

/** Where the control API is, beside the API of the platform. */
export const CONTROL_PATH = "/_sandbox";

type Route = (body: unknown, target: ControlTarget) => unknown;

const ROUTES: Readonly<Record<string, Readonly<Record<string, Route>>>> = {
  "/state": { GET: (_, target) => ({ ...clockOf(target), ...target.sandbox().state }) },
  "/clock": { GET: (_, target) => clockOf(target), POST: turnClock },
  "/faults": { POST: addFault, DELETE: (_, { sandbox }) => sandbox().faults.clear() },
  "/contacted": {
    GET: (_, { sandbox }) =>
      // JSON leaves out what is `undefined`.
      sandbox().contacted.map((entry) =>
        Object.fromEntries(Object.entries(entry).map(([name, value]) => [name, value ?? null])),
      ),
  },
  "/contacts/script": { POST: script },
  "/dnc-lists": { POST: changeDncList("add"), DELETE: changeDncList("remove") },
  "/console": { POST: actInConsole },
  "/log": { GET: (_, { sandbox }) => sandbox().log },
  "/reset": { POST: reset },
};

/** A request to the control API. */
export interface ControlRequest {
  readonly method: string;
  /** As in the URL, with {@link CONTROL_PATH}. */
  readonly path: string;
  /** Its header; `undefined` if it has none. */
  readonly contentType: string | undefined;
  readonly body: string;
}

/** Answers a request to the control API. Errors are `{ error }` with a sentence. */
export async function answerControl(
  { method, path, contentType, body }: ControlRequest,
  target: ControlTarget,
): Promise<Response> {
  const name = path.slice(CONTROL_PATH.length);
  const methods = Object.hasOwn(ROUTES, name) ? ROUTES[name] : undefined;
  if (!methods) return refuse(404, `there is no ${path}. There are ${pathsInWords()}.`);
  const allowed = Object.keys(methods);
  const route = allowed.includes(method) ? methods[method] : undefined;
  if (!route)
    return refuse(405, `${path} takes ${allowed.join(" or ")}, not ${method}.`, { allow: allowed.join(", ") });
  // A page may send any other type without asking first.
  if (
    (body !== "" || contentType !== undefined) &&
    method !== "GET" &&
    !/^application\/json *(;|$)/i.test(contentType ?? "")
  )
    return refuse(415, `${path} takes application/json, not ${contentType ?? "a body without content-type"}.`);
  try {
    const result = await route(parse(body), target);
    return result === undefined ? new Response(null, { status: 204 }) : Response.json(result);
  } catch (error) {
    if (!(error instanceof InvalidRequestError)) throw error;
    return refuse(400, error.message);
  }
}

/** A response with `{ error }`, a sentence. */
export const refuse = (status: number, error: string, headers: Record<string, string> = {}) =>
  Response.json({ error }, { status, headers });

const pathsInWords = () =>
  Object.keys(ROUTES)
    .map((path) => CONTROL_PATH + path)
    .join(", ");

function parse(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidRequestError("body: expected JSON.");
  }
}

function clockOf({ sandbox, speed }: ControlTarget) {
  const { now, nextDue = null } = sandbox().clock;
  return { now, nextDue, speed };
}

async function turnClock(body: unknown, target: ControlTarget) {
  const { advance, set, settle } = readBody<{ advance: unknown; set: unknown; settle: unknown }>(body, [
    "advance",
    "set",
    "settle",
  ]);
  const { clock } = target.sandbox();
  const preCall = target.preCall();
  if ([advance, set, settle].filter((value) => value !== undefined).length !== 1)
    throw new InvalidRequestError('clock: send one of {"advance": "15m"}, {"set": "…"} and {"settle": true}.');
  if (advance !== undefined) clock.advance(assertString("advance", advance));
  else if (set !== undefined) clock.set(assertString("set", set));
  else if (settle === true) clock.settle();
  else clock.settle({ until: readUntil(settle) });
  await preCall?.allAnswered();
  return clockOf(target);
}

function readUntil(settle: unknown): string {
  if (!isPlainObject(settle)) throw new InvalidRequestError('settle: expected true or {"until": "…"}.');
  return assertString("settle.until", readOptions("settle", settle, ["until"]).until);
}

function addFault(body: unknown, { sandbox }: ControlTarget): void {
  const { operationId, fault, count } = readBody<{ operationId: unknown; fault: unknown; count: number }>(body, [
    "operationId",
    "fault",
    "count",
  ]);
  sandbox().faults.next(
    assertString("operationId", operationId) as OperationId,
    assertString("fault", fault) as FaultName,
    count,
  );
}

function script(body: unknown, { sandbox }: ControlTarget): void {
  const { phoneNumber, outcomes } = readBody<{ phoneNumber: unknown; outcomes: unknown }>(body, [
    "phoneNumber",
    "outcomes",
  ]);
  if (!Array.isArray(outcomes)) throw new InvalidRequestError('outcomes: expected an array, such as ["no-answer"].');
  sandbox().contacts.script(assertString("phoneNumber", phoneNumber), outcomes);
}

function changeDncList(change: "add" | "remove"): Route {
  return (body, { sandbox }) => {
    const { name, phoneNumber } = readBody<{ name: unknown; phoneNumber: unknown }>(body, ["name", "phoneNumber"]);
    sandbox().dncLists[change](assertString("name", name), assertString("phoneNumber", phoneNumber));
  };
}

const CONSOLE_ACTIONS = { pause: "pause", resume: "resume", "run-as-emergency": "runAsEmergency" } as const;

function actInConsole(body: unknown, { sandbox }: ControlTarget) {
  const { campaignId, action } = readBody<{ campaignId: unknown; action: unknown }>(body, ["campaignId", "action"]);
  const id = assertString("campaignId", campaignId);
  if (!isConsoleAction(action))
    throw new InvalidRequestError(`action: expected ${Object.keys(CONSOLE_ACTIONS).join(", ")}.`);
  return { assumptions: sandbox().console[CONSOLE_ACTIONS[action]](id) };
}

const isConsoleAction = (action: unknown): action is keyof typeof CONSOLE_ACTIONS =>
  typeof action === "string" && Object.hasOwn(CONSOLE_ACTIONS, action);

function reset(body: unknown, target: ControlTarget) {
  if (body !== undefined) assertObject("body", body);
  target.reset(body ?? {});
  return clockOf(target);
}

function readBody<Body extends object>(body: unknown, known: readonly (keyof Body & string)[]): Partial<Body> {
  assertObject("body", body);
  return readOptions("body", body as Partial<Body>, known);
}

function assertString(place: string, value: unknown): string {
  if (typeof value === "string") return value;
  throw new InvalidRequestError(`${place}: expected a string, but got ${describeType(value)}.`);
}
