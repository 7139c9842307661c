import { brand } from "./brand.ts";
import { CampaignError, type CampaignErrorOptions } from "./campaign-error.ts";

/**
 * The server reported success with an answer that can't be read: empty, cut off, too long, or no JSON object.
 * For a call that writes or contacts people it is the `cause` of an {@link OutcomeUnknownError}.
 */
export class UnreadableAnswerError extends CampaignError {
  static {
    brand(UnreadableAnswerError, "UnreadableAnswerError");
  }
  /** HTTP status of the answer, 200 to 299. */
  readonly status: number;
  /** Headers of the answer. */
  readonly headers: Headers;
  /** As much of the answer as arrived. */
  readonly body: string;

  constructor(
    message: string,
    { status, headers, body, ...options }: CampaignErrorOptions & { status: number; headers: Headers; body: string },
  ) {
    super(message, options);
    this.status = status;
    this.headers = headers;
    this.body = body;
  }
}
