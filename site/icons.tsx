import type { Effect } from "../src/operations/operation.ts";
import type { Sign } from "./effect-words.ts";

/** Told apart without colour: a ringing bell, a bin, a square, a pencil, an eye. */
const ICONS: Readonly<Record<Sign | "theme", preact.JSX.Element>> = {
  contact: <path d="M6 10a6 6 0 0 1 12 0c0 5 2 6 2 6H4s2-1 2-6M10 20h4M2 8c0-2 1-4 2-5M22 8c0-2-1-4-2-5" />,
  delete: <path d="M4 6h16M9 6V3h6v3M6 6l1 15h10l1-15M10 10v7M14 10v7" />,
  stop: <path d="M6 6h12v12H6z" />,
  write: <path d="M4 20l1-5L16 4l4 4L9 19z" />,
  read: <path d="M2 12s3-7 10-7 10 7 10 7-3 7-10 7S2 12 2 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z" />,
  theme: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 3v18a9 9 0 0 0 0-18" fill="currentColor" />
    </>
  ),
};

/** Holds the drawings that `Icon` uses, once a page. */
export const IconSymbols = () => (
  <svg width="0" height="0" hidden aria-hidden="true">
    {Object.entries(ICONS).map(([name, drawing]) => (
      <symbol id={`icon-${name}`} viewBox="0 0 24 24">
        {drawing}
      </symbol>
    ))}
  </svg>
);

/** Draws an icon, for words that stand beside it. */
export const Icon = ({ name }: { name: keyof typeof ICONS }) => (
  <svg class="icon" aria-hidden="true">
    <use href={`#icon-${name}`} />
  </svg>
);

/**
 * Marks a link to a call that reaches people. Other calls have no mark: what is dangerous stands out. It stands close behind
 * the link: the style sheet puts a space between that ends no line.
 */
export const Bell = ({ effect }: { effect: Effect }) =>
  effect === "contact" ? (
    <span class="bell">
      <Icon name="contact" />
      <span class="unseen">, reaches people</span>
    </span>
  ) : null;
