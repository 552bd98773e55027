import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasErrors } from '../../src/base/problem.ts';
import { checkRegistration } from '../../src/registration/check-registration.ts';

const folder = join(import.meta.dirname, '../../../shared/data/encord-guide');
const available = existsSync(join(folder, 'samples.json'));

/** What a strict parser makes of each block of Encord's guide. */
interface Sample {
  readonly file: string;
  readonly status: 'ok' | 'syntax' | 'duplicate-key';
  readonly strictParserStopsAt?: { readonly line: number; readonly column: number };
  readonly cause?: string;
  readonly key?: string;
  readonly lines?: readonly number[];
}

const samples = available ? (JSON.parse(readFileSync(join(folder, 'samples.json'), 'utf8')) as Sample[]) : [];
const check = (file: string, template: boolean) =>
  checkRegistration({ file, text: readFileSync(join(folder, 'samples', file), 'utf8'), template });

describe.skipIf(!available)('the 42 samples of Encord’s Benchmark QA guide (needs ../shared/data)', () => {
  const fine = samples.filter((sample) => sample.status === 'ok');
  const broken = samples.filter((sample) => sample.status !== 'ok');

  test('are 27 fine ones and 15 broken ones', () => {
    expect([samples.length, fine.length, broken.length]).toEqual([42, 27, 15]);
  });

  test.each(fine)('$file has no error as a template', ({ file }) => {
    const { content, problems } = check(file, true);
    expect(problems.filter((problem) => problem.severity === 'error')).toEqual([]);
    expect(content!.items.length).toBeGreaterThan(0);
  });

  test.each(broken)('$file has only errors of its structure, where they are', (sample) => {
    const errors = check(sample.file, true).problems.filter((problem) => problem.severity === 'error');
    const structure = errors.filter((problem) => /R00[12]$/.test(problem.code));
    expect(structure.length).toBeGreaterThan(0);
    for (const problem of structure) expect(problem.at?.column).toBeGreaterThan(0);
    if (sample.status === 'duplicate-key') {
      expect(structure.map(({ code, at }) => [code, at?.line])).toEqual([['registration.R001', sample.lines![1]]]);
      return;
    }
    const [first] = structure;
    const stop = sample.strictParserStopsAt!;
    expect(first?.code).toBe('registration.R002');
    // A strict parser stops at the bracket behind the comma that is too many; the comma is what has to go.
    if (sample.cause === 'trailing comma') expect(stop.line - first!.at!.line).toBe(1);
    else expect([first?.at?.line, first?.at?.column]).toEqual([stop.line, stop.column]);
  });

  test('no sequence of the samples that repeat a key is lost', () => {
    for (const { file } of samples.filter((sample) => sample.status === 'duplicate-key')) {
      const groups = check(file, true).content!.items.filter((item) => item.type === 'imageGroup');
      expect(groups.map((group) => group.urls.length)).toEqual([4, 4, 2]);
    }
  });

  test('placeholders are errors when the file is not a template', () => {
    const withPlaceholders = fine.filter(({ file }) =>
      check(file, true).problems.some(({ code }) => code.endsWith('R026')),
    );
    expect(withPlaceholders.length).toBeGreaterThan(20);
    for (const { file } of withPlaceholders) expect(hasErrors(check(file, false).problems)).toBe(true);
  });
});
