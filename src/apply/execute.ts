import type { Address } from '../base/address.ts';
import { digestOf } from '../base/canonical.ts';
import { compareProblems, type Problem } from '../base/problem.ts';
import type { EncordClient } from '../encord/client.ts';
import { EncordError, isUnanswered } from '../encord/errors.ts';
import { Observer } from '../encord/observer.ts';
import type { Graph } from '../graph/graph.ts';
import { newMarker } from '../graph/marker.ts';
import { safeText } from '../graph/safe-text.ts';
import type { Operation, Plan } from '../plan/plan.ts';
import { OPEN_APPROVALS } from '../state/open-approvals.ts';
import { readIntents } from '../state/intent.ts';
import { readResources } from '../state/resources.ts';
import type { Resource } from '../state/resource.ts';
import { StateMovedError } from '../state/errors.ts';
import type { Run, StateStore, StateView } from '../state/store.ts';
import { Journal } from './journal.ts';
import type { Outcome } from './outcome.ts';
import { rememberObserved } from './remember.ts';
import { isCreatable, isUpload, runStep } from './run-step.ts';
import { finishUpload, startUpload, type StartedUpload } from './run/upload.ts';
import { snapshotBefore } from './snapshot.ts';
import type { StepContext, StepResult } from './step-context.ts';
import { batchesOf, planSteps, type Permission } from './steps.ts';

export interface ApplyInput extends Permission {
  /** A plan made just now from `desired` and `observed`. */
  readonly plan: Plan;
  readonly desired: Graph;
  readonly observed: Graph;
  /** What the state held when the plan was made (`readResources`); another run's changes since then stop this one. */
  readonly resources: ReadonlyMap<Address, Resource>;
  readonly client: EncordClient;
  readonly store: StateStore;
  readonly run: Run;
  /** Where the approval came from; undefined = whoever ran it gave it. Goes into the ledger. */
  readonly review?: ApplyReview | undefined;
  /** What `approvals.json` is to hold once the operations with these keys are applied. */
  readonly leftOpen?: ((applied: ReadonlySet<string>) => string) | undefined;
  readonly now: () => number;
  readonly random: () => number;
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
  readonly progress?: (text: string) => void;
  /** Whether the run that holds the lease still works. */
  readonly isAlive?: (run: string) => Promise<boolean | undefined>;
}

export interface ApplyReview {
  readonly pull?: number;
  readonly by?: string;
  readonly commit: string;
  /** Operations, by key, that pull requests merged before were approved for. */
  readonly earlier?: readonly { readonly pull: number; readonly by?: string; readonly keys: readonly string[] }[];
}

export interface ApplyResult {
  /** One for every operation of the plan, in its order. */
  readonly outcomes: readonly Outcome[];
  readonly problems: readonly Problem[];
  readonly cancelled: boolean;
  /** How often the state was written: at most 2 + 2·⌈operations/50⌉. */
  readonly stateWrites: number;
  /** 0 all that may run has run · 5 something was not covered by an approval or refused · 7 something failed. */
  readonly exit: 0 | 5 | 7;
}

/** After so many steps in a row without a connection, the rest is left for the next run. */
const GIVE_UP_AFTER = 3;

/**
 * Runs the operations of a plan that may run. What must not be sent twice is in the journal before it is sent; the state
 * is written before and after each batch. A step that fails becomes an outcome, and what needs it is skipped. Killed at
 * any point and run again with a new plan it converges without duplicates. Throws when the state cannot be written
 * (`StateError`, `LockedError`).
 */
export async function applyPlan(input: ApplyInput): Promise<ApplyResult> {
  return new Application(input).run();
}

class Application {
  readonly #input: ApplyInput;
  readonly #outcomes = new Map<string, Outcome>();
  readonly #created = new Map<Address, string | undefined>();
  readonly #adopted = new Set<Address>();
  readonly #moved = new Set<Address>();
  readonly #forgotten = new Set<Address>();
  readonly #markers = new Map<Address, string>();
  /** Addresses with an intent that an earlier run left: it may have sent the create. */
  #before: ReadonlySet<Address> = new Set();
  /** What the state holds, kept up to date with what this run puts into the journal. */
  readonly #stored: Map<Address, Resource>;
  /** Writes that began an operation whose end is awaited later, by its key. */
  readonly #begun = new Map<string, number>();
  #lost = 0;
  /** What `approvals.json` holds once the journal is written. */
  #open: string | undefined;
  /** Writes that may still be spent on noting upload jobs before they are waited for. */
  #jobWrites = 2;

  constructor(input: ApplyInput) {
    this.#input = input;
    this.#stored = new Map(input.resources);
  }

  async run(): Promise<ApplyResult> {
    const { plan, store, desired, observed, run, now, isAlive, signal } = this.#input;
    const client = this.#input.client.finishing;
    const intents = await readIntents(await store.view());
    const observer = new Observer(client, desired, this.#stored, { intents, seed: observed });
    const alive = isAlive === undefined ? {} : { isAlive };
    const journal = new Journal({ store, run, now, ...alive, check: (view) => this.#checkUnmoved(view) }, intents);
    const context: StepContext = {
      client,
      waiting: this.#input.client,
      desired,
      planned: observed,
      observer,
      journal,
      now,
      sleep: this.#input.sleep,
      signal,
      progress: this.#input.progress ?? (() => undefined),
    };
    const steps = planSteps(plan, this.#input);
    for (const { operation, verdict } of steps) {
      if (verdict.do === 'leave') this.#settle(operation, verdict.status, verdict.why);
    }
    const batches = batchesOf(steps);
    // In the same write: without its intent only what is remembered tells a run that comes after a kill that this was made.
    this.#remember(context, this.#dropStale(journal, plan));
    this.#before = new Set(journal.intents.keys());
    await this.#noteOpen(journal);
    if (batches.length === 0 && (this.#remember(context) || !journal.isEmpty))
      await journal.flush('Refresh what is known', true);
    for (const [index, batch] of batches.entries()) {
      this.#announce(batch, index === 0, context);
      for (const operation of batch) await this.#keepBefore(operation, context);
      await journal.flush(`Intend ${batch.length} operations`, false);
      await this.#runBatch(batch, context);
      for (const operation of batch) this.#record(operation, journal);
      this.#remember(context);
      await this.#noteOpen(journal);
      await journal.flush(`Record ${batch.length} operations`, index === batches.length - 1);
    }
    const outcomes = plan.operations.flatMap((operation) => this.#outcomes.get(operation.key) ?? []);
    const has = (...statuses: Outcome['status'][]): boolean => outcomes.some((one) => statuses.includes(one.status));
    return {
      outcomes,
      problems: [...observer.problems].sort(compareProblems),
      cancelled: signal.aborted && has('failed', 'skipped'),
      stateWrites: journal.writes,
      exit: has('refused') ? 5 : has('failed', 'skipped') ? 7 : 0,
    };
  }

  /** Puts into the journal which approved operations are still open, where that differs from what the state says. */
  async #noteOpen(journal: Journal): Promise<void> {
    const { leftOpen, store } = this.#input;
    if (leftOpen === undefined) return;
    const applied = [...this.#outcomes.values()].filter(({ status }) => status === 'applied').map(({ key }) => key);
    const content = leftOpen(new Set(applied));
    this.#open ??= await (await store.view()).read(OPEN_APPROVALS);
    if (content !== this.#open) journal.keep(OPEN_APPROVALS, content);
    this.#open = content;
  }

  /** `only`: of these alone; default all. */
  #remember({ desired, observer, journal }: StepContext, only?: ReadonlySet<Address>): boolean {
    const identity = { created: this.#created, adopted: this.#adopted, moved: this.#moved, forgotten: this.#forgotten };
    return rememberObserved(desired, observer, identity, this.#stored, journal, only);
  }

  /** Throws when another run has changed what is remembered since the plan was made. */
  async #checkUnmoved(view: StateView): Promise<void> {
    const now = await readResources(view);
    if (digestOf(Object.fromEntries(now)) === digestOf(Object.fromEntries(this.#input.resources))) return;
    throw new StateMovedError('another run has changed the state since this plan was made; plan again');
  }

  /** Intents that no operation needs any more: the earlier run did it after all, and what it made was found. */
  #dropStale(journal: Journal, plan: Plan): ReadonlySet<Address> {
    const stale = new Set<Address>();
    const open = new Set(
      plan.operations.filter(({ operation }) => operation === 'create').map(({ address }) => address),
    );
    for (const intent of journal.intents.values()) {
      if (open.has(intent.address)) continue;
      if (intent.marker !== undefined) this.#created.set(intent.address, intent.marker);
      journal.fulfilled(intent.address);
      stale.add(intent.address);
    }
    return stale;
  }

  #announce(batch: readonly Operation[], first: boolean, context: StepContext): void {
    const { plan, random, desired } = this.#input;
    if (first) {
      const { review = null } = this.#input;
      const data = { plan: plan.digest, environment: plan.environment, operations: plan.operations.length, review };
      context.journal.record('apply.started', data);
    }
    for (const operation of batch) {
      const { address } = operation;
      const node = desired.nodes.get(address);
      const old = context.journal.intents.get(address);
      if (isUpload(operation) && node?.kind === 'registration') {
        const upload = old?.upload ?? { jobs: [], skipDuplicateUrls: node.skipDuplicateUrls };
        context.journal.intend({ address, kind: node.kind, upload });
      } else if (operation.operation === 'create' && isCreatable(node)) {
        const marker = old?.marker ?? newMarker(random);
        this.#markers.set(address, marker);
        context.journal.intend({ address, kind: node.kind, title: node.title, marker });
      } else continue;
      context.journal.record('apply.intent', { key: operation.key, digest: operation.digest }, address);
    }
  }

  /** Puts what the operation replaces or loses into the journal; without that it does not run. */
  async #keepBefore(operation: Operation, context: StepContext): Promise<void> {
    if (operation.operation !== 'update' && operation.operation !== 'detach') return;
    await this.#attempt(operation, context, async () => {
      const kept = await snapshotBefore(operation, context);
      if (kept === undefined) return undefined;
      context.journal.keep(kept.path, kept.content);
      const data = { key: operation.key, path: kept.path, ...kept.counts };
      context.journal.record('apply.snapshot', data, operation.address);
      return undefined;
    });
  }

  async #runBatch(batch: readonly Operation[], context: StepContext): Promise<void> {
    for (let at = 0; at < batch.length; at += 1) {
      const operation = batch[at];
      if (operation === undefined) break;
      if (this.#skips(operation, context)) continue;
      if (!isUpload(operation)) {
        await this.#attempt(operation, context, () => runStep(operation, this.#before.has(operation.address), context));
        continue;
      }
      const started: [Operation, StartedUpload][] = [];
      for (; at < batch.length; at += 1) {
        const upload = batch[at];
        if (upload === undefined || !isUpload(upload)) break;
        if (this.#skips(upload, context)) continue;
        await this.#startUpload(upload, started, context);
      }
      at -= 1;
      await this.#finishUploads(started, context);
    }
  }

  async #startUpload(operation: Operation, started: [Operation, StartedUpload][], context: StepContext): Promise<void> {
    const node = context.desired.nodes.get(operation.address);
    if (node?.kind !== 'registration') return this.#settle(operation, 'failed', 'no manifest declares it');
    const purpose = operation.operation === 'create' ? 'register' : 'metadata';
    const earlier = this.#before.has(node.address) ? context.journal.intents.get(node.address)?.upload : undefined;
    await this.#attempt(operation, context, async () => {
      const upload = await startUpload(node, purpose, earlier, context);
      if ('status' in upload) return upload;
      started.push([operation, upload]);
      const { skipDuplicateUrls } = node;
      // A start that was not answered leaves the list empty: the next run then knows that it must look first.
      const jobs = upload.uncertain ? [] : [...upload.jobs];
      context.journal.intend({ address: node.address, kind: node.kind, upload: { jobs, skipDuplicateUrls } });
      return undefined;
    });
  }

  async #finishUploads(started: readonly [Operation, StartedUpload][], context: StepContext): Promise<void> {
    if (started.some(([, upload]) => upload.jobs.length > 0) && this.#jobWrites > 0) {
      this.#jobWrites -= 1;
      // Intents that were fulfilled leave with this write, so what they made must be in it.
      this.#remember(context);
      await context.journal.flush('Note upload jobs', false);
    }
    for (const [operation, upload] of started) {
      await this.#attempt(operation, context, () => finishUpload(upload, context));
    }
  }

  /** Runs one step; errors of the platform become its outcome. A result of undefined leaves it open. */
  async #attempt(
    operation: Operation,
    context: StepContext,
    run: () => Promise<StepResult | undefined>,
  ): Promise<void> {
    const { signal, plan } = this.#input;
    const writes = context.client.requests().writes - (this.#begun.get(operation.key) ?? 0);
    const used = (): number => context.client.requests().writes - writes;
    context.progress(`${this.#outcomes.size + 1} of ${plan.operations.length}: ${operation.summary}`);
    try {
      const result = await run();
      this.#lost = 0;
      if (result === undefined) return void this.#begun.set(operation.key, used());
      this.#settle(operation, result.status, result.summary, used(), result.uuid);
      if (result.pending !== true && hasIntent(operation)) context.journal.fulfilled(operation.address);
      if (result.status === 'applied' || result.uuid !== undefined) this.#identity(operation, result.uuid);
    } catch (error) {
      if (signal.aborted && !(error instanceof EncordError))
        return this.#settle(operation, 'failed', 'cancelled while it was running; the next run goes on');
      if (!(error instanceof EncordError)) throw error;
      this.#lost = isUnanswered(error) ? this.#lost + 1 : 0;
      this.#settle(operation, 'failed', `${error.message}. ${error.adviceAbout(operation.address)}`, used());
      // Refused while it was read back: what was made is there, and the next run finds it by its marker.
      const made = context.observer.uuidOf(operation.address) !== undefined;
      if (operation.operation === 'create' && !isUpload(operation) && !made && !isUnanswered(error))
        context.journal.fulfilled(operation.address);
    }
  }

  #identity(operation: Operation, uuid: string | undefined): void {
    const { address } = operation;
    switch (operation.operation) {
      case 'create':
        if (uuid !== undefined) this.#created.set(address, this.#markers.get(address));
        break;
      case 'adopt':
        this.#adopted.add(address);
        break;
      case 'move':
        this.#moved.add(address);
        break;
      case 'forget':
        this.#forgotten.add(address);
        break;
      default:
        break;
    }
  }

  #skips(operation: Operation, context: StepContext): boolean {
    // It failed while what it replaces was read.
    if (this.#outcomes.has(operation.key)) return true;
    if (this.#input.signal.aborted) {
      this.#settle(operation, 'skipped', 'the run was cancelled before it');
    } else if (this.#lost >= GIVE_UP_AFTER) {
      this.#settle(operation, 'skipped', 'the platform does not answer; the next run goes on');
    } else {
      const blocker = operation.after.find((key) => this.#outcomes.get(key)?.status !== 'applied');
      if (blocker === undefined) return false;
      this.#settle(operation, 'skipped', `it needs "${blocker}", which was not done`);
    }
    // Nothing was sent, so nothing has to be looked for; what an earlier run left open stays open.
    if (hasIntent(operation) && !this.#before.has(operation.address)) context.journal.fulfilled(operation.address);
    return true;
  }

  #settle(operation: Operation, status: Outcome['status'], summary: string, writes = 0, uuid?: string): void {
    const { key, address, level } = operation;
    this.#outcomes.set(key, {
      key,
      address,
      operation: operation.operation,
      level,
      status,
      summary: safeText(summary),
      ...(uuid === undefined ? {} : { uuid }),
      writes,
    });
  }

  #record(operation: Operation, journal: Journal): void {
    const outcome = this.#outcomes.get(operation.key);
    if (outcome === undefined) return;
    const { key, status, level, summary, uuid, writes } = outcome;
    const data = {
      key,
      status,
      level,
      summary,
      writes,
      digest: operation.digest,
      // What an auditor wants to read: before and after.
      ...(operation.changes.length === 0 ? {} : { changes: operation.changes.slice(0, CHANGES_KEPT) }),
      ...(operation.changes.length > CHANGES_KEPT ? { changesLeftOut: operation.changes.length - CHANGES_KEPT } : {}),
      ...(uuid === undefined ? {} : { uuid }),
    };
    journal.record('apply.outcome', data, operation.address);
  }
}

/** Changes of one operation that the ledger lists: entries stay small, and the commit has all of them. */
const CHANGES_KEPT = 20;

/** Whether the journal's intent of the address is that of this operation: a skipped link must not settle a create. */
function hasIntent(operation: Operation): boolean {
  return operation.operation === 'create' || isUpload(operation);
}
