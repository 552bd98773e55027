import { expect, test } from 'vitest';
import { DOWNLOAD_LIMITS, downloadTree } from '../../src/github/download-tree.ts';
import { stage } from './on-fake.ts';

const binary = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`data/b${index}.gz`, Buffer.from([0, index])]));

test('a stranger’s commit of many files that are no text does not use up the requests of the repository', async () => {
  using at = await stage();
  const few = at.fake.git.commitFiles('few', binary(3), 'Few');
  expect((await downloadTree(at.github, few, ['data/'])).size).toBe(3);
  const many = at.fake.git.commitFiles('many', binary(DOWNLOAD_LIMITS.singles + 1), 'Many');
  at.fake.requests.length = 0;
  await expect(downloadTree(at.github, many, ['data/'])).rejects.toThrow(
    /more than 50 files that are large or no text/,
  );
  expect(at.fake.requests.length).toBeLessThan(5);
});

test('only regular files with plain names below the wanted folders are read', async () => {
  using at = await stage();
  const commit = at.fake.git.commitFiles(
    'change',
    { 'manifests/a.yaml': 'a', 'manifests/.hidden/b.yaml': 'b', 'manifests/x\n/c.yaml': 'c', 'other/d.yaml': 'd' },
    'Files',
  );
  expect([...(await downloadTree(at.github, commit, ['manifests/', 'assay.yaml'])).keys()]).toEqual([
    'manifests/a.yaml',
  ]);
});
