import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkRegistration, type CheckOptions } from '../../src/registration/check-registration.ts';
import { uploadRequest } from '../../src/registration/upload-request.ts';
import { problemLines } from './problem-lines.ts';

const golden = join(import.meta.dirname, 'golden');
const cases = globSync('*/', { cwd: golden }).toSorted();

function check(folder: string) {
  const root = join(golden, folder);
  const file = globSync('data.*', { cwd: root })[0]!;
  const optionsFile = join(root, 'options.json');
  const options = existsSync(optionsFile) ? (JSON.parse(readFileSync(optionsFile, 'utf8')) as CheckOptions) : {};
  return checkRegistration({ file, text: readFileSync(join(root, file), 'utf8'), ...options });
}

/** Compares with a golden file, or writes it. */
function compare(folder: string, name: string, actual: string): void {
  const file = join(golden, folder, name);
  if (process.env['UPDATE_GOLDEN']) writeFileSync(file, actual);
  expect(existsSync(file), 'run with UPDATE_GOLDEN=1 and review the new file').toBe(true);
  expect(actual).toBe(readFileSync(file, 'utf8'));
}

describe('golden registration files', () => {
  test.each(cases)('%s brings exactly the expected problems', (folder) => {
    compare(folder, 'expected.txt', problemLines(check(folder).problems));
  });

  test.each(cases.filter((folder) => folder.startsWith('ok-')))(
    '%s has no problem and gives the expected request',
    (folder) => {
      const { content, problems } = check(folder);
      expect(problems).toEqual([]);
      compare(folder, 'expected-request.json', `${JSON.stringify(uploadRequest(content!.items), undefined, 2)}\n`);
    },
  );

  test.each(cases.filter((folder) => !folder.startsWith('ok-')))('%s brings the problem it is named for', (folder) => {
    const rule = /^R\d{3}/.exec(basename(folder))?.[0];
    const { problems } = check(folder);
    if (rule) expect(problems.map((problem) => problem.code)).toContain(`registration.${rule}`);
    expect(problems.length).toBeGreaterThan(0);
  });

  test('a correction takes its problem away', () => {
    const corrected = new Set<string>();
    for (const folder of cases) {
      const file = globSync('data.*', { cwd: join(golden, folder) })[0]!;
      const lines = readFileSync(join(golden, folder, file), 'utf8').split('\n');
      const before = check(folder).problems;
      const twice = (all: typeof before) => all.filter((one) => one.code === 'registration.R001').length;
      for (const problem of before) {
        if (!problem.fix) continue;
        const { at, text } = problem.fix;
        const line = lines[at.line - 1]!;
        const fixed = lines.with(at.line - 1, line.slice(0, at.column - 1) + text + line.slice(at.endColumn - 1));
        const { problems } = checkRegistration({ file, text: fixed.join('\n') });
        expect(
          problems.map((one) => one.summary),
          folder,
        ).not.toContain(problem.summary);
        expect(twice(problems), folder).toBeLessThanOrEqual(twice(before));
        corrected.add(`${problem.code} ${file}`);
      }
    }
    expect([...corrected]).toEqual(expect.arrayContaining(['registration.R003 data.json']));
  });

  test('no message repeats a signature or a password', () => {
    for (const folder of cases) expect(JSON.stringify(check(folder).problems), folder).not.toContain('SECRET');
  });
});
