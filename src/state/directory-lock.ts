import { z } from 'zod';
import type { Files } from '../base/world.ts';
import { LockedError } from './errors.ts';
import type { Run } from './store.ts';

export interface LockOwner {
  readonly pid: number;
  /** Name of the machine: a pid of another one says nothing. */
  readonly host: string;
  readonly isAlive: (pid: number) => boolean;
}

const Lock = z.strictObject({
  id: z.string(),
  run: z.string(),
  command: z.string(),
  message: z.string(),
  at: z.number(),
  pid: z.number().optional(),
  host: z.string().optional(),
});
type Lock = z.infer<typeof Lock>;

export interface HeldLock {
  /** Throws `LockedError` when somebody took the lock away because it looked dead. */
  stillHeld(): Promise<void>;
  release(): Promise<void>;
}

interface LockRequest {
  readonly files: Files;
  readonly path: string;
  readonly now: () => number;
  readonly random: () => number;
  readonly run: Run;
  readonly message: string;
  readonly sleep: ((milliseconds: number) => Promise<void>) | undefined;
  readonly owner: LockOwner | undefined;
}

const STALE_AFTER = 10 * 60_000;
const PATIENCE = 10_000;
const PAUSE = 50;

/**
 * Takes the lock file, waiting up to ten seconds for a living holder. A lock is dead when its process is gone (same
 * machine), or after ten minutes: a write takes seconds. Of several that find it dead, one breaks it.
 */
export async function holdLock(request: LockRequest): Promise<HeldLock> {
  const { files, path, now, random, run, message, sleep, owner } = request;
  const id = Math.floor(random() * 2 ** 48).toString(36) + now().toString(36);
  const mine: Lock = {
    id,
    run: run.id,
    command: run.command,
    message: message.slice(0, 200),
    at: now(),
    ...(owner === undefined ? {} : { pid: owner.pid, host: owner.host }),
  };
  const text = JSON.stringify(mine);
  for (let waited = 0; !(await files.createExclusive(path, text)); waited += PAUSE) {
    const holder = await readLock(files, path);
    if (holder === 'gone') continue;
    const dead = (one: Lock): boolean => isDead(one, now(), owner);
    if (holder !== 'unreadable' && dead(holder) && (await breakLock(files, path, { holder, text, dead }))) continue;
    if (sleep === undefined || waited >= PATIENCE) {
      const who = holder === 'unreadable' ? 'another run' : `${holder.command} (run ${holder.run})`;
      throw new LockedError(
        `${who} is writing the state; if no such run exists, delete ${path}`,
        holder === 'unreadable' ? undefined : holder.run,
      );
    } else await sleep(PAUSE);
  }
  const isMine = async (): Promise<boolean> => {
    const holder = await readLock(files, path);
    return typeof holder === 'object' && holder.id === id;
  };
  return {
    stillHeld: async () => {
      if (!(await isMine())) throw new LockedError('another run took the lock of the state; nothing was written');
    },
    release: async () => {
      if (await isMine()) await files.remove(path);
    },
  };
}

async function readLock(files: Files, path: string): Promise<Lock | 'gone' | 'unreadable'> {
  const text = await files.readText(path);
  if (text === undefined) return 'gone';
  try {
    return Lock.parse(JSON.parse(text));
  } catch {
    // A lock file is not written in one step everywhere: a reader may come in between, and tries again.
    return 'unreadable';
  }
}

function isDead(holder: Lock, now: number, owner: LockOwner | undefined): boolean {
  if (owner !== undefined && holder.pid !== undefined && holder.host === owner.host) {
    return holder.pid !== owner.pid && !owner.isAlive(holder.pid);
  }
  return now - holder.at > STALE_AFTER;
}

/**
 * Of several runs that find the same lock dead, the one that makes the marker file removes it; the marker says who that is, because
 * it may die before it is done. False: somebody else is at it. Two that take over from the same dead marker both go on, and the
 * lock that the first of them then takes may be removed by the second: `stillHeld` sees that.
 */
async function breakLock(
  files: Files,
  path: string,
  { holder, text, dead }: { readonly holder: Lock; readonly text: string; readonly dead: (one: Lock) => boolean },
): Promise<boolean> {
  const claim = `${path}.${holder.id}.dead`;
  if (!(await files.createExclusive(claim, text))) {
    const claimer = await readLock(files, claim);
    if (claimer === 'gone') return true;
    if (claimer === 'unreadable' || !dead(claimer)) return false;
  }
  const now = await readLock(files, path);
  if (typeof now === 'object' && now.id === holder.id) await files.remove(path);
  await files.remove(claim);
  return true;
}
