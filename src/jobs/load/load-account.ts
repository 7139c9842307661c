import { brand, CampaignError, type CampaignErrorOptions } from "../../errors/campaign-error.ts";

/** What became of the rows of a load. `rows` is the sum of the five counts below it. */
export interface LoadAccount {
  /** Id of the contact list (`cl-…`). */
  readonly contactListId: string;
  /** Contacts that the list had before the load, by its `totalRecordCount`. */
  readonly before: number;
  /** Rows of the input. Rows count from 0. */
  rows: number;
  /** The service took them, to add them a while later. */
  accepted: number;
  /** The service refused their batch, or they can't be sent. */
  refused: number;
  /** The response to their batch was lost: nobody knows. */
  unknown: number;
  /** Their number had a row before, and was not sent again. */
  duplicates: number;
  /** They were not sent, because the load stopped. */
  notSent: number;
  /** What to look at, in sentences. */
  readonly warnings: string[];
}

/** What became of rows, `first` to `last`, both included. Rows that were accepted have none. */
export type LoadVerdict =
  | {
      readonly verdict: "refused" | "unknown";
      readonly first: number;
      readonly last: number;
      /** Why, in a sentence; of a batch before a restart, the class of the error and its status. */
      readonly reason: string;
    }
  | {
      readonly verdict: "duplicate";
      readonly first: number;
      readonly last: number;
      /** The row that had the number first. */
      readonly of: number;
    };

/**
 * A load ended before its input did. What it did is in `account`; `cause` is why it stopped. With the same journal and the
 * same input it goes on.
 */
export class LoadStoppedError extends CampaignError {
  static {
    brand(this, "LoadStoppedError");
  }
  /** What became of the rows until then. */
  readonly account: LoadAccount | undefined;

  constructor(message: string, { account, ...options }: CampaignErrorOptions & { account?: LoadAccount } = {}) {
    super(message, options);
    this.account = account;
  }
}
