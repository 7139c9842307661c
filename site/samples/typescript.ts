import { typescriptLiteral } from "./literals.ts";
import type { SampleRequest } from "./sample-request.ts";

/** Writes a call with our client. If it reaches people, it also shows what to do when nobody can tell what became of it. */
export function typescriptSample(request: SampleRequest): string {
  const reachesPeople = request.effect === "contact";
  const imports = reachesPeople ? "createCampaignClient, OutcomeUnknownError" : "createCampaignClient";
  return `import { ${imports} } from "kore-campaigns";

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
  // It may have been carried out. Don't send it again, not even after "not-seen".
  if (error instanceof OutcomeUnknownError) console.error(await error.confirm());
  throw error;
}`;

function clientCall({ clientMethod, ids, query, body }: SampleRequest, indent: string): string {
  const names = [...Object.values(ids), ...(query.campaignName ? [query.campaignName] : [])];
  let code = `${indent}const response = await ${clientMethod}(${names.map((name) => JSON.stringify(name)).join(", ")}`;
  const argument = bodyArgument(body);
  if (argument !== undefined) {
    if (names.length > 0) code += ", ";
    code += typescriptLiteral(argument, code);
  }
  return `${code});\n${indent}console.log(response);`;
}

/** The body as the method takes it: without `campaignType`, which the method implies, and not at all if it is empty. */
function bodyArgument(body: unknown): unknown {
  if (Array.isArray(body)) return body;
  const { campaignType: _, ...argument } = Object(body);
  return Object.keys(argument).length > 0 ? argument : undefined;
}
