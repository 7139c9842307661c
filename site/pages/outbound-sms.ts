import type { CallRows } from "./row.ts";

/** The calls of the tag "Outbound SMS". */
export const OUTBOUND_SMS = {
  sendOutboundSmsV1: {
    samples: [{ method: "kore.sms.send", example: "send-outbound-sms" }],
    next: [],
    aliases:
      "single one message text without a campaign, send sms, send one sms, single sms, send text, transactional sms",
  },
} satisfies CallRows;
