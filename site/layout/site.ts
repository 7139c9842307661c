import type { Repository } from "../repository.ts";
import type { Navigation } from "./menu.tsx";

/** What all pages share. */
export interface Site {
  readonly navigation: Navigation;
  /** Where it will be, with a slash at the end. Without it, no page names its address. */
  readonly url: string | undefined;
  readonly repository: Repository | undefined;
}
