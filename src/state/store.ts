/** A consistent view of the state at one serial. Paths are relative, with `/`. */
export interface StateView {
  readonly lineage: string;
  /** 0 = nothing was ever written. */
  readonly serial: number;
  /** sha256 hash of the last ledger entry, or 64 zeros. */
  readonly ledgerHead: string;
  read(path: string): Promise<string | undefined>;
  readBytes(path: string): Promise<Uint8Array | undefined>;
  /** Paths under a prefix, sorted. */
  list(prefix: string): Promise<readonly string[]>;
}

/** What one write changes: new contents by path (`null` removes), and ledger records appended in order. */
export interface StateWrites {
  readonly files?: ReadonlyMap<string, string | Uint8Array | null>;
  readonly records?: readonly import('./ledger-entry.ts').LedgerRecord[];
}

/**
 * Where the state of one environment lives. `write` runs `mutate` on the newest view and swaps only if nobody wrote in
 * between; on a conflict `mutate` runs again on the fresh view. Any read or parse error other than "not there" throws and
 * changes nothing.
 */
export interface StateStore {
  /** For messages: a folder or a branch. */
  readonly location: string;
  view(): Promise<StateView>;
  write(message: string, mutate: (view: StateView) => Promise<StateWrites> | StateWrites): Promise<StateView>;
}

/** Who writes: goes into every ledger entry. */
export interface Run {
  readonly id: string;
  readonly command: string;
}
