import { type CampaignClient, CampaignError, createCampaignClient, OutcomeUnknownError } from "../../src/index.ts";
import type { CallDescription } from "../../src/operations/operation.ts";
import { campaignOf, LIST, type World } from "./world.ts";

/** Sends the calls that operators make. `load` adds one batch of contacts. */
const SEND = {
  start: (kore: CampaignClient, id: string) => kore.voice.start(id),
  stop: (kore: CampaignClient, id: string) => kore.voice.stop(id),
  create: (kore: CampaignClient) => kore.voice.create(campaignOf("Second reminders")),
  load: (kore: CampaignClient) =>
    kore.contactLists.addContacts({ contact_list_name: LIST, data: [{ phoneNumber: "+12025550145" }] }),
};

/** What an operator does in a call. */
export type Action = keyof typeof SEND;

export const ACTIONS = Object.keys(SEND) as Action[];

export type Confirmation = "executed" | "not-seen" | "unknown";

/** A call of an operator, as far as it has come. */
export interface Call {
  readonly action: Action;
  /** `done`, or the class of its error. */
  end?: string;
  confirmation?: Confirmation;
}

/** A request that a client has sent, and that nothing has answered yet. */
export interface WaitingRequest {
  readonly call: Call;
  readonly operation: CallDescription;
  /** Whether `confirm()` sends it. */
  readonly isConfirming: boolean;
  /** By the clock of the sandbox. */
  readonly sentAt: Date;
  /** Sends it to the sandbox. */
  readonly send: () => Promise<Response>;
  readonly resolve: (response: Response) => void;
  readonly reject: (reason: unknown) => void;
}

/** What stands between a client and the sandbox. */
export type Wrap = (send: typeof fetch) => typeof fetch;

/** Somebody who makes calls, one after the other, with a client of their own. Each request of the client waits. */
export class Operator {
  readonly calls: Call[] = [];
  /** `undefined` once the operator has ended. */
  request: WaitingRequest | undefined;
  #arrive: () => void = () => {};
  #fail: (reason: unknown) => void = () => {};
  #hasLeft = false;

  constructor(
    readonly name: string,
    readonly actions: readonly Action[],
  ) {}

  /** Lets the operator begin. Resolves when its first request waits. */
  begin({ sandbox, id }: World, wrap: Wrap): Promise<void> {
    let operation: CallDescription;
    const onRequest = ({ call }: { call: CallDescription }) => {
      operation = call;
    };
    const wait: typeof fetch = (...request) =>
      new Promise((resolve, reject) => {
        if (this.#hasLeft) throw new Error("left");
        const call = this.calls.at(-1) as Call;
        const send = () => sandbox.fetch(...request);
        const isConfirming = call.end !== undefined;
        this.request = { call, operation, isConfirming, sentAt: sandbox.clock.now, send, resolve, reject };
        this.#arrive();
      });
    const kore = createCampaignClient({ ...sandbox.options, fetch: wrap(wait), onRequest });
    return this.goOn(() => {
      this.#operate(kore, id).then(
        () => this.#arrive(),
        (reason) => this.#fail(reason),
      );
    });
  }

  /** Lets the operator go on. Resolves when its next request waits, or when it has ended. */
  goOn(go: () => void): Promise<void> {
    this.request = undefined;
    return new Promise((resolve, reject) => {
      this.#arrive = resolve;
      this.#fail = reject;
      go();
    });
  }

  /** Ends the operator: its timers would keep the process alive. */
  leave(): void {
    this.#hasLeft = true;
    this.request?.reject(new Error("left"));
  }

  /** Does what docs/start-timed-out.md says: after `not-seen` and `unknown`, a person decides. */
  async #operate(kore: CampaignClient, id: string): Promise<void> {
    for (const action of this.actions) {
      const call: Call = { action };
      this.calls.push(call);
      const error = await SEND[action](kore, id).then(
        () => undefined,
        (thrown) => thrown,
      );
      if (error && !(error instanceof CampaignError)) throw error;
      call.end = error ? error.constructor.name : "done";
      if (!(error instanceof OutcomeUnknownError)) continue;
      call.confirmation = await confirm(error);
      if (call.confirmation !== "executed") return;
    }
  }
}

async function confirm(error: OutcomeUnknownError): Promise<Confirmation> {
  const answer: unknown = await error.confirm?.().catch(() => "unknown");
  return Object(answer).outcome ?? answer ?? "unknown";
}
