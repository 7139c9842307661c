import { readYaml } from "../spec.ts";
import type { OperationPage } from "./pages.ts";
import { Scroll } from "./scroll.tsx";

/** A state of a campaign. */
export interface State {
  readonly name: string;
  readonly what: string;
}

/** What moves a campaign from a state, or from nothing, to another. */
export interface Move {
  readonly from: string | null;
  readonly to: string;
  /** The names of the pages of the calls that do it; none if it happens without a call. */
  readonly by: readonly string[];
  readonly label: string;
  /** The kind of campaign, if only one moves so. */
  readonly of?: string;
  readonly documented: boolean;
  /** What must be known before. */
  readonly warning?: string;
  /** Ids of discrepancies. */
  readonly entries: readonly string[];
}

/** Reads the life of a campaign. */
export const readLifecycle = (): { states: readonly State[]; moves: readonly Move[] } =>
  readYaml("openapi/lifecycle.yaml");

/** Where each state stands in the drawing: the middle of its box. */
const PLACES: Readonly<Record<string, Point>> = {
  Preparing: { x: 165, y: 60 },
  Ready: { x: 300, y: 180 },
  Scheduled: { x: 435, y: 60 },
  Active: { x: 570, y: 180 },
  Paused: { x: 700, y: 60 },
  Stopped: { x: 440, y: 310 },
  Completed: { x: 710, y: 310 },
};
const BEFORE_ALL: Point = { x: 24, y: 180 };
const BOX = { width: 108, height: 40 };

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Draws the states and the moves, and lists them for those who don't see the drawing. */
export function LifecycleContent({ pages }: { pages: readonly OperationPage[] }) {
  const { states, moves } = readLifecycle();
  return (
    <>
      <h1>The life of a campaign</h1>
      <p>
        A solid arrow is documented. A dashed one is our reading: the entries beside it say what it rests on. The list
        of states is open, so accept others.
      </p>
      <Scroll name="Drawing of the states">
        <Drawing states={states} moves={moves} />
      </Scroll>
      <h2 id="states">States</h2>
      <dl>
        {states.map(({ name, what }) => (
          <>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{what}</dd>
          </>
        ))}
      </dl>
      <h2 id="moves">Moves</h2>
      <Scroll name="Moves">
        <table>
          <thead>
            <tr>
              <th scope="col">from</th>
              <th scope="col">to</th>
              <th scope="col">by</th>
              <th scope="col">documented?</th>
            </tr>
          </thead>
          <tbody>
            {moves.map((move) => (
              <tr>
                <td>{move.from ?? "nothing"}</td>
                <td>
                  {move.to}
                  {move.of && ` (${move.of})`}
                </td>
                <td>
                  <By move={move} pages={pages} />
                </td>
                <td>
                  {move.documented ? "yes" : "no, assumed"}
                  {move.entries.map((id) => (
                    <>
                      {" "}
                      <a href={`discrepancies.html#${id}`}>{id}</a>
                    </>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

function By({ move: { by, label }, pages }: { move: Move; pages: readonly OperationPage[] }) {
  const found = by.map((name) => {
    const page = pages.find((each) => each.name === name);
    if (!page) throw new Error(`lifecycle.yaml: there is no page "${name}".`);
    return page;
  });
  if (found.length === 0) return <span>{label}</span>;
  return (
    <ul>
      {found.map(({ name, title, version }) => (
        <li>
          <a href={`operations/${name}.html`}>
            {title} ({version})
          </a>
        </li>
      ))}
    </ul>
  );
}

function Drawing({ states, moves }: { states: readonly State[]; moves: readonly Move[] }) {
  // A state that nothing leads to has no place among the others.
  const isMoved = ({ name }: State) => moves.some(({ from, to }) => from === name || to === name);
  return (
    <svg
      class="life"
      viewBox="0 0 780 350"
      role="img"
      aria-label="States of a campaign. The table of moves says the same."
    >
      <defs>
        <marker
          id="arrow"
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="7"
          markerHeight="7"
          orient="auto-start-reverse"
        >
          <path d="M0 0L10 5L0 10z" />
        </marker>
      </defs>
      <circle cx={BEFORE_ALL.x} cy={BEFORE_ALL.y} r="8" />
      {moves.map((move) => (
        <Arrow move={move} goesBack={moves.some(({ from, to }) => from === move.to && to === move.from)} />
      ))}
      {states.filter(isMoved).map(({ name }) => {
        const { x, y } = placeOf(name);
        return (
          <g class={name === "Active" ? "contact" : undefined}>
            <rect x={x - BOX.width / 2} y={y - BOX.height / 2} width={BOX.width} height={BOX.height} rx="4" />
            <text x={x} y={y + 5}>
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

/** How far the two arrows between the same states are apart, and labels from their arrow. */
const GAP = 9;

function Arrow({ move: { from, to, label, of, documented }, goesBack }: { move: Move; goesBack: boolean }) {
  const start = from === null ? BEFORE_ALL : placeOf(from);
  const end = placeOf(to);
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  const along = { x: (end.x - start.x) / length, y: (end.y - start.y) / length };
  const gap = goesBack ? GAP : 0;
  const moved = ({ x, y }: Point): Point => ({ x: x - along.y * gap, y: y + along.x * gap });
  const [tail, head] = [moved(start), moved(end)];
  const left = from === null ? 10 : toEdge(along);
  const right = toEdge(along);
  const [x1, y1] = [tail.x + along.x * left, tail.y + along.y * left];
  const [x2, y2] = [head.x - along.x * right, head.y - along.y * right];
  // An arrow that is paired has its label towards its own end, so that the two don't meet.
  const at = goesBack ? 0.36 : 0.5;
  return (
    <g>
      <path
        d={`M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`}
        marker-end="url(#arrow)"
        stroke-dasharray={documented ? undefined : "5 4"}
      />
      <text class="label" x={round(x1 + (x2 - x1) * at)} y={round(y1 + (y2 - y1) * at + 4)}>
        {of ? `${label} (${of})` : label}
      </text>
    </g>
  );
}

/** How far the middle of a box is from its edge, in a direction. */
const toEdge = ({ x, y }: Point): number =>
  Math.min(BOX.width / 2 / Math.max(Math.abs(x), 1e-9), BOX.height / 2 / Math.max(Math.abs(y), 1e-9)) + 3;

const round = (value: number) => Math.round(value * 10) / 10;
