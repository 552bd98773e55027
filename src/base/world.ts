import type { Thread, ThreadWork } from './thread.ts';

/** The outside world as a value: nothing below the shells reads the clock, the environment, the disk or the network itself. */
export interface World {
  /** Working folder, absolute. */
  readonly cwd: string;
  /** Id of this process. */
  readonly pid: number;
  /** Name of this machine. */
  readonly host: string;
  /** Whether a process of this machine runs. */
  readonly isProcessAlive: (pid: number) => boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  /** Waits; rejects with the signal's reason when it is aborted. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  readonly files: Files;
  /** Runs a program without a shell. */
  readonly run: (
    program: string,
    args: readonly string[],
    options?: { cwd?: string; stdin?: string },
  ) => Promise<RunResult>;
  /** Starts a second thread of this program; undefined where there is but one processor. */
  readonly startThread?: ((work: ThreadWork) => Promise<Thread>) | undefined;
  /** Aborted by Ctrl-C and by the runner's cancel. */
  readonly signal: AbortSignal;
  /** Asks a person at the terminal; undefined when there is none. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** What the command was asked for: stdout. */
  readonly out: (text: string) => void;
  /** Progress and remarks: stderr. */
  readonly log: Log;
  /** Masks a secret in everything that is printed from now on. */
  readonly mask: (secret: string) => void;
}

export interface RunResult {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Log {
  info(text: string): void;
  warn(text: string): void;
  /** Replaces the progress line of a terminal; a plain line now and then in CI. `undefined` clears it. */
  progress(text: string | undefined): void;
}

/** The disk. Paths are absolute. Reading what is not there gives undefined, every other failure throws. */
export interface Files {
  readText(path: string): Promise<string | undefined>;
  readBytes(path: string): Promise<Uint8Array | undefined>;
  /**
   * Writes beside and renames, so that a reader sees the old or the new file; creates folders. Pieces are written one after
   * another. `mode` like 0o600. A device or a pipe is written to as it is.
   */
  write(path: string, data: string | Uint8Array | Iterable<string>, options?: { mode?: number }): Promise<void>;
  /** Creates the file and fails with `exists: false → true` semantics: returns false when it is already there. */
  createExclusive(path: string, data: string, options?: { mode?: number }): Promise<boolean>;
  append(path: string, data: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Names in a folder, sorted, with what they are (links are `other`, never followed); [] when there is no folder. */
  list(path: string): Promise<readonly { readonly name: string; readonly kind: 'file' | 'folder' | 'other' }[]>;
  /** A file as a stream of bytes; undefined when it is not there. */
  stream(path: string): Promise<AsyncIterable<Uint8Array> | undefined>;
}
