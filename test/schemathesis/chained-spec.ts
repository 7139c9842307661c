import { isDeepStrictEqual } from "node:util";
import { type FoundOperation, operationsOf, resolved, type Spec } from "../../scripts/spec/spec.ts";

// biome-ignore lint/suspicious/noExplicitAny: the bundle is walked as it comes.
type Json = any;

/** A link without the name of its operation: what it fills in there. */
interface Filling {
  readonly parameters: Readonly<Record<string, string>>;
  /** Fields of the body that replace those of an example. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

const STREAM = { streamId: "$request.path.streamId" };
const NAME_OF_LIST = "$response.body#/data/name";

/**
 * Adds links that are not published, because they change something or reach people: from what was created to all that can
 * be done with it in its version. A body is an example.
 */
export function chainedSpec(published: Spec): Spec {
  const spec = structuredClone(published);
  const operations = operationsOf(spec);
  const startsWith = (verb: string) => operations.filter(({ operation }) => operation.operationId.startsWith(verb));

  const creates = startsWith("create");
  const lists = startsWith("createContactList");
  const campaigns = creates.filter((create) => !lists.includes(create));

  for (const create of creates) {
    const published = Object.values(linksOf(create));
    const later = operations.filter(
      (other) =>
        versionOf(other) === versionOf(create) &&
        !published.some(({ operationId }) => operationId === other.operation.operationId),
    );
    // The published links have each place of an id once for every read.
    const ids = published.filter(({ operationId }) => operationId === published[0].operationId);
    for (const { parameters } of ids)
      for (const target of later.filter(({ path }) => hasPathOf(path, parameters)))
        addLinks(spec, create, target, { parameters });
  }
  for (const list of lists) {
    for (const create of campaigns)
      addLinks(spec, list, create, { parameters: STREAM, fields: { contactLists: [NAME_OF_LIST] } });
    for (const add of startsWith("addContacts"))
      addLinks(spec, list, add, { parameters: STREAM, fields: { contact_list_name: NAME_OF_LIST } });
  }
  for (const create of campaigns)
    for (const schedule of startsWith("scheduleCampaign"))
      addLinks(spec, create, schedule, { parameters: { ...STREAM, campaignName: "$request.body#/name" } });
  for (const trigger of startsWith("trigger"))
    for (const callBack of startsWith("scheduleCallbacks"))
      addLinks(spec, trigger, callBack, {
        parameters: { ...STREAM, campaignInstanceId: "$response.body#/campaignInstanceId" },
      });
  return spec;
}

const versionOf = ({ operation }: FoundOperation) => operation.operationId.slice(-2);

/** Whether a path has just these parameters. */
const hasPathOf = (path: string, parameters: object): boolean =>
  isDeepStrictEqual(
    [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
    Object.keys(parameters),
  );

const linksOf = ({ operation }: FoundOperation): Record<string, Json> =>
  ((operation.responses["2XX"] as Json).links ??= {});

/** Adds a link, or one for each example of a body. */
function addLinks(spec: Spec, from: FoundOperation, to: FoundOperation, { parameters, fields = {} }: Filling): void {
  const links = linksOf(from);
  const { operationId } = to.operation;
  const add = (link: object) => {
    links[`link-${Object.keys(links).length}`] = { operationId, ...link };
  };
  const bodies = examplesOf(spec, to);
  if (bodies.length === 0) add({ parameters });
  for (const body of bodies) {
    const own = Object.entries(fields).filter(([name]) => Object.hasOwn(body, name));
    add({
      parameters: { ...parameters, ...(body.campaignType && { campaignType: body.campaignType }) },
      requestBody: Array.isArray(body) ? body : { ...body, ...Object.fromEntries(own) },
      "x-schemathesis": { merge_body: false },
    });
  }
}

/** Those that are not just an empty object. */
export function examplesOf(spec: Spec, { operation }: FoundOperation): Json[] {
  const examples: Json[] = Object.values(operation.requestBody?.content?.["application/json"]?.examples ?? {});
  return examples.map((example) => resolved(spec, example).value).filter((value) => Object.keys(value).length > 0);
}
