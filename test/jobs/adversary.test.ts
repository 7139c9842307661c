import fc from "fast-check";
import { expect, test } from "vitest";
import { CampaignError, createCampaignClient } from "../../src/index.ts";
import {
  type JournalEntry,
  type LoadAccount,
  LoadStoppedError,
  loadContacts,
  startOnce,
} from "../../src/jobs/index.ts";
import { FAULT_NAMES, type FaultName } from "../../src/sandbox/http/faults.ts";
import { type BatchReply, createContactListService, numberOf } from "./contact-list-service.ts";
import { failingJournal } from "./failing-journal.ts";
import { createOnceWorld } from "./once-world.ts";

/** One of the runs of a load with the same journal, and what goes wrong in it. */
const loadRuns = fc.record({
  replies: fc.array(
    fc.constantFrom<BatchReply>(200, 200, 200, 400, 401, 429, 500, "lost-after", "lost-before", "no-connection"),
    { maxLength: 12 },
  ),
  failAt: fc.option(fc.nat(16)),
  isWritten: fc.boolean(),
  abortAt: fc.option(fc.nat(8)),
  inputFailsAt: fc.option(fc.nat(40)),
  unknown: fc.constantFrom("leave" as const, "resend" as const),
});

const rows = fc.array(fc.oneof({ weight: 8, arbitrary: fc.nat(30).map(numberOf) }, fc.constant("0044 7700")), {
  maxLength: 40,
});

test("whatever goes wrong, however often it goes on, a load sends nobody twice, and its account is what happened", async () => {
  let resumed = 0;
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.integer({ min: 1, max: 7 }),
      fc.array(loadRuns, { minLength: 1, maxLength: 5 }),
      async (numbers, batchSize, runs) => {
        const lines: JournalEntry[] = [];
        /** Numbers that were added or may have been, and how often; those of the response that says so. */
        const sent = new Map<string, number>();
        const added = new Set<string>();
        for (const { replies, failAt, isWritten, abortAt, inputFailsAt, unknown } of runs) {
          const service = createContactListService({ replies });
          const controller = new AbortController();
          let looks = 0;
          const onProgress = () => looks++ === abortAt && controller.abort();
          const contacts = function* () {
            for (const [row, phoneNumber] of numbers.entries()) {
              if (row === inputFailsAt) throw new Error("The file is cut off.");
              yield { phoneNumber };
            }
          };
          const before = new Map(sent);
          const loading = loadContacts(service.kore, "Recalls", contacts(), {
            ...{ batchSize, unknown, onProgress, signal: controller.signal, sleep: async () => {} },
            journal: failingJournal(lines, failAt, isWritten),
          });
          const account: LoadAccount | undefined = await loading.catch((error) => {
            // A journal that fails at its first entry ends the load before it begins.
            if (!(error instanceof LoadStoppedError)) expect(error.message).toBe("The disk is full.");
            return error.account;
          });
          for (const [index, batch] of service.batches.entries()) {
            const reply = replies[index] ?? 200;
            if ([400, 401, 429, "no-connection"].includes(reply)) continue;
            for (const number of batch) sent.set(number, (sent.get(number) ?? 0) + 1);
          }
          for (const number of service.added) added.add(number);
          if (unknown === "leave")
            for (const number of before.keys()) expect(sent.get(number)).toBe(before.get(number));
          if (before.size > 0) resumed += 1;
          if (!account) continue;
          const { accepted, refused, unknown: lost, duplicates, notSent } = account;
          expect(accepted + refused + lost + duplicates + notSent).toBe(account.rows);
          expect(accepted).toBeLessThanOrEqual(added.size);
          expect(accepted + lost).toBeGreaterThanOrEqual(added.size);
        }
        expect(JSON.stringify(lines)).not.toContain("202555");
      },
    ),
    { numRuns: 100 },
  );
  expect(resumed).toBeGreaterThan(30);
});

/** Faults after which the client knows that nothing was carried out. */
const REFUSALS: readonly (FaultName | undefined)[] = [
  "refused",
  "rate-limited",
  "rate-limited-without-retry-after",
  "unauthorized-once",
];

/** Jobs at once that start a campaign, each with what goes wrong with its journal. */
const startRuns = fc.record({
  jobs: fc.array(fc.record({ failAt: fc.option(fc.nat(2)), isWritten: fc.boolean() }), { minLength: 1, maxLength: 3 }),
  meanwhile: fc.constantFrom("nothing", "start", "stop", "time", "abort"),
});

test("whatever goes wrong, a journal sends no start after one that may have been carried out", async () => {
  let starts = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("voice" as const, "sms" as const),
      fc.array(fc.option(fc.constantFrom(...FAULT_NAMES), { nil: undefined }), { maxLength: 4 }),
      fc.array(startRuns, { minLength: 1, maxLength: 3 }),
      async (kind, faults, runs) => {
        const { sandbox, kore: others, sleep, ready } = createOnceWorld();
        const id = await ready(kind);
        const requests: (FaultName | undefined)[] = [];
        let mayBeCarriedOut = 0;
        const operationId = kind === "voice" ? "triggerVoiceCampaignV2" : "startSmsCampaignV2";
        const kore = createCampaignClient({
          ...sandbox.options,
          retries: 0,
          // One that is slow is given up.
          timeout: 100,
          onRequest: ({ call }) => {
            if (call.operationId !== operationId) return;
            const fault = faults[requests.length];
            requests.push(fault);
            if (!REFUSALS.includes(fault)) mayBeCarriedOut += 1;
            if (fault) sandbox.faults.next(operationId, fault);
          },
        });
        const lines: JournalEntry[] = [];
        let isStartedByOthers = false;
        for (const { jobs, meanwhile } of runs) {
          const controller = new AbortController();
          const pause: typeof sleep = async (milliseconds, signal) => {
            await sleep(milliseconds, signal);
            if (meanwhile === "abort") controller.abort();
            if (meanwhile === "time") sandbox.clock.advance("1d");
            if (meanwhile === "start")
              isStartedByOthers ||= await others[kind].start(id).then(
                () => true,
                () => false,
              );
            if (meanwhile === "stop") await others[kind].stop(id).catch(() => {});
          };
          const results = await Promise.allSettled(
            jobs.map(({ failAt, isWritten }) =>
              startOnce(kore, id, {
                ...{ journal: failingJournal(lines, failAt, isWritten), sleep: pause, signal: controller.signal },
              }),
            ),
          );
          const isRun = (sandbox.state.campaigns[0]?.runs.length ?? 0) > 0;
          for (const result of results) {
            if (result.status === "fulfilled") expect(isRun).toBe(true);
            else if (!(result.reason instanceof CampaignError)) expect(result.reason.message).toBe("The disk is full.");
          }
          expect(JSON.stringify(lines)).not.toContain("202555");
        }
        sandbox.clock.settle();
        if (!isStartedByOthers) expect(sandbox.state.campaigns[0]?.runs.length).toBeLessThanOrEqual(1);
        starts += requests.length;
        expect(mayBeCarriedOut).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: 12 },
  );
  expect(starts).toBeGreaterThan(5);
});
