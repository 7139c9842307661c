import type { CallDescription } from "../call.ts";
import { brand } from "./brand.ts";
import { CampaignError } from "./campaign-error.ts";

/** The client may not make calls of this effect: its option `allow` does not name it. Nothing was sent. */
export class NotAllowedError extends CampaignError {
  static {
    brand(NotAllowedError, "NotAllowedError");
  }
  declare readonly call: CallDescription;

  constructor(message: string, call: CallDescription) {
    super(message, { call });
  }
}
