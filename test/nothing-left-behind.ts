import { mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives a run of tests a temporary folder of its own, which child processes inherit, and fails the run when something is
 * left in it: what tests and commands leave there adds up on every machine that runs them. It is in memory where there is
 * room, because making and removing some ten thousand files on a disk takes longer than most of what is tested with them.
 */
export function setup(): () => void {
  const names = ['TMPDIR', 'ASSAY_TEST_MEMORY', 'ASSAY_TEST_COMPILED'];
  const before = names.map((name) => [name, process.env[name]] as const);
  const folder = mkdtempSync(join(hasMemory() ? '/dev/shm' : tmpdir(), 'assay-tests-'));
  process.env['TMPDIR'] = folder;
  process.env['ASSAY_TEST_MEMORY'] = folder;
  // What one command compiled the next one need not: half of the time of starting it from its sources. Not Node's own
  // variable: the processes that run the tests would write there, too, when they end after all this was removed.
  const compiled = (process.env['ASSAY_TEST_COMPILED'] = join(folder, 'compiled'));
  return () => {
    rmSync(compiled, { recursive: true, force: true });
    const left = readdirSync(folder).map((name) => join(folder, name));
    rmSync(folder, { recursive: true, force: true });
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    if (left.length === 0) return;
    throw new Error(
      `The tests left ${left.length} entries in the temporary folder; make them with temporaryFolder() of ` +
        `test/temporary-folder.ts, or remove them:\n${left.slice(0, 50).join('\n')}`,
    );
  };
}

/** A container often has a `/dev/shm` of 64 MB, which is not enough. */
function hasMemory(): boolean {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > 2 ** 30;
  } catch {
    return false;
  }
}
