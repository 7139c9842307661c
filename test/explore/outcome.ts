import type { Call, Operator } from "./operator.ts";
import type { Schedule } from "./schedule.ts";

/** Writes what became of a schedule as a line: what each operator knows in the end, and what is so. */
export function outcomeOf({ operators, executed, world }: Schedule): string {
  const { state, contacted } = world.sandbox;
  const callOf = (call: Call) => {
    const own = executed.filter((request) => request.call === call && !request.isConfirming);
    const isDone =
      own.length > 0 ? `carried out with ${own.map((request) => request.executed).join(", ")}` : "not carried out";
    return `${call.action}: ${[call.end, call.confirmation, isDone].filter((word) => word !== undefined).join(", ")}`;
  };
  const operatorOf = ({ calls }: Operator) => calls.map(callOf).join("; then ");
  const campaigns = state.campaigns.map(
    ({ name, runs, ...campaign }) => `${name}: ${campaign.state}, runs: ${runs.length}`,
  );
  // Operators with the same script could be each other.
  return [...operators.map(operatorOf).sort(), ...campaigns, `calls: ${contacted.length}`].join(" | ");
}
