// Types, lint, format, generated files, and a fresh build against the committed dist/. Says all that is wrong, not only the first.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { compareFolders } from './compare-folders.ts';
import { staleFiles } from './stale-files.ts';

const root = join(import.meta.dirname, '..');
const failures: string[] = [];

function run(name: string, ...command: readonly [string, ...string[]]): void {
  const [program, ...args] = command;
  const done = spawnSync(join(root, 'node_modules/.bin', program), args, { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) failures.push(name);
}

run('types', 'tsc', '-p', '.');
run('lint', 'oxlint', '--quiet', '--type-aware');
run('format', 'oxfmt', '--check');
for (const path of staleFiles(root)) failures.push(`${path} is not what \`npm run build\` writes`);
mkdirSync(join(root, 'build'), { recursive: true });
const fresh = mkdtempSync(join(root, 'build', 'check-'));
try {
  bundle(root, fresh);
  for (const difference of compareFolders(fresh, join(root, 'dist'))) failures.push(`dist/${difference}`);
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
for (const failure of failures) console.error(`FAILED: ${failure}`);
if (failures.length === 0) console.log('All checks passed.');
process.exitCode = failures.length === 0 ? 0 : 1;
