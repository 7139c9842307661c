import { limitFor } from "../rate-limit/rate-limit.ts";
import type { RateLimitRequest } from "../rate-limit/rate-limiter.ts";
import { Away } from "./away.ts";
import { ACQUIRE, type Evaluate, GIVE_BACK, GRANTED, PAUSE, RELEASE } from "./scripts.ts";

/** What {@link RedisWindow} goes by, checked. */
export interface RedisWindowConfig {
  readonly evaluate: Evaluate;
  readonly key: string;
  readonly requestsPerMinute: number;
  /** The window, in ms. */
  readonly span: number;
  /** Time for an answer of Redis, in ms. */
  readonly timeout: number;
  readonly shareWhenAway: number;
  readonly stopsWhenAway: boolean;
}

/** A slot that was taken. */
export interface Slot {
  /** Has the request count as answered now. Never throws. */
  release(): void;
  /** Takes back a slot with which nothing was sent. Never throws. */
  giveBack(): void;
}

/** The window of an account in Redis, as one process sees it. */
export class RedisWindow {
  readonly #config: RedisWindowConfig;
  readonly #away: Away;

  constructor(config: RedisWindowConfig) {
    this.#config = config;
    this.#away = new Away(config.shareWhenAway, config.stopsWhenAway, config.span);
  }

  get span(): number {
    return this.#config.span;
  }

  /**
   * Asks Redis once. Resolves with a slot, or the time in ms before which there is none.
   *
   * @throws what keeps Redis from answering
   */
  async look({ urgent, timeout }: RateLimitRequest): Promise<Slot | number> {
    const { requestsPerMinute, span, timeout: patience } = this.#config;
    const id = crypto.randomUUID();
    const unseen = this.#away.departures;
    const limit = limitFor(requestsPerMinute, urgent);
    // A slot may be used as late as its answer may be.
    const flight = timeout + patience;
    const start = performance.now();
    const args = [id, limit, span, flight, Number(urgent), Number(unseen.length > 0)];
    const asked = this.#ask(ACQUIRE, args.map(String)).then(readAnswer);
    const slot: Slot = { release: () => this.#tell(RELEASE, id), giveBack: () => this.#tell(GIVE_BACK, id) };
    try {
      const answer = await within(patience, asked);
      this.#away.answered(unseen);
      if (answer !== GRANTED) return answer;
      if (performance.now() - start <= patience) return slot;
      // This process stood still, and Redis counts the slot no longer than agreed.
      slot.giveBack();
      return 1;
    } catch (error) {
      asked.then((answer) => answer === GRANTED && slot.giveBack()).catch(() => {});
      this.#away.failed(start);
      throw error;
    }
  }

  /** What becomes of a request that Redis gave no answer for: as {@link look}, or `undefined` if it must not leave. */
  lookAway(request: RateLimitRequest): Slot | number | undefined {
    const end = this.#away.look(request);
    if (typeof end !== "function") return end;
    const release = () => {
      end();
      // Redis may be back.
      this.#tell(RELEASE, crypto.randomUUID());
    };
    return { release, giveBack: release };
  }

  /** Lets only urgent requests leave for so many ms. Never throws. */
  pause(milliseconds: number): void {
    this.#tell(PAUSE, String(Math.ceil(milliseconds)));
  }

  async #ask(script: string, args: string[]): Promise<unknown> {
    return this.#config.evaluate(script, this.#config.key, args);
  }

  #tell(script: string, arg: string): void {
    this.#ask(script, [arg]).catch(() => {});
  }
}

/** Nothing else is taken for a permission. A client may return text as a Buffer, and numbers as text or bigint. */
function readAnswer(reply: unknown): typeof GRANTED | number {
  const answer = String(reply);
  if (answer === GRANTED) return GRANTED;
  if (/^[1-9]\d*$/.test(answer)) return Number(answer);
  throw new Error("evaluate: expected it to resolve with what the script returns.");
}

/** @throws after so many ms, if the promise is not settled by then */
const within = <T>(milliseconds: number, promise: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const fail = () => reject(new Error(`Redis gave no answer within ${milliseconds} ms.`));
    // If the process stood still, the answer may be there, and is read before the second timer.
    let timer = setTimeout(() => {
      timer = setTimeout(fail);
    }, milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
