import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

// The rooms of ARCHITECTURE.md from top to bottom: a room imports only itself and rooms above it.
const ROOMS = [
  'base',
  'wire',
  'workflow',
  'registration',
  'manifest',
  'graph',
  'plan',
  'encord',
  'state',
  'apply',
  'routing',
  'labels',
  'evaluation',
  'submissions',
  'report',
  'github',
  'sandbox',
  'commands',
] as const;
const SHELLS = [
  'cli',
  'action',
  'index',
  'world',
  'log',
  'shell',
  'version',
  'run-cli',
  'program',
  'bare-call',
  'ask-at-terminal',
  'run-program',
  'action-inputs',
  'streams',
  'compile-cache',
  'start-thread',
  'run-thread',
  'old-node',
];
const SANDBOX_MAY = new Set(['base', 'wire', 'workflow', 'sandbox']);
const PURE = new Set(['base', 'workflow', 'plan', 'labels', 'evaluation', 'report']);

const root = join(import.meta.dirname, '..');
const files = globSync('src/**/*.ts', { cwd: root });
const roomOf = (path: string): string => relative('src', path).split('/')[0]!.replace(/\.ts$/, '');

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1]!);
}

describe('rooms', () => {
  test('the check sees the source files', () => {
    expect(files.length).toBeGreaterThan(5);
  });

  test.each(files)('%s imports only rooms above its own', (file) => {
    const room = roomOf(file);
    const level = ROOMS.indexOf(room as (typeof ROOMS)[number]);
    expect(level >= 0 || SHELLS.includes(room), `${file} is in no known room`).toBe(true);
    for (const specifier of importsOf(file)) {
      if (!specifier.startsWith('.')) continue;
      const other = roomOf(join(dirname(file), specifier));
      if (other === room || level < 0 || other === 'version') continue;
      const otherLevel = ROOMS.indexOf(other as (typeof ROOMS)[number]);
      expect(otherLevel >= 0 && otherLevel < level, `${file} imports ${other}`).toBe(true);
      if (room === 'sandbox') expect(SANDBOX_MAY.has(other), `${file} imports ${other}`).toBe(true);
      if (room === 'report') expect(other).not.toBe('encord');
      if (other === 'sandbox') expect(room).toBe('commands');
    }
  });

  test.each(files.filter((file) => PURE.has(roomOf(file))))('%s does no input or output', (file) => {
    for (const specifier of importsOf(file)) {
      expect(specifier).not.toMatch(/^node:(fs|http|https|net|child_process|sqlite|timers|os)/);
    }
  });

  test('no file is longer than 400 lines', () => {
    const long = files.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 400);
    expect(long).toEqual([]);
  });

  test('nothing has a default export', () => {
    expect(files.filter((file) => /^export default/m.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });
});
