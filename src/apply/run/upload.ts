import { mapAtOnce } from '../../base/at-once.ts';
import { startProgress } from '../../base/progress.ts';
import { EncordAnswerError, isUnanswered } from '../../encord/errors.ts';
import { pollUploadJob, startUploadJob } from '../../encord/api/upload-jobs.ts';
import type { RegistrationNode } from '../../graph/graph.ts';
import { itemKey } from '../../graph/item-key.ts';
import { safeText } from '../../graph/safe-text.ts';
import { batches } from '../../registration/batch.ts';
import { contentDigest } from '../../registration/content-digest.ts';
import { count } from '../../plan/diff/compare.ts';
import { missingItems, outdatedItems } from '../../plan/diff/registration.ts';
import type { RegistrationItem } from '../../registration/item.ts';
import { uploadRequest } from '../../registration/upload-request.ts';
import type { UploadJob } from '../../wire/upload-job.ts';
import { applied, currentOf, failed, type StepContext, type StepResult } from '../step-context.ts';

const STABLE_PAUSE = 3000;
const STABLE_LOOKS = 40;
/** Jobs that are started, and that are waited for, at the same time. */
const AT_ONCE = 4;

/** Upload jobs of one operation, started and not yet waited for. */
export interface StartedUpload {
  readonly node: RegistrationNode;
  readonly purpose: 'register' | 'metadata';
  readonly folder: string;
  /** Items sent with the jobs of this run; empty when only earlier jobs are waited for. */
  readonly sent: readonly RegistrationItem[];
  readonly jobs: readonly string[];
  /** A start was not answered: a job may run that nobody knows. */
  readonly uncertain: boolean;
}

/**
 * Starts the jobs of a registration. `earlier` is what an earlier run left in the journal: its jobs are waited for first,
 * and when it is unknown whether one was started, nothing is sent before the folder has come to rest.
 */
export async function startUpload(
  node: RegistrationNode,
  purpose: StartedUpload['purpose'],
  earlier: { readonly jobs: readonly string[]; readonly skipDuplicateUrls: boolean } | undefined,
  context: StepContext,
): Promise<StartedUpload | StepResult> {
  const folder = context.observer.uuidOf(node.folder);
  if (folder === undefined) return failed(`${node.folder} is not on the platform`);
  let resend = false;
  if (earlier !== undefined && purpose === 'register') {
    await waitForJobs(folder, earlier.jobs, 0, context);
    if (earlier.jobs.length === 0) {
      await waitForRest(node, context);
      resend = true;
    } else await context.observer.refresh(node.address);
    if (resend && !node.skipDuplicateUrls && openItems(node, purpose, context).length > 0) {
      return failed(
        'an earlier upload was not answered, and sending again could register items twice; set skipDuplicateUrls: true to go on',
        true,
      );
    }
  }
  const items = openItems(node, purpose, context);
  const flags =
    purpose === 'metadata'
      ? { skipDuplicateUrls: true, upsertMetadata: true }
      : { skipDuplicateUrls: node.skipDuplicateUrls || resend, upsertMetadata: false };
  const { jobs, errors } = await startJobs(node, folder, batches(items), flags, context);
  const bug = errors.find((error) => !isUnanswered(error) && !(error instanceof EncordAnswerError));
  if (bug !== undefined) throw bug;
  const uncertain = errors.some(isUnanswered);
  const [refusal] = errors;
  // A refusal: this job does not run. What was started beside it is still waited for.
  if (!uncertain && jobs.length === 0 && refusal instanceof EncordAnswerError) {
    return failed(`${refusal.message}. ${refusal.adviceAbout(node.address)}`);
  }
  return { node, purpose, folder, sent: items, jobs, uncertain };
}

/** Starts a job a batch, a few at the same time; after the first error no further ones. The ids are in the order of the batches. */
async function startJobs(
  node: RegistrationNode,
  folder: string,
  parts: Iterable<readonly RegistrationItem[]>,
  flags: Parameters<typeof uploadRequest>[1],
  context: StepContext,
): Promise<{ readonly jobs: readonly string[]; readonly errors: readonly unknown[] }> {
  const errors: unknown[] = [];
  let begun = 0;
  const start = async (part: readonly RegistrationItem[]): Promise<string | undefined> => {
    // What was started is noted and waited for; what was not is for the next run.
    if (errors.length > 0 || (context.signal.aborted && begun > 0)) return undefined;
    begun += 1;
    try {
      return await startUploadJob(context.client, folder, {
        dataItems: uploadRequest(part, flags),
        ...(node.integration === undefined ? {} : { integrationHash: node.integration }),
        ignoreErrors: node.onUnitError !== 'fail',
      });
    } catch (error) {
      errors.push(error);
      return undefined;
    }
  };
  const started = await mapAtOnce(parts, AT_ONCE, start);
  return { jobs: started.filter((job) => job !== undefined), errors };
}

/** Waits for the jobs, reads the folder again, and says what became of the items. */
export async function finishUpload(upload: StartedUpload, context: StepContext): Promise<StepResult> {
  const { node, purpose, folder } = upload;
  const errors: string[] = [];
  const reported: { itemUuid: string; name: string }[] = [];
  for (const state of await waitForJobs(folder, upload.jobs, upload.sent.length, context)) {
    reported.push(...state.itemsWithNames);
    errors.push(...state.errors, ...state.unitErrors.map((unit) => `${unit.objectUrls[0] ?? ''}: ${unit.error}`));
  }
  if (upload.uncertain) await waitForRest(node, context);
  else await context.observer.refresh(node.address);
  if (purpose === 'metadata') {
    const left = openItems(node, purpose, context).length;
    return left === 0
      ? applied(`client metadata of ${count(upload.sent.length, 'item')} updated`)
      : failed(`client metadata of ${left} of ${upload.sent.length} items is not updated${firstOf(errors)}`);
  }
  await matchReported(upload, reported, context);
  const missing = openItems(node, purpose, context);
  if (missing.length === 0) {
    clearFailed(node, context);
    return applied(`${count(upload.sent.length, 'item')} registered`);
  }
  if (upload.uncertain) {
    return failed(
      `an upload was not answered and ${missing.length} items are not there yet; the next run goes on`,
      true,
    );
  }
  const tolerated =
    node.onUnitError === 'warn' || (typeof node.onUnitError === 'object' && missing.length <= node.onUnitError.allow);
  if (tolerated) noteFailed(node, missing, context);
  const text = `${missing.length} of ${node.items.length} items could not be registered${firstOf(errors)}`;
  return tolerated ? applied(text) : failed(text);
}

function openItems(
  node: RegistrationNode,
  purpose: StartedUpload['purpose'],
  context: StepContext,
): readonly RegistrationItem[] {
  const seen = currentOf(context, node.address, 'registration');
  return purpose === 'register' ? missingItems(node, seen) : outdatedItems(node, seen);
}

/**
 * Waits until all jobs have ended and answers their states, in the order of the jobs, without those that the platform does not
 * know. `sent`: data units that were sent with them, for progress. Throws the signal's reason when aborted.
 */
async function waitForJobs(
  folder: string,
  jobs: readonly string[],
  sent: number,
  context: StepContext,
): Promise<UploadJob[]> {
  const counts = new Map<string, { readonly done: number; readonly total: number }>();
  const sum = (of: 'done' | 'total'): number => [...counts.values()].reduce((all, count) => all + count[of], 0);
  let tell: ((done: number) => void) | undefined;
  let failed = false;
  const wait = async (job: string): Promise<UploadJob | undefined> => {
    try {
      return await waitForJob(folder, job, context, (state) => {
        const done = state.unitsDoneCount + state.unitsErrorCount + state.unitsCancelledCount;
        counts.set(job, { done, total: done + state.unitsPendingCount });
        if (state.status === 'PENDING') {
          const work = { verb: 'registered', unit: 'data units', total: Math.max(sent, sum('total')) };
          tell ??= startProgress(work, context.now, context.progress);
          tell(sum('done'));
        }
        return !failed;
      });
    } catch (error) {
      failed = true;
      throw error;
    }
  };
  const states = await mapAtOnce(jobs, AT_ONCE, wait);
  return states.filter((state) => state !== undefined);
}

/** Polls a job until it ends or `goOn`, which is shown each state, says no; undefined when the platform does not know it. */
async function waitForJob(
  folder: string,
  job: string,
  context: StepContext,
  goOn: (state: UploadJob) => boolean,
): Promise<UploadJob | undefined> {
  for (;;) {
    context.signal.throwIfAborted();
    let state: UploadJob;
    try {
      state = await pollUploadJob(context.waiting, folder, job);
    } catch (error) {
      if (error instanceof EncordAnswerError && error.status === 404) return undefined;
      throw error;
    }
    if (!goOn(state) || state.status !== 'PENDING') return state;
    await context.sleep(1000, context.signal);
  }
}

/** Reads the folder until two looks in a row show the same items: a job that nobody knows has ended, or never was. */
async function waitForRest(node: RegistrationNode, context: StepContext): Promise<void> {
  let before = -1;
  for (let look = 0; look < STABLE_LOOKS; look += 1) {
    context.signal.throwIfAborted();
    const now = await context.observer.refresh(node.address);
    const count = now?.kind === 'registration' ? (now.observedKeys?.size ?? 0) : 0;
    if (count === before) return;
    before = count;
    await context.sleep(STABLE_PAUSE, context.signal);
  }
}

/**
 * Items without a readable URL are known by the id that their job reported: by name, and in order where that leaves as
 * many ids as items. Which of them has which id does not matter, since a dataset takes all of them or none.
 */
async function matchReported(
  upload: StartedUpload,
  reported: readonly { itemUuid: string; name: string }[],
  context: StepContext,
): Promise<void> {
  const open = upload.sent.filter((item) => item.urls.length !== 1);
  const seen = currentOf(context, upload.node.address, 'registration')?.observedKeys ?? new Map<string, string>();
  const known = new Set(seen.values());
  const free = reported.filter((item) => !known.has(item.itemUuid));
  const waiting = open.filter((item) => !seen.has(itemKey(item)));
  if (free.length === 0 || waiting.length === 0) return;
  const uuids: Record<string, string> = {};
  const unnamed = waiting.filter((item) => {
    const at = free.findIndex((other) => other.name === item.title);
    const other = free[at];
    if (item.title === undefined || other === undefined) return true;
    uuids[itemKey(item)] = other.itemUuid;
    free.splice(at, 1);
    return false;
  });
  if (free.length === unnamed.length) {
    unnamed.forEach((item, index) => (uuids[itemKey(item)] = free[index]?.itemUuid ?? ''));
  }
  context.observer.reported(upload.node.address, uuids);
  await context.observer.refresh(upload.node.address);
}

function noteFailed(node: RegistrationNode, missing: readonly RegistrationItem[], context: StepContext): void {
  const seen = currentOf(context, node.address, 'registration');
  if (seen === undefined) return;
  context.observer.set({
    ...seen,
    failed: { content: contentDigest(node.items), keys: new Set(missing.map(itemKey)) },
  });
}

function clearFailed(node: RegistrationNode, context: StepContext): void {
  const seen = currentOf(context, node.address, 'registration');
  if (seen?.failed === undefined) return;
  const { failed: _before, ...rest } = seen;
  context.observer.set(rest);
}

function firstOf(errors: readonly string[]): string {
  const first = errors.find((error) => error !== '');
  if (first === undefined) return '';
  return `; first error: ${safeText(first).slice(0, 300)}${errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''}`;
}
