/** What became of one operation. A failed step is an outcome, not an exception. */
export interface Outcome {
  readonly key: string;
  readonly address: string;
  readonly operation: string;
  readonly level: string;
  readonly status: 'applied' | 'failed' | 'skipped' | 'refused' | 'manual';
  /** One sentence: what happened, why it failed, or what a person must do. */
  readonly summary: string;
  readonly uuid?: string;
  readonly writes: number;
}
