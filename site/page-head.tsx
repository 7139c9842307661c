import type { ComponentChildren } from "preact";

/** Says what a page is, and in a sentence what it tells. */
export const PageHead = ({ crumb, title, children }: { crumb: string; title: string; children: ComponentChildren }) => (
  <div class="head">
    <p class="crumb">{crumb}</p>
    <h1>{title}</h1>
    <p class="lead">{children}</p>
  </div>
);
