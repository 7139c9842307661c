import { type Operation, operationsOf, type Spec } from "../scripts/spec/spec.ts";
import type { Effect } from "../src/operations/operation.ts";

/** A page of the reference: an operation, or one of the two things that it does. */
export interface OperationPage {
  /** The name of its file, for example `triggerVoiceCampaignV2-start`. */
  readonly name: string;
  /** What the call does, for example `Start a voice campaign`. */
  readonly title: string;
  readonly version: "v1" | "v2";
  readonly tag: string;
  readonly method: string;
  /** The template, for example `/api/v2/public/{streamId}/campaign/trigger/{campaignId}`. */
  readonly path: string;
  readonly effect: Effect;
  readonly operation: Operation;
  /** The value of the query parameter that makes the operation do this. */
  readonly task: { readonly parameter: string; readonly value: string } | undefined;
  /** If the operation does two things: what is said of this one alone. */
  readonly half: Half | undefined;
}

/** One of the two things that an operation does. */
export interface Half {
  /** What the call then does, as a sentence. */
  readonly lead: string;
  /** Finds the sentences of the description that are about the other thing. */
  readonly notAbout: RegExp;
  /** Finds the slugs of the pages of the documentation that are about this one. */
  readonly slugs: RegExp;
}

const NOT_ABOUT_START = /^A stop resets|^To stop|of calls in progress/;
const NOT_ABOUT_STOP =
  /rerun|DNC|calling hours|^To start|guide wants|whether the API enforces|campaignType. must match/i;

/** Operations that do two things, by the value that decides. */
const TASKS: Readonly<Record<string, Readonly<Record<string, Half & { suffix: string; title: string }>>>> = {
  triggerVoiceCampaignV2: {
    play: {
      suffix: "start",
      title: "Start a voice campaign",
      lead: "Starts a voice campaign.",
      notAbout: NOT_ABOUT_START,
      slugs: /^start-/,
    },
    stop: {
      suffix: "stop",
      title: "Stop a voice campaign",
      lead: "Stops a running voice campaign.",
      notAbout: NOT_ABOUT_STOP,
      slugs: /^stop-/,
    },
  },
  triggerCampaignV1: {
    play: {
      suffix: "start",
      title: "Start a campaign",
      lead: "Starts a voice or SMS campaign.",
      notAbout: NOT_ABOUT_START,
      slugs: /^start-/,
    },
    stop: {
      suffix: "stop",
      title: "Stop a campaign",
      lead: "Stops a running voice or SMS campaign.",
      notAbout: NOT_ABOUT_STOP,
      slugs: /^stop-/,
    },
  },
  scheduleCampaignV2: {
    true: {
      suffix: "enable",
      title: "Turn a campaign's schedule on",
      lead: "Turns the daily or weekly schedule of a voice or SMS campaign on.",
      notAbout: /turning a schedule off/,
      slugs: /^enable-/,
    },
    false: {
      suffix: "disable",
      title: "Turn a campaign's schedule off",
      lead: "Turns the schedule of a voice or SMS campaign off, with an empty object.",
      notAbout: /recurrence|calling hours|in UTC|Assume the same/i,
      slugs: /^disable-/,
    },
  },
};

/**
 * Finds a page by its name.
 *
 * @param place the file that names it, for the error
 */
export function pageNamed(name: string, pages: readonly OperationPage[], place: string): OperationPage {
  const page = pages.find((each) => each.name === name);
  if (!page) throw new Error(`${place}: there is no page "${name}".`);
  return page;
}

/** Lists the pages of the reference, in the order of the spec: the newest version of a call first. */
export function operationPages(spec: Spec): OperationPage[] {
  return operationsOf(spec).flatMap(({ path, method, operation }): OperationPage[] => {
    const { operationId, summary } = operation;
    const [tag = ""] = operation.tags;
    const version: "v1" | "v2" = operationId.endsWith("V1") ? "v1" : "v2";
    const page = { version, tag, method, path, operation };
    const title = summary.replace(/ \(v\d\)$/, "");
    const effects = operation["x-effect"];
    if (typeof effects === "string")
      return [{ ...page, name: operationId, title, effect: effects, task: undefined, half: undefined }];
    const [[parameter, byValue]] = Object.entries(effects) as [[string, Record<string, Effect>]];
    return Object.entries(byValue).map(([value, effect]) => {
      const half = TASKS[operationId]?.[value];
      return {
        ...page,
        name: half ? `${operationId}-${half.suffix}` : operationId,
        title: half?.title ?? title,
        effect,
        task: { parameter, value },
        half,
      };
    });
  });
}
