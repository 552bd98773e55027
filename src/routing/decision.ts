/** What routing decides for one agent task. */
export interface Decision {
  readonly taskUuid: string;
  readonly dataHash: string;
  readonly dataTitle: string;
  readonly action: 'benchmark' | 'production' | 'hold';
  /** One sentence for the ledger and for `explain`. */
  readonly reason: string;
}

export interface RoutedTask extends Decision {
  readonly result: 'routed' | 'held' | 'failed' | 'already-moved';
  readonly error?: string;
}

/** Result of `route` for one pair. `queued` tasks appeared while routing, or a stop came before them: the next run has them. */
export interface RouteReport {
  readonly version: 1;
  readonly pair: string;
  readonly seen: number;
  readonly routed: { readonly benchmark: number; readonly production: number };
  readonly held: number;
  readonly failed: number;
  readonly queued: number;
  readonly alreadyMoved: number;
  readonly requests: number;
  readonly tasks: readonly RoutedTask[];
}
