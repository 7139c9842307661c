import type { CreateContactListV2Request } from "../../../generated/schemas.ts";
import { idsIn } from "../../campaign-id.ts";
import type { CampaignClient } from "../../client.ts";
import type { LostCall } from "../../confirmation/confirmation.ts";
import { type CampaignError, InvalidRequestError } from "../../errors/campaign-error.ts";
import { serializeBody } from "../../operations/serialize.ts";
import type { NewSmsCampaign } from "../../resources/sms.ts";
import type { NewVoiceCampaign } from "../../resources/voice.ts";
import { readOptions } from "../../validate.ts";
import { sha256 } from "../hash/sha256.ts";
import { assertJournal } from "../journal/assert-journal.ts";
import type { Journal, JournalEntry } from "../journal/journal.ts";
import { POLL_OPTIONS, type PollOptions } from "../wait/polls.ts";
import { type CreatedKind, kindToCreate } from "./created-kind.ts";
import { lookFor, readLookOptions } from "./look.ts";
import { type Namesakes, readNamesakes } from "./namesakes.ts";
import { type OnceKey, readOnce, writeEnd } from "./once-journal.ts";
import { sendOnce } from "./send-once.ts";

/** A voice campaign, an SMS campaign or a contact list, as `create` of its group takes it. */
export type ToCreate = NewVoiceCampaign | NewSmsCampaign | CreateContactListV2Request;

/** Options of {@link createOnce}. Times are those of the looks after a lost response: ten minutes, every 30 seconds. */
export interface CreateOnceOptions extends PollOptions {
  /** Where the intent to create is written before it is sent. Use a new journal for each run of a job. */
  readonly journal: Journal;
}

/** What was created. */
export interface CreatedOnce {
  /** Its id, `cd-…` or `cl-…`. */
  readonly id: string;
  /** `created`: the response said so. `found`: the response was lost, and one of its name appeared since. */
  readonly outcome: "created" | "found";
}

interface Intent {
  /** SHA-256 of the body. */
  readonly hash: string;
  /** What had the name before, or may have had it. */
  readonly before: readonly string[];
  readonly lostCall: LostCall;
}

const OPTIONS = ["journal", ...POLL_OPTIONS];
const KINDS = { voice: "voice campaign", sms: "SMS campaign", "contact list": "contact list" } as const;
const OPERATIONS = {
  voice: "createCampaignV2",
  sms: "createCampaignV2",
  "contact list": "createContactListV2",
} as const;

/**
 * Creates a campaign or a contact list, once: it sends the request once, also if it is called again with the same journal
 * after a crash. The intent is written down first. If the response is lost, or the process was killed, it only reads, and
 * takes what has the name now and did not exist before.
 *
 * Effect: write. Pages: those of `create` of `kore.voice`, `kore.sms` and `kore.contactLists`.
 *
 * @param toCreate what has a `dialingMode` is a voice campaign, what has a `format` an SMS campaign, what has a `source` a
 * contact list
 * @returns its id; at once, without a request, if the journal has it
 * @throws {@link OutcomeUnknownError} if nobody knows whether it was created; {@link InvalidRequestError} before anything is
 * sent if the journal has another one of the same name
 */
export async function createOnce(
  kore: CampaignClient,
  toCreate: ToCreate,
  options: CreateOnceOptions,
): Promise<CreatedOnce> {
  const { journal, ...own } = readOptions("createOnce", options, OPTIONS);
  assertJournal(journal);
  const polling = readLookOptions(own);
  const body = serializeBody(toCreate);
  const kind = kindToCreate(JSON.parse(body));
  const { name } = toCreate;
  const hash = await sha256(body);
  const { streamId, accountId } = kore;
  const key: OnceKey = { type: "create", streamId, accountId, kind, name };
  const known = await readOnce(journal, key);
  if (known.intent) assertSameHash(known.intent);
  if (known.done) return { id: String(known.done.id), outcome: known.done.outcome as CreatedOnce["outcome"] };
  if (known.intent) return found(known.intent as unknown as Intent, undefined);

  const { signal } = polling;
  const { ids, maybe } = await readNamesakes(kore, kind, name, signal);
  const sentAt = new Date().toISOString();
  const lostCall: LostCall = { operationId: OPERATIONS[kind], streamId, accountId, name, sentAt, clock: "machine" };
  const intent: Intent = { hash, before: [...ids, ...maybe], lostCall };
  const sent = await sendOnce(journal, key, intent, () => create(kore, kind, toCreate, signal));
  if ("intent" in sent) {
    assertSameHash(sent.intent);
    return found(sent.intent, sent.cause);
  }
  // A response that hides the id of what it created is like one that is lost.
  const [id] = idsIn(sent.response);
  return id === undefined ? found(intent, undefined) : end({ id, outcome: "created" });

  function assertSameHash(intent: Intent | JournalEntry): void {
    if (intent.hash === hash) return;
    throw new InvalidRequestError(
      `The journal has another ${KINDS[kind]} of the name ${JSON.stringify(name)}. Give the same again, another name, or a new journal.`,
    );
  }

  async function end(result: CreatedOnce): Promise<CreatedOnce> {
    await writeEnd(journal, key, "done", result);
    return result;
  }

  async function found({ before, lostCall }: Intent, cause: CampaignError | undefined): Promise<CreatedOnce> {
    const look = async () => {
      const namesakes = await readNamesakes(kore, kind, name, polling.signal);
      return { found: newIn(namesakes, before), requests: namesakes.requests };
    };
    const message = `Nobody knows whether the ${KINDS[kind]} ${JSON.stringify(name)} was created.`;
    const id = await lookFor(kore, look, { lostCall, message, cause }, polling);
    return end({ id, outcome: "found" });
  }
}

/** The one that has the name and did not exist before; `undefined` if there is none, or if it may be one of several. */
function newIn({ ids, maybe }: Namesakes, before: readonly string[]): string | undefined {
  const [id, ...others] = ids.filter((each) => !before.includes(each));
  return others.length === 0 && maybe.every((each) => before.includes(each)) ? id : undefined;
}

function create(
  kore: CampaignClient,
  kind: CreatedKind,
  toCreate: ToCreate,
  signal: AbortSignal | undefined,
): Promise<object> {
  const options = { signal, finishSent: true };
  if (kind === "contact list") return kore.contactLists.create(toCreate as CreateContactListV2Request, options);
  if (kind === "voice") return kore.voice.create(toCreate as NewVoiceCampaign, options);
  return kore.sms.create(toCreate as NewSmsCampaign, options);
}
