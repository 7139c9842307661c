import { readBundle } from "../../scripts/spec/spec.ts";
import { type OperationPage, operationPages } from "../../site/pages/operation-pages.ts";
import type { SampleRequest } from "../../site/samples/sample-request.ts";
import { type KindSamples, type Sample, samplesOf } from "../../site/samples/samples-of.ts";
import { ROWS, type Row } from "../contract/rows.ts";
import { type PreparedCall, prepareCall } from "../sandbox/prepare-call.ts";
import type { TestedSandbox } from "../sandbox/tested-sandbox.ts";
import { BASE_URL, matchOperation } from "../support/sent-request.ts";

const spec = readBundle();

/** A kind of a call, with what its samples print. */
export interface PrintedCall extends KindSamples {
  /** The page and the kind, for example `createCampaignV2, SMS`. */
  readonly name: string;
  readonly page: OperationPage;
}

/** Each kind of each call of the reference. */
export const CALLS: readonly PrintedCall[] = operationPages(spec).flatMap((page) =>
  samplesOf(page, spec).map((samples) => ({
    ...samples,
    name: [page.name, samples.kind?.name].filter(Boolean).join(", "),
    page,
  })),
);

/** A sample as it is printed. */
export const printedSample = ({ samples }: KindSamples, name: Sample["name"]): string =>
  samples.find((sample) => sample.name === name)?.code ?? "";

/** The row of the contract with the same example. It needs and sends the same. */
export function contractRow(call: PrintedCall): Row {
  const row = ROWS.find(({ page, example = page }) => example === call.example);
  if (!row) throw new Error(`No row of the contract has the example of "${call.name}".`);
  return row;
}

/** A sample whose call a sandbox is prepared for. */
export interface PreparedSample extends PreparedCall {
  /** As it is printed, but with ids and the name of a campaign that the sandbox has. */
  readonly code: string;
}

/** Creates what a call needs. */
export async function prepareSample(
  call: PrintedCall,
  name: Sample["name"],
  sandbox: TestedSandbox,
): Promise<PreparedSample> {
  const prepared = await prepareCall(contractRow(call), sandbox);
  const code = replacements(call.request, prepared).reduce(
    (text, [printed, real]) => text.replaceAll(printed, real),
    printedSample(call, name),
  );
  return { ...prepared, code };
}

/** What is printed, and what the tests and the sandbox have in its place. */
function replacements({ ids, query, body }: SampleRequest, prepared: PreparedCall): [string, string][] {
  const [method, target] = prepared.sends.split(" ") as [string, string];
  const url = new URL(target, BASE_URL);
  const { parameters } = matchOperation(method, url);
  const pairs = Object.entries(ids).map(([name, id]): [printed: string, own: string] => [id, parameters[name] ?? ""]);
  const name = url.searchParams.get("campaignName");
  if (query.campaignName && name)
    pairs.push([query.campaignName, name], [encodeURIComponent(query.campaignName), encodeURIComponent(name)]);
  if (Array.isArray(body)) pairs.push([body[0].campaignDialingListId, prepared.body[0].campaignDialingListId]);
  return pairs;
}
