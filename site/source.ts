import type { Discrepancy } from "../scripts/spec/ledger.ts";
import type { Lifecycle } from "../scripts/spec/lifecycle.ts";
import type { Spec } from "../scripts/spec/spec.ts";
import type { Guide } from "./guides.ts";
import type { Markdown } from "./markdown.tsx";
import type { OperationPage } from "./pages/operation-pages.ts";

/** What a page is made from. */
export interface Source {
  readonly spec: Spec;
  readonly ledger: readonly Discrepancy[];
  /** All pages of the reference. */
  readonly pages: readonly OperationPage[];
  readonly guides: readonly Guide[];
  readonly lifecycle: Lifecycle;
  /** Its links lead from the folder of the page. */
  readonly markdown: Markdown;
}
