/** The application and the account that a sandbox has. */
export const OWN_STREAM_ID = "st-00000000-0000-4000-8000-000000000000";
export const OWN_ACCOUNT_ID = "000000000000000000000000";
