import { requestExample, responseExample } from "../../scripts/spec/examples.ts";
import { CAMPAIGN_ID } from "../support/kore.ts";

/** A call that must not be executed twice. */
export interface Call {
  /** The client's method, such as `voice.start`. */
  readonly method: string;
  readonly args: readonly unknown[];
  /** The documented response body. */
  readonly responseBody: unknown;
}

/** @param page the documentation page whose example is the response */
const call = (method: string, page: string, ...args: unknown[]): Call => ({
  method,
  args,
  responseBody: responseExample(page),
});

/** Calls that reach people, and writes with and without a body. */
export const CALLS: Call[] = [
  call("voice.start", "start-voice-campaign-v2", CAMPAIGN_ID),
  call("sms.start", "start-sms-campaign-v2", CAMPAIGN_ID),
  call("sms.send", "send-outbound-sms", requestExample("send-outbound-sms")),
  call("voice.create", "create-voice-campaign-agentless-v2", requestExample("create-voice-campaign-agentless-v2")),
  call("voice.update", "update-voice-campaign-v2", CAMPAIGN_ID, requestExample("update-voice-campaign-v2")),
  call("voice.delete", "delete-voice-campaign-v2", CAMPAIGN_ID),
];
