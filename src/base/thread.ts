/** Work that a second thread of this program can do. */
export type ThreadWork = 'scoring';

/**
 * A second thread of this program, for work that would keep the first from reading on. What is sent either way is copied as by
 * `structuredClone`.
 */
export interface Thread {
  /**
   * Gives a message and waits for its answer; messages are worked on in their order. Rejects with a `ThreadError` when the
   * work failed, also for all later messages.
   */
  ask(message: unknown): Promise<unknown>;
  /** Ends the thread, whatever it does. */
  end(): void;
}

/** What a thread threw; of its class only the name comes over. */
export class ThreadError extends Error {
  override readonly name = 'ThreadError';
  /** Name of the error that was thrown in the thread. */
  readonly thrown: string;

  constructor(thrown: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.thrown = thrown;
  }
}

/** What a thread does with each message; the value is the answer. */
export type ThreadHandler = (message: unknown) => unknown;
