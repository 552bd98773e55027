import { DAMAGED_STATE, NO_STATE } from './base/advice.ts';
import { cleanLine } from './base/clean.ts';
import type { Problem } from './base/problem.ts';
import type { Exit, Result } from './commands/result.ts';
import { VERSION } from './version.ts';

interface Known {
  readonly exit: Exit;
  readonly code: string;
  readonly detail?: string;
}

/** Failures of the outside world and refusals, by the names of their classes: the shells load none of those rooms. */
const KNOWN: Readonly<Record<string, Known>> = {
  EncordConnectionError: { exit: 3, code: 'encord.connection' },
  EncordTimeoutError: { exit: 3, code: 'encord.timeout' },
  EncordAnswerError: { exit: 3, code: 'encord.answer' },
  EncordRefusal: { exit: 3, code: 'encord.refused' },
  KeyError: { exit: 3, code: 'encord.key' },
  SandboxDatabaseError: { exit: 3, code: 'sandbox.database' },
  GitHubError: { exit: 3, code: 'github.answer' },
  StateError: { exit: 3, code: 'state.unreadable' },
  StateDamagedError: { exit: 3, code: 'state.unreadable', detail: DAMAGED_STATE },
  NoStateError: { exit: 3, code: 'state.none', detail: NO_STATE },
  StateMovedError: { exit: 3, code: 'state.moved', detail: 'Somebody else wrote at the same time. Run again.' },
  PseudonymKeyError: { exit: 3, code: 'state.pseudonym-key' },
  LockedError: { exit: 6, code: 'state.locked', detail: 'Wait until the other run is done, then run again.' },
};

const FULL =
  'The disk or the quota has no room left. Make room, then run again; what was done is recorded, and the next run looks up the rest.';
const NO_RIGHT = 'The user of this run has no right to it. Give it the right, or name another place, then run again.';
const NOT_A_FOLDER = 'A folder is where a file is expected, or the other way round. Correct the path, then run again.';

/** What to do about a failure of the machine, by its code. */
const SYSTEM: Readonly<Record<string, string>> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EFBIG: FULL,
  EROFS: 'The disk is mounted read-only. Name another place, or mount it for writing, then run again.',
  EACCES: NO_RIGHT,
  EPERM: NO_RIGHT,
  EISDIR: NOT_A_FOLDER,
  ENOTDIR: NOT_A_FOLDER,
  ENOENT: 'It is not there. Check the path, then run again.',
  EMFILE: 'Too many files are open at once. Allow more (ulimit -n), then run again.',
  ENFILE: 'Too many files are open on this machine. Run again later.',
  ENAMETOOLONG: 'The disk cannot hold a name this long. Give a shorter one, then run again.',
  EIO: 'The disk fails. Check it before you run again.',
  ERR_WORKER_OUT_OF_MEMORY:
    'The run needs more memory than it may have. Allow more, as NODE_OPTIONS=--max-old-space-size=8000, or let several machines share the work (`assay evaluate --shard`). What was done is recorded.',
  ERR_WORKER_INIT_FAILED: 'The machine lets no more threads or processes start. Allow more, then run again.',
};

/** The result of a command that threw: the outside world failed, somebody stopped it, or it is our bug. */
export function resultOfFailure(error: unknown): Result<null> {
  const { exit, problem } = failureOf(error);
  return { problems: [problem], data: null, exit, text: () => '', markdown: () => '' };
}

function failureOf(error: unknown): { readonly exit: Exit; readonly problem: Problem } {
  const name = error instanceof Error ? error.name : '';
  const message = error instanceof Error ? error.message : String(error);
  const known = Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined;
  if (known)
    return {
      exit: known.exit,
      problem: problemOf(known.code, message, known.detail ?? adviceOf(error) ?? causeOf(error)),
    };
  if (name === 'AbortError' || message === STOPPED) {
    const detail = 'What was done is recorded; run the same command again to go on.';
    return { exit: 7, problem: problemOf('run.stopped', 'The run was stopped.', detail) };
  }
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    const advice = Object.hasOwn(SYSTEM, error.code) ? SYSTEM[error.code] : undefined;
    if (advice !== undefined || /^E[A-Z]+$/.test(error.code))
      return { exit: 3, problem: problemOf('system.failed', message, advice) };
  }
  const detail = 'Please report it with the command that you ran. With ASSAY_DEBUG=1 it says where it happened.';
  return { exit: 70, problem: problemOf('assay.bug', `This is a bug in Assay ${VERSION}: ${message}`, detail) };
}

/** The reason with which a run is aborted. */
export const STOPPED = 'stopped by the user';

function problemOf(code: string, summary: string, detail?: string): Problem {
  return { code, severity: 'error', summary: cleanLine(summary, 1000), ...(detail ? { detail } : {}) };
}

function adviceOf(error: unknown): string | undefined {
  return error instanceof Error && 'advice' in error && typeof error.advice === 'string' ? error.advice : undefined;
}

/** What lies below a failed connection: `connect ECONNREFUSED 127.0.0.1:1`. */
function causeOf(error: unknown): string | undefined {
  const causes: string[] = [];
  for (let cause = error instanceof Error ? error.cause : undefined; cause instanceof Error; cause = cause.cause) {
    if (cause.message !== '') causes.push(cleanLine(cause.message));
    if (causes.length === 3) break;
  }
  return causes.length === 0 ? undefined : `Cause: ${causes.join(': ')}`;
}

/** Version 1 of what `--output json` prints, for every command. */
export function envelope(command: string, result: Result): unknown {
  return { version: 1, command, exit: result.exit, problems: result.problems, data: result.data };
}

/** The same document for a command line that could not be understood; the command is not known then. */
export function wrongUsage(summary: string): unknown {
  const problem = problemOf('usage.wrong', summary, 'Add --help to see what the command takes.');
  return { version: 1, command: null, exit: 2, problems: [problem], data: null };
}
