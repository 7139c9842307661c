// The calls that a page of the site names as the next ones are possible after its own.
import { describe, expect, test } from "vitest";
import { type OperationPage, operationPages, pageNamed } from "../../site/pages/operation-pages.ts";
import type { OperationId } from "../../src/operations/operation.ts";
import { type Json, spec } from "../spec/bundle.ts";
import { type CallableSandbox, createCallableSandbox } from "./caller.ts";
import { ARGUMENTS, BRING_ABOUT } from "./campaign-states.ts";
import { KINDS, type Kind } from "./kinds.ts";
import { createList } from "./setups.ts";

const pages = operationPages(spec);

/** A next call of a page, for a kind of campaign that both take. */
interface Step {
  readonly page: OperationPage;
  readonly next: OperationPage;
  readonly why: string;
  readonly kind: Kind;
}

/** The first voice and the first SMS campaign of each version, and the one with an operation of its own. */
const FIRST_KINDS = KINDS.filter(
  ({ version, type, operations }, index) =>
    KINDS.findIndex(
      (other) => other.version === version && other.type === type && other.operations.create === operations.create,
    ) === index,
);

const isOnList = ({ tag }: OperationPage) => tag === "Contact lists";
const operationIdOf = ({ operation }: OperationPage) => operation.operationId as OperationId;

/** Whether a call is one for a kind of campaign. Those that read, and those on lists, are for all. */
function takes(page: OperationPage, { type, operations }: Kind): boolean {
  const operationId = operationIdOf(page);
  if (/^create\w*Campaign/.test(operationId)) return operations.create === operationId;
  if (operationId.startsWith("update") && page.tag === "Campaigns") return operations.update === operationId;
  if (operationId === "scheduleCallbacksV2") return type === "voice";
  return page.tag !== "Start and stop" || [operations.start, operations.stop].includes(operationId);
}

/** What stands in the sandbox before the call of the page: what its next call says that it is for. */
async function prepare({ page, why, kind }: Step): Promise<CallableSandbox> {
  const sandbox = createCallableSandbox();
  const bringAbout = (state: keyof typeof BRING_ABOUT) => BRING_ABOUT[state](sandbox, kind);
  const creates = operationIdOf(page).startsWith("create");
  if (creates || isOnList(page)) {
    if (!(creates && isOnList(page))) await createList(sandbox);
  } else if (/-stop$|^stop/.test(page.name))
    await bringAbout(why.startsWith("if it has a schedule") ? "active at its time" : "active");
  else if (page.name === "scheduleCallbacksV2") await bringAbout("active");
  else if (page.name === "scheduleCampaignV2-disable")
    await bringAbout(/run .*goes on/.test(why) ? "active at its time" : "scheduled");
  else await bringAbout("ready");
  return sandbox;
}

/** Makes a call that isn't refused. Returns its response. */
async function make(page: OperationPage, sandbox: CallableSandbox, kind: Kind): Promise<Json> {
  const operationId = operationIdOf(page);
  const { status, body } = await sandbox.send(operationId, ARGUMENTS[operationId](sandbox, kind, page.task?.value));
  expect(status, `${page.name} was refused: ${JSON.stringify(body)}`).toBe(200);
  // Each callback is accepted or refused by itself.
  if (operationId === "scheduleCallbacksV2")
    expect(body.data).toEqual([expect.objectContaining({ status: "success" })]);
  return body;
}

const stateOf = ({ state }: CallableSandbox) => {
  const [campaign] = state.campaigns;
  return { state: campaign?.state, scheduled: campaign?.scheduled };
};

/** The steps of a page: each of its next calls, with each kind of campaign that both calls take. */
const stepsOf = (page: OperationPage): Step[] =>
  page.row.next.flatMap(([name, why]) => {
    const next = pageNamed(name, pages, "site/pages/");
    const kinds = FIRST_KINDS.filter((kind) => takes(page, kind) && takes(next, kind));
    // One of each type, of the newest version. Lists are the same for both.
    const ofType = (type: Kind["type"]) => kinds.find((kind) => kind.type === type);
    if (isOnList(page) && isOnList(next)) return [{ page, next, why, kind: kinds[0] as Kind }];
    return [ofType("voice"), ofType("sms")]
      .filter((kind) => kind !== undefined)
      .map((kind) => ({ page, next, why, kind }));
  });

const withNext = pages.filter(({ row }) => row.next.length > 0);

describe.each(withNext.map((page) => ({ name: page.name, page })))("after $name", ({ page }) => {
  test("every next call is for a kind of campaign that the page is for", () => {
    const possible = new Set(stepsOf(page).map(({ next }) => next.name));
    expect(page.row.next.map(([name]) => name).filter((name) => !possible.has(name))).toEqual([]);
  });

  test.each(stepsOf(page).map((step) => ({ next: step.next.name, type: step.kind.type, step })))(
    "$next, $type",
    async ({ step }) => {
      const { next, why, kind } = step;
      const sandbox = await prepare(step);
      await make(page, sandbox, kind);
      // A new voice campaign needs some time until it can be started; a call must have begun before it has a result.
      sandbox.clock.advance(stateOf(sandbox).state === "Preparing" ? "5m" : "1s");

      const before = stateOf(sandbox);
      const campaignId = sandbox.state.campaigns[0]?.id;
      const response = await make(next, sandbox, kind);

      // A call that is accepted and changes nothing isn't what comes next.
      if (next.tag === "Start and stop" || next.task) expect(stateOf(sandbox)).not.toEqual(before);
      const [, expected] = /(?:until the campaign is|see that it is) `(\w+)`/.exec(why) ?? [];
      if (expected) expect(response.data.status).toBe(expected);
      if (why === "see that it is gone" && campaignId) expect(JSON.stringify(response)).not.toContain(campaignId);
    },
  );
});
