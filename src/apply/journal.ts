import type { Address } from '../base/address.ts';
import { safeText } from '../graph/safe-text.ts';
import type { LedgerRecord } from '../state/ledger-entry.ts';
import { leaseWrites } from '../state/lease.ts';
import { stateJson } from '../state/parse-file.ts';
import { intentPath, resourcePath } from '../state/resource-path.ts';
import type { Resource } from '../state/resource.ts';
import type { Run, StateStore, StateView } from '../state/store.ts';
import type { Intent } from '../state/intent.ts';

export interface JournalOptions {
  readonly store: StateStore;
  readonly run: Run;
  readonly now: () => number;
  readonly isAlive?: (run: string) => Promise<boolean | undefined>;
  /** Run inside the first write on the view that it replaces; throws when the plan was made from another state. */
  readonly check?: (view: StateView) => Promise<void>;
}

/**
 * What a run writes into the state: gathered in memory, written in few, whole writes. Every write takes or renews the
 * lease first, so a run that lost it stops here.
 */
export class Journal {
  readonly #options: JournalOptions;
  readonly #files = new Map<string, string | null>();
  readonly #records: LedgerRecord[] = [];
  readonly intents: Map<Address, Intent>;
  #writes = 0;

  constructor(options: JournalOptions, intents: ReadonlyMap<Address, Intent>) {
    this.#options = options;
    this.intents = new Map(intents);
  }

  get writes(): number {
    return this.#writes;
  }

  get isEmpty(): boolean {
    return this.#files.size === 0 && this.#records.length === 0;
  }

  record(kind: string, data: Readonly<Record<string, unknown>>, address?: Address): void {
    this.#records.push({ kind, data, ...(address === undefined ? {} : { address }) });
  }

  intend(intent: Omit<Intent, 'version' | 'run' | 'at'>): Intent {
    const at = new Date(this.#options.now()).toISOString();
    const whole: Intent = { version: 1, run: this.#options.run.id, at, ...intent };
    const title = whole.title === undefined ? {} : { title: safeText(whole.title) };
    this.intents.set(intent.address, whole);
    this.#files.set(intentPath(intent.address), stateJson({ ...whole, ...title }));
    return whole;
  }

  fulfilled(address: Address): void {
    if (this.intents.delete(address)) this.#files.set(intentPath(address), null);
  }

  remember(resource: Resource): void {
    this.#files.set(resourcePath(resource.address), stateJson(resource));
  }

  /** A file of the state other than what resources and intents have. */
  keep(path: string, content: string): void {
    this.#files.set(path, content);
  }

  forget(address: Address): void {
    this.#files.set(resourcePath(address), null);
  }

  /** Writes what was gathered. `last` gives the lease back in the same write. */
  async flush(message: string, last: boolean): Promise<void> {
    const { store, run, now, isAlive, check } = this.#options;
    const files = new Map(this.#files);
    const records = [...this.#records];
    await store.write(message, async (view) => {
      if (this.#writes === 0) await check?.(view);
      const lease = await leaseWrites(view, { run, now: now(), ...(isAlive === undefined ? {} : { isAlive }) });
      return {
        files: new Map<string, string | null>([...files, [lease.path, last ? null : lease.content]]),
        records: [...lease.records, ...records],
      };
    });
    this.#writes += 1;
    this.#files.clear();
    this.#records.length = 0;
  }
}
