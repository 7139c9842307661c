import type { ComponentChildren } from "preact";

interface GroupOptions {
  readonly id: string;
  readonly title: string;
  /** How many entries it has. */
  readonly count: number;
  readonly isOpen?: boolean;
  readonly children: ComponentChildren;
}

/** Folds the entries of a long list that are about one thing. client/filter.js opens it if some of them fit. */
export const Group = ({ id, title, count, isOpen = false, children }: GroupOptions) => (
  <details class="group" open={isOpen}>
    <summary>
      <h2 id={id}>{title}</h2> <span class="count">{count}</span>
    </summary>
    {children}
  </details>
);
