import type { LoggedRequest } from "../../src/sandbox/index.ts";
import { FAULTS, FAULTS_OF_READS, type Fault, LATE_MS } from "./faults.ts";
import { CLOCK_TURNS, type Touches, touchesOf } from "./independence.ts";
import { type Action, type Call, Operator, type WaitingRequest, type Wrap } from "./operator.ts";
import { createWorld, type World } from "./world.ts";

/** Operators who act at the same time, by what each of them does in turn. */
export interface Case {
  readonly scripts: readonly (readonly Action[])[];
  /** Whether the dialer goes on once, for longer than a run takes. */
  readonly hasTick: boolean;
}

/** What may happen in the schedules of a case. */
export interface Scope {
  /** How many faults a schedule has at most. */
  readonly faults: number;
  /** Whether steps are also taken where they make no difference. */
  readonly isUnpruned?: boolean;
  /** Stands between each client and the sandbox. */
  readonly wrap?: Wrap | undefined;
}

/** Something that can happen next. */
export interface Step {
  /** Such as `A.start done-then-lost`: the same step in all schedules that are the same up to it. */
  readonly label: string;
  /** Whether it happens by itself unless another step is taken. */
  readonly isDefault?: boolean;
  /** The name of the operator whose request or response it is; `undefined` if the clock is turned. */
  readonly operator: string | undefined;
  readonly touches: Touches;
  readonly take: () => void | Promise<void>;
}

/** A request of an operator. */
export interface SentRequest {
  /** `undefined` for what the sandbox begins with. */
  readonly call: Call | undefined;
  readonly action: Action;
  /** Whether `confirm()` sent it. */
  readonly isConfirming: boolean;
  readonly sentAt: Date;
  readonly fault?: Fault | undefined;
  /** What the client got: a status, or the code of an error. */
  result?: number | string;
  /** The status with which it was carried out; `undefined` if it was not, or not yet. */
  executed?: number;
  executedAt?: Date;
}

/** A read of `confirm()` that got its response. */
export interface ConfirmingRead {
  readonly call: Call;
  /** What had been carried out by then, oldest first. */
  readonly executed: readonly SentRequest[];
  /** The state of the campaign. */
  readonly state: string | undefined;
}

/** Longer than a run takes. */
const TICK = "10m";

/**
 * Runs a schedule, in which everything happens in one order. Operators go on until a request of their client waits, so
 * that nothing happens but the step that is chosen.
 *
 * @param choose gets what can happen next, and leaves the schedule with `undefined`
 * @returns `undefined` if the schedule was left, or if it held a response for nothing
 */
export async function runSchedule(
  given: Case,
  scope: Scope,
  choose: (steps: readonly Step[]) => Step | undefined,
): Promise<Schedule | undefined> {
  const schedule = new Schedule(await createWorld(isActiveAtFirst(given)), given, scope);
  const { random } = Math;
  // Then no client waits before a retry.
  Math.random = () => 0;
  try {
    await schedule.begin();
    for (let steps = schedule.steps(); steps.length > 0; steps = schedule.steps()) {
      const step = choose(steps);
      if (!step) break;
      if (!step.isDefault) schedule.path.push(step.label);
      await step.take();
    }
    return schedule.end() ? schedule : undefined;
  } finally {
    Math.random = random;
  }
}

/** Without a run, there would be nothing to stop. */
const isActiveAtFirst = ({ scripts }: Case) => !scripts.flat().includes("start");

/**
 * What has happened in a schedule, and what can happen next. These steps make no difference, and are not taken apart:
 *
 * - A response comes at once. It reaches one client, and what that client does until its next request waits is seen by
 *   nobody. Only if the next request is a write, the client looks at the clock, to know when it sent it: then the response
 *   also comes after the next turn of the clock.
 * - A read whose response is lost meets two faults, and not one for each way in which it can have been carried out.
 * - Of operators with the same script, the first in the list begins.
 * - When all operators have ended, what is late is carried out in the order in which it arrived.
 */
export class Schedule {
  /** The labels of the steps, without those that happen by themselves. */
  readonly path: string[] = [];
  readonly operators: readonly Operator[];
  readonly sent: SentRequest[] = [];
  /** What was carried out, oldest first. */
  readonly executed: SentRequest[];
  readonly reads: ConfirmingRead[] = [];
  /** Gives the operators their responses. */
  readonly #responses = new Map<Operator, () => void>();
  /** Operators whose response comes after the clock was turned. */
  readonly #held = new Set<Operator>();
  /** Requests that are carried out later, in this order. */
  readonly #late: { readonly request: SentRequest; readonly at: number }[] = [];
  /** Calls whose `confirm()` gets no response. */
  readonly #offline = new Set<Call>();
  #faultsLeft: number;
  #hasTick: boolean;

  constructor(
    readonly world: World,
    given: Case,
    private readonly scope: Scope,
  ) {
    this.operators = given.scripts.map((actions, index) => new Operator("ABC"[index] as string, actions));
    this.#faultsLeft = scope.faults;
    this.#hasTick = given.hasTick;
    const { now } = world.sandbox.clock;
    this.executed = isActiveAtFirst(given)
      ? [{ call: undefined, action: "start", isConfirming: false, sentAt: now, executed: 200, executedAt: now }]
      : [];
  }

  async begin(): Promise<void> {
    for (const operator of this.operators) await operator.begin(this.world, this.scope.wrap ?? ((send) => send));
  }

  /** Returns what can happen next: nothing if all operators have ended. */
  steps(): Step[] {
    const answered = [...this.#responses.keys()].filter((operator) => !this.#held.has(operator));
    const [first] = answered;
    if (first && !this.scope.isUnpruned) return this.#responseSteps(first);
    if (this.#hasEnded()) return [];
    return [
      ...answered.map((operator) => this.#responseStep(operator)),
      ...this.operators.flatMap((operator) => this.#requestSteps(operator)),
      ...this.#clockSteps(),
    ];
  }

  /** Lets everything happen that is still due, if all operators have ended. Returns whether they have. */
  end(): boolean {
    if (this.#hasEnded()) this.#turnClock(() => this.world.sandbox.clock.settle());
    else for (const operator of this.operators) operator.leave();
    return this.#hasEnded();
  }

  #hasEnded(): boolean {
    return this.operators.every(({ request }) => request === undefined);
  }

  #responseSteps(operator: Operator): Step[] {
    const step = this.#responseStep(operator);
    const hold: Step = { ...step, label: `${step.label} held`, take: () => void this.#held.add(operator) };
    return [{ ...step, isDefault: true }, ...(this.#mayHold(operator) ? [hold] : [])];
  }

  /** Whether a write is next, and the clock may be turned before. After a fault, no write is next. */
  #mayHold(operator: Operator): boolean {
    const call = operator.calls.at(-1);
    const isLast = operator.calls.length === operator.actions.length;
    if (isLast || this.sent.findLast((request) => request.call === call)?.fault) return false;
    const others = this.operators.filter((other) => other !== operator && other.request);
    return this.#clockSteps().length > 0 || (this.#faultsLeft > 0 && others.length > 0);
  }

  #responseStep(operator: Operator): Step {
    const take = async () => {
      const respond = this.#responses.get(operator) as () => void;
      this.#responses.delete(operator);
      await operator.goOn(respond);
      while (operator.request && this.#offline.has(operator.request.call))
        await operator.goOn(await this.#send(operator.request, "lost-before"));
    };
    return { label: `${operator.name}.response`, operator: operator.name, touches: {}, take };
  }

  #requestSteps(operator: Operator): Step[] {
    const { request } = operator;
    if (!request || this.#responses.has(operator) || this.#isTwin(operator)) return [];
    const isRead = request.operation.effect === "read";
    const ofReads = this.scope.isUnpruned ? [...FAULTS, "lost-before for good" as const] : FAULTS_OF_READS;
    const faults = this.#faultsLeft === 0 ? [] : isRead ? ofReads : FAULTS;
    return [undefined, ...faults].map((fault) => this.#requestStep(operator, request, fault));
  }

  #requestStep(operator: Operator, request: WaitingRequest, fault: Fault | undefined): Step {
    const what = `${operator.name}.${request.isConfirming ? "confirm" : request.call.action}`;
    const isSecondLate = fault === "late" && this.#late.length > 0;
    const take = async () => {
      if (fault) this.#faultsLeft--;
      if (fault === "lost-before for good") this.#offline.add(request.call);
      const { clock } = this.world.sandbox;
      // Then the two are carried out one after the other, and something may happen in between.
      if (isSecondLate) this.#turnClock(() => clock.set(new Date(clock.now.getTime() + 1)));
      this.#responses.set(operator, await this.#send(request, fault));
    };
    return {
      label: fault ? `${what} ${fault}` : what,
      operator: operator.name,
      touches: isSecondLate ? CLOCK_TURNS : touchesOf(request.operation.operationId, fault),
      take,
    };
  }

  /** Whether an operator could as well be another that is before it: both have the same script, and neither has begun. */
  #isTwin(operator: Operator): boolean {
    const hasBegun = ({ calls }: Operator) => this.sent.some(({ call }) => call === calls[0]);
    const isLike = ({ actions }: Operator) => actions.join() === operator.actions.join();
    if (this.scope.isUnpruned || hasBegun(operator)) return false;
    return this.operators.find((other) => isLike(other) && !hasBegun(other)) !== operator;
  }

  /** Sends a request to the sandbox. Returns what gives the client its response. */
  async #send(waiting: WaitingRequest, fault: Fault | undefined): Promise<() => void> {
    const { faults, log, clock, state } = this.world.sandbox;
    const { call, operation, isConfirming, sentAt } = waiting;
    const request: SentRequest = { call, action: call.action, isConfirming, sentAt, fault };
    this.sent.push(request);
    if (isConfirming && !fault) {
      const campaign = state.campaigns.find(({ id }) => id === this.world.id);
      this.reads.push({ call, executed: [...this.executed], state: campaign?.state });
    }
    if (fault) faults.next(operation.operationId, fault === "lost-before for good" ? "lost-before" : fault);
    const count = log.length;
    const { response, reason } = await waiting.send().then(
      (response) => ({ response, reason: undefined }),
      (reason) => ({ response: undefined, reason }),
    );
    request.result = response ? response.status : reason.cause.code;
    if (log.length > count) this.#note(request, count);
    if (fault === "late") this.#late.push({ request, at: clock.now.getTime() + LATE_MS });
    return () => (response ? waiting.resolve(response) : waiting.reject(reason));
  }

  #note(request: SentRequest, index: number): void {
    const { status, at } = this.world.sandbox.log[index] as LoggedRequest;
    this.executed.push(Object.assign(request, { executed: status, executedAt: at }));
  }

  #clockSteps(): Step[] {
    const { clock } = this.world.sandbox;
    const step = (label: string, turn: () => void): Step => {
      const take = () => {
        this.#turnClock(turn);
        this.#held.clear();
      };
      return { label, operator: undefined, touches: CLOCK_TURNS, take };
    };
    const [late] = this.#late;
    const tick = () => {
      this.#hasTick = false;
      clock.advance(TICK);
    };
    return [
      ...(late ? [step("late is carried out", () => clock.set(new Date(late.at)))] : []),
      ...(this.#hasTick ? [step("tick", tick)] : []),
    ];
  }

  /** Turns the clock, and notes which late requests are carried out. */
  #turnClock(turn: () => void): void {
    const { clock, log } = this.world.sandbox;
    const count = log.length;
    turn();
    const due = this.#late.filter(({ at }) => at <= clock.now.getTime());
    this.#late.splice(0, due.length);
    if (log.length !== count + due.length) throw new Error("The log of the sandbox has other requests than are late.");
    for (const [index, { request }] of due.entries()) this.#note(request, count + index);
  }
}
