import type { Effect } from "../../src/operations/operation.ts";
import { EFFECT_WORDS } from "./effect-words.ts";

/** Told apart without colour: a ringing bell, a pen, an eye. */
const ICONS: Readonly<Record<Effect, string>> = {
  contact:
    "M12 3a5.5 5.5 0 0 0-5.5 5.5c0 5-2 6.5-2 6.5h15s-2-1.500-2-6.500A5.500 5.500 0 0 0 12 3ZM9.800 18a2.300 2.300 0 0 0 4.400 0ZM2.500 8A8 8 0 0 1 5 3.200M21.500 8A8 8 0 0 0 19 3.200",
  write: "M4 20l1-4.500L16.500 4a2 2 0 0 1 3 3L8 18.800 4 20ZM14.500 6l3 3",
  read: "M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12ZM12 9.300a2.700 2.700 0 1 0 0 5.400 2.700 2.700 0 0 0 0-5.400Z",
};

/** Draws the icon of an effect, for words that stand beside it. */
export const EffectIcon = ({ effect }: { effect: Effect }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={ICONS[effect]} />
  </svg>
);

/** Shows an effect in a line of text or a list. */
export const EffectBadge = ({ effect }: { effect: Effect }) => (
  <span class={`badge ${effect}`}>
    <EffectIcon effect={effect} />
    {EFFECT_WORDS[effect]}
  </span>
);
