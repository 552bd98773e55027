import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyOf } from '../guide/served-workspace.ts';
import { runAssay, type Ended } from '../guide/run-assay.ts';
import { undisturbed, type Outcome } from '../kill/killed-run.ts';
import { platformFacts } from '../kill/platform-facts.ts';
import { smallWorkspaces, type Moments } from '../kill/small-workspace.ts';
import { stateFacts } from '../kill/state-facts.ts';

/** The sources: what is in dist may be older. */
const ENTRY = join(import.meta.dirname, '../../src/index.ts');
/** Requests of a command at which it is stopped: these parts of all of them. */
const PLACES = [0, 0.3, 0.6, 0.85, 1];

const COMMANDS = [
  { name: 'apply', args: ['apply', '--yes'] },
  { name: 'route', args: ['route'] },
  { name: 'evaluate', args: ['evaluate'] },
] as const;

interface Stopped {
  readonly stopped: Ended;
  /** Which request it was, `POST /v2/…`. */
  readonly at: string;
  readonly again: Ended;
  readonly left: unknown;
}

/** Sends SIGINT while the platform works on the nth request, once or twice, and runs the command again. */
async function stoppedAt(folder: string, args: readonly string[], n: number, times: 1 | 2): Promise<Stopped> {
  let requests = 0;
  let at = '';
  let child: ChildProcess | undefined;
  const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const workspace = await copyOf(folder, (serve) => async (request, connection) => {
    requests += 1;
    if (requests === n && child) {
      at = `${request.method} ${new URL(request.url).pathname}`;
      for (let sent = 0; sent < times; sent += 1) {
        child.kill('SIGINT');
        // Two signals that are pending at once are one.
        await pause(150);
      }
    }
    return serve(request, connection);
  });
  try {
    const stopped = await runAssay(workspace, args, (started) => (child = started), ENTRY);
    child = undefined;
    const again = await runAssay(workspace, args, undefined, ENTRY);
    await workspace.stop();
    return {
      stopped,
      at,
      again,
      left: { platform: platformFacts(workspace.folder), state: stateFacts(workspace.folder) },
    };
  } finally {
    await workspace.remove();
  }
}

describe('Ctrl-C', () => {
  let moments: Moments;
  beforeAll(async () => {
    moments = await smallWorkspaces();
  });
  afterAll(() => moments.remove());

  describe.each(COMMANDS)('while $name works', ({ name, args }) => {
    let whole: Outcome;
    let places: number[];
    beforeAll(async () => {
      whole = await undisturbed(moments[name], args);
      places = [...new Set(PLACES.map((part) => Math.max(1, Math.floor(part * (whole.requests - 1)))))];
    });

    test('once: it finishes what it has begun, records it, and says how to go on', async () => {
      const exits: (number | null)[] = [];
      for (const n of places) {
        const { stopped, at, again, left } = await stoppedAt(moments[name], args, n, 1);
        const told = `stopped at ${at}\n${stopped.stdout}${stopped.stderr}\nagain\n${again.stdout}${again.stderr}`;
        expect(stopped.stderr, told).toContain('press Ctrl-C again to stop at once');
        exits.push(stopped.exit);
        if (stopped.exit !== 0) {
          expect(stopped, told).toMatchObject({ exit: 7, signal: null });
          expect(stopped.stderr, told).toMatch(/What was done is recorded; run the same command|again to go on/);
        }
        expect(again.exit, told).toBe(0);
        expect(left, told).toEqual({ platform: whole.platform, state: whole.state });
      }
      // Stopped in its last operation, a run has nothing left to go on with.
      expect(exits.slice(0, -1)).toEqual(exits.slice(0, -1).map(() => 7));
    });

    test('twice: it ends at once, and the next run goes on', async () => {
      const exits = new Set<number | null>();
      for (const n of places) {
        const { stopped, at, again, left } = await stoppedAt(moments[name], args, n, 2);
        const told = `stopped at ${at}\n${stopped.stdout}${stopped.stderr}\nagain\n${again.stdout}${again.stderr}`;
        // A process that is ending already dies of the signal, which a shell tells as 130, too.
        const exit = stopped.signal === 'SIGINT' ? 130 : stopped.exit;
        expect([130, 7], told).toContain(exit);
        exits.add(exit);
        expect(again.exit, told).toBe(0);
        expect(left, told).toEqual({ platform: whole.platform, state: whole.state });
      }
      // A run that had nothing more to finish may be done before the second signal comes.
      expect(exits).toContain(130);
    });
  });
});
