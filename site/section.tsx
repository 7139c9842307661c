import type { ComponentChildren } from "preact";

/** A part of a page, which can be linked to. */
export const Section = ({ id, title, children }: { id: string; title: string; children: ComponentChildren }) => (
  <section aria-labelledby={id}>
    <h2 id={id}>
      <a class="anchor" href={`#${id}`}>
        {title}
      </a>
    </h2>
    {children}
  </section>
);
