import { Refusal } from "../api/reply.ts";
import type { Handler, SandboxRequest } from "../api/request.ts";
import { createRehearsal } from "../dialing/rehearsal.ts";
import { createRandom } from "../random.ts";
import { useScheduleAssumptions } from "../time/schedules.ts";
import type { World } from "../world.ts";
import { prepareRollBack } from "./roll-back.ts";

/** Has an operation use all that it would assume, and changes nothing. */
export function rehearse(handler: Handler, request: SandboxRequest, world: World): void {
  const rollBack = prepareRollBack(world.state);
  const clock = { ...world.clock, at: () => () => {} };
  const random = createRandom(1);
  try {
    handler(request, {
      ...world,
      clock,
      random,
      state: { ...world.state, idsByName: new Map(world.state.idsByName) },
      dialer: createRehearsal(world.dialer, { clock, random }),
      schedule: (campaign) => useScheduleAssumptions(campaign, world),
      contacted: { ...world.contacted, add: (entry) => entry },
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    world.assumptions.use("refusal-body");
  } finally {
    rollBack();
  }
}
