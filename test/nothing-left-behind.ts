import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives a run of tests temporary folders of its own, which child processes inherit, and fails the run when something is
 * left in them: what tests and commands leave there adds up on every machine that runs them.
 */
export function setup(): () => void {
  const before = { TMPDIR: process.env['TMPDIR'], ASSAY_TEST_MEMORY: process.env['ASSAY_TEST_MEMORY'] };
  const disk = mkdtempSync(join(tmpdir(), 'assay-tests-'));
  const memory = existsSync('/dev/shm') ? mkdtempSync('/dev/shm/assay-tests-') : disk;
  process.env['TMPDIR'] = disk;
  process.env['ASSAY_TEST_MEMORY'] = memory;
  return () => {
    const left = [...new Set([disk, memory])].flatMap((folder) =>
      readdirSync(folder).map((name) => join(folder, name)),
    );
    for (const folder of [disk, memory]) rmSync(folder, { recursive: true, force: true });
    for (const [name, value] of Object.entries(before)) {
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
