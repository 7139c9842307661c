/** A contact that the pre-call check was asked about. */
export interface CheckedContact {
  /** E.164, as far as the sent number tells. */
  readonly phoneNumber: string;
  readonly at: Date;
  readonly campaignId: string;
  readonly campaignInstanceId: string;
  readonly campaignDialingListId: string;
  readonly handle: "CALL" | "SKIP";
  /** What was returned; `undefined` if nothing was. */
  readonly response: unknown;
  /** Why the contact was skipped although the response does not say so. */
  readonly problem: string | undefined;
}
