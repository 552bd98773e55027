import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadTexts, loadWorkspace } from '../../src/manifest/load.ts';
import { diskFiles } from '../../src/world.ts';
import { problemLines } from '../registration/problem-lines.ts';
import { noSources } from './no-sources.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const golden = join(import.meta.dirname, 'golden');
const cases = globSync('err/*/', { cwd: golden }).toSorted();
const good = globSync('ok/*.yaml', { cwd: golden }).toSorted();

describe('golden manifests', () => {
  test('there are enough of them to mean something', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
    expect(good.length).toBeGreaterThanOrEqual(5);
  });

  test.each(cases)('%s brings exactly the expected problems', async (folder) => {
    const root = join(golden, folder);
    const { problems } = await loadWorkspace(diskFiles, root);
    const actual = problemLines(problems);
    const file = join(root, 'expected.txt');
    if (process.env['UPDATE_GOLDEN']) writeFileSync(file, actual);
    expect(existsSync(file), 'run with UPDATE_GOLDEN=1 and review the new file').toBe(true);
    expect(actual).toBe(readFileSync(file, 'utf8'));
    expect(problems.length).toBeGreaterThan(0);
  });

  test.each(good)('%s has no problem and gives a model', async (file) => {
    const text = readFileSync(join(golden, file), 'utf8');
    const { model, problems } = await loadTexts([{ file: basename(file), text }], noSources);
    expect(problemLines(problems)).toBe('');
    expect(model).toBeDefined();
  });

  test('every problem tells what to do', async () => {
    for (const folder of cases) {
      const { problems } = await loadWorkspace(diskFiles, join(golden, folder));
      for (const problem of problems) {
        expect(problem.summary, folder).toMatch(/^[A-Z"/].*[.?]$/su);
        expect(problem.code).toMatch(/^(manifest|registration|workflow)\.[A-Za-z0-9-]+$/);
      }
    }
  });

  test('an empty folder is a workspace without a Workspace', async () => {
    const empty = temporaryFolder('empty');
    const { problems } = await loadWorkspace(diskFiles, empty);
    rmSync(empty, { recursive: true });
    expect(problems.map((problem) => problem.code)).toEqual(['manifest.workspace-missing']);
  });
});
