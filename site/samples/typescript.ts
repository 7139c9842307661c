import { typescriptLiteral } from "./literals.ts";
import type { SampleRequest } from "./sample-request.ts";
import { WIDTH } from "./url-lines.ts";

/** Writes a call with our client. If it reaches people, it also shows what to do when nobody can tell what became of it. */
export function typescriptSample(request: SampleRequest): string {
  const reachesPeople = request.effect === "contact";
  const names = reachesPeople ? "{\n  createCampaignClient,\n  OutcomeUnknownError,\n}" : "{ createCampaignClient }";
  return `import ${names} from "kore-campaigns";

const kore = createCampaignClient({
  baseUrl: process.env.KORE_BASE_URL ?? "",
  streamId: process.env.KORE_STREAM_ID ?? "",
  accountId: process.env.KORE_ACCOUNT_ID ?? "",
  auth: process.env.KORE_TOKEN ?? "",
});

${reachesPeople ? guardedCall(request) : clientCall(request, "")}`;
}

const guardedCall = (request: SampleRequest): string => `try {
${clientCall(request, "  ")}
} catch (error) {
  // It may have been carried out.
  // Don't send it again, not even after "not-seen".
  if (error instanceof OutcomeUnknownError)
    console.error(await error.confirm());
  throw error;
}`;

function clientCall({ clientMethod, ids, query, body }: SampleRequest, indent: string): string {
  const head = `${indent}const response = await ${clientMethod}(`;
  const names = [...Object.values(ids), ...(query.campaignName ? [query.campaignName] : [])];
  return `${head}${callArguments(head, indent, names, bodyArgument(body))});\n${indent}console.log(response);`;
}

/** Writes ids and a body behind the name of a method: beside it, or each on a line if the first line would be too long. */
function callArguments(head: string, indent: string, names: readonly string[], body: unknown): string {
  const strings = names.map((name) => JSON.stringify(name));
  const before = head + strings.map((string) => `${string}, `).join("");
  const beside = [...strings, ...(body === undefined ? [] : [typescriptLiteral(body, before)])].join(", ");
  const [firstLine = ""] = beside.split("\n");
  if (head.length + firstLine.length < WIDTH) return beside;
  const inner = `${indent}  `;
  const lines = [...strings, ...(body === undefined ? [] : [typescriptLiteral(body, inner)])];
  return `\n${lines.map((line) => `${inner}${line},\n`).join("")}${indent}`;
}

/** The body as the method takes it: without `campaignType`, which the method implies, and not at all if it is empty. */
function bodyArgument(body: unknown): unknown {
  if (Array.isArray(body)) return body;
  const { campaignType: _, ...argument } = Object(body);
  return Object.keys(argument).length > 0 ? argument : undefined;
}
