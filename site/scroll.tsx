import type { ComponentChildren } from "preact";

/** Lets what is too wide scroll by itself, by keyboard, too. `name` says what it is. */
export const Scroll = ({ name, children }: { name: string; children: ComponentChildren }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it with the arrow keys.
  <section class="scroll" tabIndex={0} aria-label={name}>
    {children}
  </section>
);
