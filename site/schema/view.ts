import type { Markdown } from "../markdown.tsx";

/** How a body is shown. */
export interface View {
  /** What it is called. */
  readonly name: string;
  /** What the anchors of its parts begin with. */
  readonly id: string;
  /** What says whether a field is there. */
  readonly presence: { readonly always: string; readonly maybe: string };
  readonly markdown: Markdown;
}

/** Says whether a field is there. */
export const presenceOf = ({ required }: { required: boolean }, { presence }: View): string =>
  required ? presence.always : presence.maybe;
