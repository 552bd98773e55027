import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemsPage } from '../../scripts/problems.ts';
import { problemRows } from '../../src/manifest/problem-rows.ts';
import { derivedHash } from '../../src/manifest/feature-hash.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const codes = new Set(problemRows().map((row) => row.code));

describe('docs/problems.md', () => {
  test('holds the table that the rules give; otherwise run `npm run build`', () => {
    const page = read('docs/problems.md');
    expect(problemsPage(page)).toBe(page);
  });

  test('has a row for every code that the source of the two rooms names', () => {
    const named = globSync('src/{manifest,registration}/**/*.ts', { cwd: root }).flatMap((file) =>
      [...read(file).matchAll(/'((?:manifest|registration|workflow)\.[A-Za-z0-9-]*[A-Za-z0-9])'/g)].map(
        (match) => match[1]!,
      ),
    );
    expect(new Set(named).size).toBeGreaterThan(40);
    expect(named.filter((code) => !codes.has(code))).toEqual([]);
  });

  test('has a row for every code of planning', () => {
    const page = read('docs/problems.md');
    const named = globSync('src/{plan,graph}/**/*.ts', { cwd: root }).flatMap((file) =>
      [...read(file).matchAll(/'((?:plan|graph)\.[a-z-]*[a-z])'/g)].map((match) => match[1]!),
    );
    expect(new Set(named).size).toBeGreaterThan(10);
    expect(named.filter((code) => !page.includes(`| \`${code}\` |`))).toEqual([]);
  });

  test('has a row for every code of the golden files, and every registration rule', () => {
    const seen = globSync('test/{manifest,registration}/golden/**/expected.txt', { cwd: root }).flatMap((file) =>
      read(file)
        .split('\n')
        .flatMap((line) => / (?:error|warning|note) (\S+) /.exec(line)?.[1] ?? []),
    );
    expect(seen.length).toBeGreaterThan(100);
    expect(seen.filter((code) => !codes.has(code))).toEqual([]);
    for (let number = 1; number <= 26; number += 1) {
      expect(codes).toContain(`registration.R${String(number).padStart(3, '0')}`);
    }
  });

  test('every rule of manifests has a golden case', () => {
    const seen = globSync('test/{manifest,registration}/golden/**/expected.txt', { cwd: root }).map(read).join('');
    const unseen = [...codes].filter((code) => !seen.includes(` ${code} `));
    // These need a disk or a size that a golden folder cannot hold; other tests bring them.
    const elsewhere = ['manifest.file-encoding', 'manifest.file-link', 'manifest.file-too-large'].concat([
      'registration.R012',
      'registration.R020',
    ]);
    expect(unseen.filter((code) => !elsewhere.includes(code))).toEqual([]);
  });
});

test('a derived feature hash is the start of the sha256 of its address, so that it survives renames', () => {
  // printf ontology.street/classification.weather | sha256sum
  expect(derivedHash('ontology.street/classification.weather')).toBe('37d0ca07');
});
