import type { Effect } from "../src/operations/operation.ts";
import { EFFECT_WORDS } from "./effect-words.ts";

/** Told apart without colour: a ringing bell, a pen, an eye. */
const ICONS: Readonly<Record<Effect, string>> = {
  contact:
    "M12 3a5.5 5.5 0 0 0-5.5 5.5c0 5-2 6.5-2 6.5h15s-2-1.5-2-6.5A5.5 5.5 0 0 0 12 3ZM9.8 18a2.3 2.3 0 0 0 4.4 0ZM2.5 8A8 8 0 0 1 5 3.2M21.5 8A8 8 0 0 0 19 3.2",
  write: "M4 20l1-4.5L16.5 4a2 2 0 0 1 3 3L8 18.8 4 20ZM14.5 6l3 3",
  read: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 9.3a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4Z",
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
