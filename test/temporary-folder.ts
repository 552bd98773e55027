import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made = new Set<string>();

/**
 * A fresh folder below the system's temporary folder, or below `within`. It is removed at the end of the test file that
 * made it, or with the process where no test runs; whoever makes many removes them earlier.
 */
export function temporaryFolder(name: string, within: string = tmpdir()): string {
  if (made.size === 0) process.once('exit', removeTemporaryFolders);
  const folder = mkdtempSync(join(within, `assay-${name}-`));
  made.add(folder);
  return folder;
}

/** Where files that are written ten thousand times are best: in memory, where the system has such a folder. */
export function memoryFolder(): string {
  return process.env['ASSAY_TEST_MEMORY'] ?? (existsSync('/dev/shm') ? '/dev/shm' : tmpdir());
}

/** Removes every folder that `temporaryFolder` has made so far. */
export function removeTemporaryFolders(): void {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
  made.clear();
  process.removeListener('exit', removeTemporaryFolders);
}

const compiled = process.env['ASSAY_TEST_COMPILED'];
/** For the environment of a program of ours that gets nothing else of the test's environment. */
export const COMPILED: Readonly<Record<string, string>> = compiled ? { NODE_COMPILE_CACHE: compiled } : {};
