import { readBundle } from "../../scripts/spec/spec.ts";
import { operationPages } from "../../site/pages/operation-pages.ts";
import { type SampleRequest, sampleRequest } from "../../site/samples/sample-request.ts";
import { type Sample, samplesOf } from "../../site/samples/samples-of.ts";
import { ROWS } from "../contract/rows.ts";
import { type PreparedCall, prepareCall } from "../sandbox/prepare-call.ts";
import type { TestedSandbox } from "../sandbox/tested-sandbox.ts";
import { ACCOUNT_ID, STREAM_ID, TOKEN } from "../support/kore.ts";
import { BASE_URL, matchOperation } from "../support/sent-request.ts";

const spec = readBundle();

/** The pages of the reference. */
export const PAGES = operationPages(spec);

type Page = (typeof PAGES)[number];

/** A sample of a page as it is printed. */
export const printedSample = (page: Page, name: Sample["name"]): string =>
  samplesOf(page, spec).find((sample) => sample.name === name)?.code ?? "";

/** The request of a page as its samples print it. */
export const printedRequest = (page: Page): SampleRequest => sampleRequest(page, spec);

/** A sample whose call a sandbox is prepared for. */
export interface PreparedSample extends PreparedCall {
  /** As it is printed, but with ids and the name of a campaign that the sandbox has, and credentials for made-up ones. */
  readonly code: string;
}

/** Creates what the call of a page needs: the row of the contract with the same example needs the same. */
export async function prepareSample(page: Page, name: Sample["name"], sandbox: TestedSandbox): Promise<PreparedSample> {
  const row = ROWS.find(({ page: slug, example = slug }) => example === page.row.example);
  if (!row) throw new Error(`No row of the contract has the example of "${page.name}".`);
  const prepared = await prepareCall(row, sandbox);
  const code = replacements(printedRequest(page), prepared).reduce(
    (text, [printed, real]) => text.replaceAll(printed, real),
    printedSample(page, name),
  );
  return { ...prepared, code };
}

/** What is printed, and what the tests and the sandbox have in its place. */
function replacements({ ids, query, body, madeUp }: SampleRequest, prepared: PreparedCall): [string, string][] {
  const [method, target] = prepared.sends.split(" ") as [string, string];
  const url = new URL(target, BASE_URL);
  const { parameters } = matchOperation(method, url);
  const pairs: [printed: string, own: string][] = [
    [madeUp.jwt, TOKEN],
    [madeUp.streamId, STREAM_ID],
    [madeUp.accountId, ACCOUNT_ID],
  ];
  for (const [name, id] of Object.entries(ids)) pairs.push([id, parameters[name] ?? ""]);
  const name = url.searchParams.get("campaignName");
  if (query.campaignName && name)
    pairs.push([query.campaignName, name], [encodeURIComponent(query.campaignName), encodeURIComponent(name)]);
  if (Array.isArray(body)) pairs.push([body[0].campaignDialingListId, prepared.body[0].campaignDialingListId]);
  return pairs;
}
