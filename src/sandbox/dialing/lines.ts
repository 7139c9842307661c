import type { Campaign } from "../state.ts";
import type { World } from "../world.ts";

export const DEFAULT_AGENTS = 10;
const AGENTLESS_CALLS = 10;
const MESSAGES_A_MINUTE = 1;

/** How many calls can go on at once, and how many do. Sending a message keeps a line for a minute. */
export interface Lines {
  readonly size: number;
  busy: number;
}

/** Creates a function that gives the lines of a campaign: the agents of its queue, or what agentless calls or messages share. */
export function createLines({
  fixtures,
}: Pick<World, "fixtures">): (campaign: Campaign, globalLimits: string) => Lines {
  const known = new Map<string, Lines>();
  return ({ id, type, settings }, globalLimits) => {
    const { dialingMode, queue_name: queue = "" } = settings;
    const byAgents = type === "voice" && dialingMode !== "Agentless";
    const size = byAgents
      ? (fixtures.queues?.get(queue) ?? DEFAULT_AGENTS)
      : type === "voice"
        ? AGENTLESS_CALLS
        : MESSAGES_A_MINUTE;
    const key = byAgents ? `queue ${queue}` : globalLimits === "per-campaign" ? `${type} ${id}` : type;
    const lines = known.get(key) ?? { size, busy: 0 };
    known.set(key, lines);
    return lines;
  };
}
