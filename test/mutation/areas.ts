/** A part of src/ with a goal of its own. */
export interface Area {
  readonly name: string;
  /** Its files, as patterns. */
  readonly mutate: readonly string[];
  /** The tests that must notice a change to it, as patterns below `test/`: with all of them, a run would take hours. */
  readonly tests: readonly string[];
  /** The score that it must have, in percent. */
  readonly goal: number;
  /** Whether each survivor must have a reason. */
  readonly decides: boolean;
}

/** Two names or more: braces around a single one are taken as they are. */
const inClient = (...names: [string, string, ...string[]]) => `client/{${names.join(",")}}.test.ts`;

export const AREAS: readonly Area[] = [
  {
    name: "redacting",
    mutate: ["src/call/redact.ts"],
    tests: [inClient("redaction", "secrets"), "properties/redaction.test.ts"],
    goal: 95,
    decides: true,
  },
  {
    name: "sending",
    mutate: ["src/call/**/*.ts", "!src/call/{redact,server-clock}.ts", "src/http.ts", "src/platform.ts"],
    tests: [
      inClient(
        "abort",
        "allow",
        "auth",
        "body",
        "campaign-kind",
        "confirm",
        "connection",
        "deadline",
        "dispatcher",
        "execution",
        "hooks",
      ),
      inClient(
        "foreign-fetch",
        "headers",
        "http",
        "inherited",
        "messages",
        "no-store",
        "non-replayable-init",
        "one-path",
        "options",
        "redaction",
        "redirect",
      ),
      inClient("rate-limit-option", "renewal", "responses", "retries", "secrets", "timeout", "urgent", "values"),
      "confirmation/server-time.test.ts",
      "properties/backoff.test.ts",
    ],
    goal: 95,
    decides: true,
  },
  {
    name: "classifying",
    mutate: ["src/response/**/*.ts", "src/resources/campaign-kind.ts"],
    tests: [
      inClient(
        "campaign-kind",
        "connection",
        "errors",
        "execution",
        "foreign-fetch",
        "messages",
        "redirect",
        "responses",
      ),
      inClient("abort", "deadline", "digest", "framing", "retries", "secrets", "timeout"),
    ],
    goal: 95,
    decides: true,
  },
  {
    name: "limiting",
    mutate: ["src/rate-limit/**/*.ts"],
    tests: [inClient("rate-limit", "rate-limit-option", "urgent"), "properties/sliding-window.test.ts"],
    goal: 95,
    decides: true,
  },
  {
    name: "confirming",
    mutate: ["src/confirmation/**/*.ts", "src/call/server-clock.ts"],
    tests: [inClient("confirm", "digest"), "confirmation/*.test.ts"],
    goal: 95,
    decides: true,
  },
  {
    name: "operations",
    mutate: ["src/operations/**/*.ts", "src/options.ts", "src/validate.ts"],
    tests: [
      inClient("allow", "auth", "body", "effects", "http", "ids", "inherited", "options", "path-replacements"),
      inClient("connection", "headers", "now", "rate-limit-option", "retries", "values"),
      "contract/calls.test.ts",
      "properties/request-values.test.ts",
    ],
    goal: 95,
    decides: true,
  },
  { name: "tokens", mutate: ["src/jwt/**/*.ts"], tests: ["jwt/*.test.ts"], goal: 95, decides: true },
  {
    name: "dnc",
    mutate: ["src/sandbox/dnc-lists.ts", "src/sandbox/dialing/scrub.ts", "src/phone-number.ts"],
    tests: ["sandbox/{dnc,contacted,dialer,fictitious,phone-number,sandbox}.test.ts"],
    goal: 85,
    decides: true,
  },
  {
    name: "faults",
    mutate: ["src/sandbox/http/{faults,apply-fault,arrivals,roll-back}.ts"],
    tests: ["sandbox/{arrivals,contacted,faults,fetch,roll-back,sandbox}.test.ts"],
    goal: 85,
    decides: true,
  },
  {
    name: "hours",
    mutate: ["src/calling-hours/**/*.ts"],
    tests: ["sandbox/{calling-hours,dialer,wall-clock}.test.ts"],
    goal: 85,
    decides: true,
  },
  {
    name: "dialer",
    mutate: ["src/sandbox/dialing/**/*.ts", "!src/sandbox/dialing/{scrub,rehearsal}.ts"],
    tests: [
      "sandbox/{agents,console,contacted,dialer,dnc,lifecycle,next-calls,pre-call,sandbox,schedules}.test.ts",
      "sandbox/documented/documented.test.ts",
    ],
    goal: 85,
    decides: true,
  },
  {
    name: "journals",
    mutate: ["src/jobs/{hash,journal}/**/*.ts"],
    tests: ["jobs/{file-journal,load-journal}.test.ts"],
    goal: 95,
    decides: true,
  },
  { name: "loading", mutate: ["src/jobs/load/**/*.ts"], tests: ["jobs/load-*.test.ts"], goal: 95, decides: true },
  {
    name: "once",
    mutate: ["src/jobs/once/**/*.ts"],
    tests: ["jobs/{create-once,has-begun,look-for,once-journal,start-once}.test.ts"],
    goal: 95,
    decides: true,
  },
  { name: "waiting", mutate: ["src/jobs/wait/**/*.ts"], tests: ["jobs/wait.test.ts"], goal: 95, decides: true },
  { name: "paging", mutate: ["src/jobs/pages/**/*.ts"], tests: ["jobs/pages.test.ts"], goal: 95, decides: true },
  {
    name: "planning",
    mutate: ["src/jobs/plan/**/*.ts"],
    tests: ["jobs/{plan-*,next-opening}.test.ts"],
    goal: 95,
    decides: true,
  },
  { name: "validating", mutate: ["src/validation/**/*.ts"], tests: ["validation/*.test.ts"], goal: 95, decides: true },
  { name: "sharing", mutate: ["src/redis/**/*.ts"], tests: ["redis/*.test.ts"], goal: 95, decides: true },
  {
    name: "observing",
    mutate: ["src/opentelemetry/**/*.ts"],
    tests: ["opentelemetry/*.test.ts"],
    goal: 85,
    decides: false,
  },
  {
    name: "other",
    mutate: [
      "src/*.ts",
      "!src/{http,platform,options,validate,phone-number}.ts",
      "src/errors/**/*.ts",
      "src/resources/**/*.ts",
      "!src/resources/campaign-kind.ts",
    ],
    tests: [
      inClient("body", "campaign-id", "confirm", "effects", "error-construction", "errors", "exports", "hooks", "http"),
      inClient("inherited", "one-path"),
      "contract/calls.test.ts",
    ],
    goal: 0,
    decides: false,
  },
];

/** The score that src/ must have as a whole, in percent. */
export const GOAL = 80;
