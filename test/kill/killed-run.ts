import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConnectionCut } from '../../src/sandbox/inject-fault.ts';
import { runAssay, type Ended } from '../guide/run-assay.ts';
import { copyOf } from '../guide/served-workspace.ts';
import { platformFacts, type PlatformFacts } from './platform-facts.ts';
import { stateFacts, type StateFacts } from './state-facts.ts';

/** The bundle that users run, where it is built; it starts faster than the sources. */
const BUNDLE = join(import.meta.dirname, '../../dist/cli.js');
export const ENTRY = existsSync(BUNDLE) ? BUNDLE : join(import.meta.dirname, '../../src/index.ts');

export type Moment = 'before' | 'after';

/** How a run ended, and everything that it left. */
export interface Outcome {
  /** The run that was to be killed; undefined in an undisturbed outcome. */
  readonly killed?: Ended;
  /** The run that was left alone. */
  readonly ended: Ended;
  readonly verified: Ended;
  /** Requests of the undisturbed run, or up to the kill. */
  readonly requests: number;
  readonly platform: PlatformFacts;
  readonly state: StateFacts;
}

/** Runs a command on a copy of a workspace until it ends. */
export function undisturbed(folder: string, args: readonly string[]): Promise<Outcome> {
  return runOnCopy(folder, args, undefined);
}

/**
 * Runs a command on a copy of a workspace, kills it with SIGKILL at its n-th request before or after the platform has
 * handled that, and runs it again. The connection is cut only after the process is gone, so that it cannot react.
 */
export function killedAt(folder: string, args: readonly string[], at: { n: number; moment: Moment }): Promise<Outcome> {
  return runOnCopy(folder, args, at);
}

async function runOnCopy(
  folder: string,
  args: readonly string[],
  at: { readonly n: number; readonly moment: Moment } | undefined,
): Promise<Outcome> {
  let requests = 0;
  let victim: { readonly child: ChildProcess; readonly gone: Promise<unknown> } | undefined;
  const workspace = await copyOf(folder, (serve) => async (request, connection) => {
    requests += 1;
    if (!victim || requests !== at?.n) return serve(request, connection);
    if (at.moment === 'after') await serve(request, connection);
    victim.child.kill('SIGKILL');
    await victim.gone;
    throw new ConnectionCut('the client was killed');
  });
  try {
    let killed: Ended | undefined;
    let count = 0;
    if (at) {
      killed = await runAssay(
        workspace,
        args,
        (child) => {
          victim = { child, gone: new Promise((resolve) => child.once('exit', resolve)) };
        },
        ENTRY,
      );
      victim = undefined;
      count = requests;
    }
    const ended = await runAssay(workspace, args, undefined, ENTRY);
    count ||= requests;
    const verified = await runAssay(workspace, ['state', 'verify'], undefined, ENTRY);
    await workspace.stop();
    const { folder: copy } = workspace;
    const left = { platform: platformFacts(copy), state: stateFacts(copy), ended, verified, requests: count };
    return killed ? { ...left, killed } : left;
  } finally {
    await workspace.remove();
  }
}
