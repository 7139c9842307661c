import type { Move, State } from "../../scripts/spec/lifecycle.ts";

/** The center of each state's box in the drawing. It is narrow enough for a phone. */
const PLACES: Readonly<Record<string, Point>> = {
  Preparing: { x: 80, y: 90 },
  Ready: { x: 80, y: 200 },
  Scheduled: { x: 300, y: 200 },
  Active: { x: 190, y: 320 },
  Stopped: { x: 52, y: 450 },
  Completed: { x: 328, y: 450 },
  Paused: { x: 190, y: 540 },
};
const BEFORE_ALL: Point = { x: 240, y: 90 };
const BOX = { width: 96, height: 38 };

/** Where a label goes if not to the right of the middle of its arrow, as seen along it. */
const LABELS: Readonly<Record<string, Partial<LabelPlace>>> = {
  "nothing, Ready": { side: -1 },
  "Scheduled, Active": { side: -1 },
  "Stopped, Active": { at: 0.25 },
  "Active, Completed": { at: 0.75 },
  "Active, Paused": { at: 0.8, side: -1 },
};

interface LabelPlace {
  /** From 0, the tail, to 1, the head. */
  readonly at: number;
  readonly side: 1 | -1;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Draws the states and the moves between them. The arrow of a move that is our reading is dashed. */
export function Drawing({ states, moves }: { states: readonly State[]; moves: readonly Move[] }) {
  // A state that nothing leads to has no place among the others.
  const isMoved = ({ name }: State) => moves.some(({ from, to }) => from === name || to === name);
  return (
    <svg
      class="life"
      viewBox="0 60 380 510"
      role="img"
      aria-label="States of a campaign. The table of moves says the same."
    >
      <defs>
        <marker
          id="arrow"
          viewBox="0 0 10 10"
          refX="10"
          refY="5"
          markerWidth="7"
          markerHeight="7"
          orient="auto-start-reverse"
        >
          <path d="M0 0L10 5L0 10z" />
        </marker>
      </defs>
      <circle cx={BEFORE_ALL.x} cy={BEFORE_ALL.y} r="8" />
      {moves.map((move, index) => {
        const isBack = ({ from, to }: Move) => from === move.to && to === move.from;
        const back = moves.find(isBack);
        const isSame = back?.label === move.label && back.documented === move.documented;
        // One arrow with two heads stands for both moves.
        if (isSame && moves.findIndex(isBack) < index) return null;
        return <Arrow move={move} hasTwoHeads={isSame} gap={back && !isSame ? GAP : 0} />;
      })}
      {states.filter(isMoved).map(({ name }) => {
        const { x, y } = placeOf(name);
        return (
          <g class={name === "Active" ? "contact" : undefined}>
            <rect x={x - BOX.width / 2} y={y - BOX.height / 2} width={BOX.width} height={BOX.height} rx="4" />
            <text x={x} y={y + 5} text-anchor="middle">
              {name}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function placeOf(state: string): Point {
  const place = PLACES[state];
  if (!place) throw new Error(`lifecycle.tsx: "${state}" of openapi/lifecycle.yaml has no place in the drawing.`);
  return place;
}

/** How far each of two arrows is from the line between its states, and a label from its arrow. */
const GAP = 6;
const LABEL_GAP = 8;

interface ArrowOptions {
  readonly move: Move;
  readonly hasTwoHeads: boolean;
  readonly gap: number;
}

function Arrow({ move: { from, to, label, of, documented }, hasTwoHeads, gap }: ArrowOptions) {
  const start = from === null ? BEFORE_ALL : placeOf(from);
  const end = placeOf(to);
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  const along = { x: (end.x - start.x) / length, y: (end.y - start.y) / length };
  const across = { x: -along.y, y: along.x };
  const shift = moved({ x: 0, y: 0 }, across, gap);
  const tail = moved(moved(start, shift, 1), along, from === null ? 8 : toEdge(along, shift));
  const head = moved(moved(end, shift, 1), along, -toEdge({ x: -along.x, y: -along.y }, shift));
  const { at = 0.5, side = 1 } = LABELS[`${from ?? "nothing"}, ${to}`] ?? {};
  const middle = { x: tail.x + (head.x - tail.x) * at, y: tail.y + (head.y - tail.y) * at };
  const place = moved(middle, across, side * LABEL_GAP);
  const lean = across.x * side;
  return (
    <g>
      <path
        d={`M${round(tail.x)} ${round(tail.y)}L${round(head.x)} ${round(head.y)}`}
        marker-start={hasTwoHeads ? "url(#arrow)" : undefined}
        marker-end="url(#arrow)"
        stroke-dasharray={documented ? undefined : "5 4"}
      />
      <text
        class="label"
        x={round(place.x)}
        y={round(place.y + 4 + across.y * side * 5)}
        text-anchor={lean > 0.4 ? "start" : lean < -0.4 ? "end" : "middle"}
      >
        {of ? `${label} (${of})` : label}
      </text>
    </g>
  );
}

const moved = ({ x, y }: Point, by: Point, times: number): Point => ({ x: x + by.x * times, y: y + by.y * times });

/** How far the edge of a box is, in a direction, from a point that is `from` its center. */
const toEdge = (direction: Point, from: Point): number =>
  Math.min(
    (BOX.width / 2 - Math.sign(direction.x) * from.x) / Math.max(Math.abs(direction.x), 1e-9),
    (BOX.height / 2 - Math.sign(direction.y) * from.y) / Math.max(Math.abs(direction.y), 1e-9),
  );

const round = (value: number) => Math.round(value * 10) / 10;
