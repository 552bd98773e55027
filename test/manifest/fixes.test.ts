import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Fix } from '../../src/base/problem.ts';
import { loadWorkspace } from '../../src/manifest/load.ts';
import { diskFiles } from '../../src/world.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const GOLDEN = join(import.meta.dirname, 'golden');
const cases = globSync('err/*/', { cwd: GOLDEN }).toSorted();

function applyFix(root: string, { at, text }: Fix): void {
  const file = join(root, at.file);
  const lines = readFileSync(file, 'utf8').split('\n');
  const line = lines[at.line - 1]!;
  lines[at.line - 1] = line.slice(0, at.column - 1) + text + line.slice(at.endColumn - 1);
  writeFileSync(file, lines.join('\n'));
}

test('a correction takes its problem away and breaks nothing that could be read', async () => {
  const corrected = new Map<string, number>();
  for (const name of cases) {
    const { problems } = await loadWorkspace(diskFiles, join(GOLDEN, name));
    for (const problem of problems) {
      if (!problem.fix) continue;
      expect(problem.detail, name).toMatch(/^(Did you mean|Write) /);
      corrected.set(problem.code, (corrected.get(problem.code) ?? 0) + 1);
      const copy = temporaryFolder('fix');
      cpSync(join(GOLDEN, name), copy, { recursive: true });
      applyFix(copy, problem.fix);
      const after = (await loadWorkspace(diskFiles, copy)).problems;
      rmSync(copy, { recursive: true });
      expect(
        after.map((one) => `${one.code} ${one.summary}`),
        name,
      ).not.toContain(`${problem.code} ${problem.summary}`);
      expect(after.filter((one) => /syntax|duplicate-key|wrong-type/.test(one.code)).length, name).toBeLessThanOrEqual(
        problems.filter((one) => /syntax|duplicate-key|wrong-type/.test(one.code)).length,
      );
    }
  }
  expect([...corrected.keys()].toSorted()).toEqual(
    expect.arrayContaining(['manifest.unknown-key', 'manifest.unknown-reference', 'manifest.unknown-value']),
  );
});
