const HTML = "text/html; charset=utf-8";
const JSON_TYPE = "application/json";
const errors = (code: number, msg = "Refused.") => JSON.stringify({ errors: [{ msg, code }] });

/** A response to a start, and what a program makes of it. */
export interface StartResponse {
  /** Stands for the campaign. */
  readonly id: string;
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly result: "executed" | "refused" | "unknown";
}

/** Responses that the sandbox has no fault for. What they come to is what the client makes of them, or more careful. */
export const RESPONSES: readonly StartResponse[] = (
  [
    ["moved", 307, HTML, "", "unknown"],
    ["html-401", 401, HTML, "<h1>Unauthorized</h1>", "unknown"],
    ["html-403", 403, HTML, "<h1>Forbidden</h1>", "refused"],
    ["empty-404", 404, HTML, "", "refused"],
    ["html-502", 502, HTML, "<h1>Bad Gateway</h1>", "unknown"],
    ["cut-503", 503, JSON_TYPE, '{"errors":[{"m', "unknown"],
    ["refused", 401, JSON_TYPE, errors(401), "refused"],
    ["replayed", 401, JSON_TYPE, errors(401, "error verifying the jwt: possibly a replay"), "unknown"],
    ["refused-with-result", 401, JSON_TYPE, '{"status":"Active","errors":[{"msg":"Refused.","code":401}]}', "unknown"],
    ["tells-of-500", 400, JSON_TYPE, errors(500), "unknown"],
    ["gave-up-408", 408, JSON_TYPE, errors(408), "unknown"],
    ["gave-up-499", 499, HTML, "", "unknown"],
    [
      "other-state",
      200,
      JSON_TYPE,
      '{"status":"Ready","message":"Not yet.","updatedAt":"2026-03-02T14:00:00Z"}',
      "unknown",
    ],
    ["html-200", 200, HTML, "<h1>Welcome</h1>", "unknown"],
    ["empty-200", 200, JSON_TYPE, "", "unknown"],
    [
      "active-202",
      202,
      JSON_TYPE,
      '{"status":"Active","message":"Started.","updatedAt":"2026-03-02T14:00:00Z"}',
      "executed",
    ],
  ] as const
).map(([name, status, type, body, result]) => ({ id: `cd-${name}`, status, type, body, result }));
