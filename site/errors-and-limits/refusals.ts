import type { Spec } from "../../scripts/spec/spec.ts";
import { CLASS_BY_STATUS, HINT_BY_STATUS } from "../../src/response/statuses.ts";
import type { Schema } from "../schema/flatten.ts";
import type { Table } from "./rows.ts";

const heads = ["documented refusal", "what it says", "our client"];

/** Lists the refusals that a page of the documentation shows or names, and what the client throws. */
export const documentedRefusals = (spec: Spec): Table => ({
  heads,
  rows: [
    {
      id: "token-replay",
      cells: [
        "A single-use token comes twice",
        `\`${refusedToken(spec)}\`, code 401, on the page on [SDK security](source:sdk-security): [an inference](discrepancies.html#token-rules-of-the-sdk)`,
        "[`UnauthorizedError`](#UnauthorizedError); after a write or contact [unknown](#OutcomeUnknownError)",
      ],
    },
    {
      id: "too-many-requests",
      cells: ["Too many requests", "One of [four texts](#rate-limit-texts)", "[`RateLimitError`](#RateLimitError)"],
    },
    {
      id: "status-failure",
      cells: [
        "`status` is `failure` or `error`",
        "Only named; [no page shows one](discrepancies.html#failures-not-shown)",
        "[`ApiError`](#ApiError)",
      ],
    },
    {
      id: "failed-callback",
      cells: [
        "One callback of a request fails",
        "[A success](discrepancies.html#callbacks-success-with-failed-items), whose entry is `failed`, with a `reason`",
        "No error: look at each entry",
      ],
    },
  ],
});

/** Lists what else a page on something else says. */
export const seldomRefusals: Table = {
  heads,
  rows: [
    {
      id: "token-too-long",
      cells: [
        "A single-use token is valid for more than an hour",
        '`error verifying the jwt: if "jti" claim "exp" must be <= 1 hour(s)`, code 401, on the page on [SDK security](source:sdk-security)',
        "[`UnauthorizedError`](#UnauthorizedError)",
      ],
    },
    {
      id: "ruled-out",
      cells: [
        "What the user guide rules out: [a start](discrepancies.html#start-conditions), [an update](discrepancies.html#update-states-open), [a delete](discrepancies.html#contact-list-delete-in-use)",
        "Whether and how the API refuses is not documented",
        "By status",
      ],
    },
  ],
};

/** The text of the one refusal that the specification has as an example. */
function refusedToken({ components }: Spec): string {
  const { Refused } = (components as Schema).responses;
  return Refused.content["application/json"].examples.replay.value.errors[0].msg;
}

/** Says what statuses usually mean, in the words of the client's own messages. No page documents them. */
export const undocumentedStatuses = (): Table => ({
  heads: ["status", "what to look at", "our client"],
  rows: [
    ...Object.entries(HINT_BY_STATUS).map(([status, hint]) => ({
      id: status,
      cells: [status, hint.charAt(0).toUpperCase() + hint.slice(1), linkTo(CLASS_BY_STATUS[Number(status)])],
    })),
    { id: "4xx", cells: ["Any other 4xx", "The `body`, maybe HTML", linkTo()] },
  ],
});

const linkTo = ({ prototype: { name } } = { prototype: { name: "ApiError" } }) => `[\`${name}\`](#${name})`;
