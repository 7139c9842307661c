import { type CampaignClient, ConflictError } from "../../src/index.ts";
import type { Call } from "../../src/operations/call.ts";
import type { OperationId } from "../../src/operations/operation.ts";
import { createCampaigns } from "../../src/resources/campaigns.ts";
import { createContactLists } from "../../src/resources/contact-lists.ts";
import { createSmsCampaigns } from "../../src/resources/sms.ts";
import { createVoiceCampaigns } from "../../src/resources/voice.ts";
import { HANDLERS } from "../../src/sandbox/api/handlers.ts";
import { Refusal } from "../../src/sandbox/api/reply.ts";
import { createAssumptions } from "../../src/sandbox/assumptions/assumptions.ts";
import { ASSUMPTIONS } from "../../src/sandbox/assumptions/list.ts";
import { createContactLog } from "../../src/sandbox/contacted/contact-log.ts";
import { createDialer } from "../../src/sandbox/dialing/dialer.ts";
import { createDncLists } from "../../src/sandbox/dnc-lists.ts";
import { createIds } from "../../src/sandbox/given/ids.ts";
import { SET_UP_MS, setUp } from "../../src/sandbox/given/set-up.ts";
import type { Sandbox, SandboxOptions } from "../../src/sandbox/index.ts";
import { createRandom } from "../../src/sandbox/random.ts";
import { createStateView } from "../../src/sandbox/state-view.ts";
import { createClock } from "../../src/sandbox/time/clock.ts";
import { createLiveClock } from "../../src/sandbox/time/live-clock.ts";
import { createSandboxClock } from "../../src/sandbox/time/sandbox-clock.ts";
import type { World } from "../../src/sandbox/world.ts";

/** What a test of many campaigns needs of a sandbox. */
export interface SandboxParts extends Pick<Sandbox, "clock" | "contacted" | "dncLists" | "ids" | "state"> {
  readonly kore: CampaignClient;
}

export type DirectOptions = Pick<SandboxOptions, "seed" | "dncLists" | "assume" | "given"> & { readonly now: Date };

/**
 * Creates a sandbox without HTTP: the methods of its client call the operations. Most of the time of a call is spent on
 * requests and responses, and ten thousand campaigns make seventy thousand.
 */
export function createDirectSandbox(options: DirectOptions): SandboxParts {
  const { now, seed = 1, dncLists: given, assume = {} } = options;
  const clock = createLiveClock(createClock(now.getTime() - SET_UP_MS));
  const dncLists = createDncLists({ given, global: "Default Global DNC", strict: false, checkNumbers: () => {} });
  const parts = {
    clock,
    random: createRandom(seed),
    state: { campaigns: new Map(), contactLists: new Map(), idsByName: new Map() },
    fixtures: { queues: undefined, flows: undefined, dncLists, strict: false },
    checkNumbers: () => {},
    contacted: createContactLog(dncLists),
    preCall: undefined,
    assumptions: createAssumptions(ASSUMPTIONS, { assume, strict: false }),
  };
  const world: World = { ...parts, dialer: createDialer(parts), schedule: () => {} };
  setUp(options.given ?? {}, now.getTime(), world);
  const stateNow = createStateView(parts.state);
  return {
    clock: createSandboxClock(clock),
    contacted: parts.contacted.entries,
    dncLists,
    ids: createIds(parts.state),
    get state() {
      return stateNow();
    },
    kore: createDirectClient(world),
  };
}

function createDirectClient(world: World): CampaignClient {
  const direct = async (operationId: OperationId, request: { path?: object; query?: object; body?: object }) => {
    const { path = {}, query = {}, body } = JSON.parse(JSON.stringify(request));
    try {
      const sent = { operationId, parameters: path, query: new URLSearchParams(query), body };
      return JSON.parse(JSON.stringify(HANDLERS[operationId](sent, world).body));
    } catch (error) {
      if (error instanceof Refusal && error.status === 409) throw new ConflictError(error.message, { status: 409 });
      throw error;
    }
  };
  const call = direct as Call;
  const GET = async (_: string, { params: { path, query }, querySerializer }: RawRead) => {
    const sent = Object.fromEntries(new URLSearchParams(querySerializer(query)));
    return { data: await direct("listContactsV2", { path, query: sent }) };
  };
  return {
    voice: createVoiceCampaigns(call),
    sms: createSmsCampaigns(call),
    campaigns: createCampaigns(call),
    contactLists: createContactLists(call),
    http: { GET },
  } as unknown as CampaignClient;
}

/** What `kore.http.GET` is given to read contacts. */
interface RawRead {
  readonly params: { readonly path: object; readonly query: object };
  readonly querySerializer: (query: object) => string;
}
