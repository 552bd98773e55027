import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.ts';
import { BareRepository } from './git.ts';
import { ZERO } from './ref-files.ts';

// What git itself does, with the same objects, is right.
let folder = '';
let git: BareRepository;
let index = 0;
beforeAll(() => {
  folder = temporaryFolder('bare');
  git = new BareRepository(join(folder, 'street.git'));
});

type Changes = Parameters<BareRepository['writeTree']>[1];

function treeByGit(base: string | undefined, changes: Changes): string {
  const env = { GIT_INDEX_FILE: join(folder, `index-${(index += 1)}`) };
  git.git(base ? ['read-tree', base] : ['read-tree', '--empty'], undefined, env);
  const lines = changes.map((one) => `${one.sha === null ? '0' : one.mode} ${one.sha ?? ZERO}\t${one.path}\n`);
  git.git(['update-index', '--index-info'], lines.join(''), env);
  return git.git(['write-tree'], undefined, env);
}

const blob = (text: string, mode = '100644') => ({ mode, sha: git.writeBlob(text) });
const refused = (work: () => unknown): boolean => {
  try {
    work();
    return false;
  } catch {
    return true;
  }
};

test('trees, commits and listings have the ids and the order that git gives them', () => {
  const first: Changes = [
    { path: 'a.b', ...blob('1') },
    { path: 'a/b', ...blob('2') },
    { path: 'a0', ...blob('3', '100755') },
    { path: 'ä/ö/ü.txt', ...blob('é') },
    { path: 'deep/er/file', ...blob('4') },
    { path: 'deep/link', ...blob('er/file', '120000') },
  ];
  const tree = git.writeTree(undefined, first);
  expect(tree).toBe(treeByGit(undefined, first));
  const commit = git.writeCommit(tree, [], 'First\n\nbody — ü\n');
  expect(commit).toBe(git.git(['commit-tree', tree], 'First\n\nbody — ü\n'));
  const second: Changes = [
    { path: 'deep/er/file', mode: '100644', sha: null },
    { path: 'a/b', ...blob('20') },
    { path: 'a/c/d', ...blob('') },
  ];
  const changed = git.writeTree(commit, second);
  expect(changed).toBe(treeByGit(commit, second));
  const next = git.writeCommit(changed, [commit, commit], 'Second');
  expect(next).toBe(git.git(['commit-tree', changed, '-p', commit], 'Second'));
  const everything = git.listTree(next, true)!.map(({ path }) => ({ path, mode: '100644', sha: null }));
  const files = everything.filter(({ path }) =>
    git.changedPaths(next, git.writeCommit(treeByGit(undefined, []), [], 'x')).includes(path),
  );
  expect(git.writeTree(next, files)).toBe(treeByGit(next, files));
  for (const recursive of [true, false]) {
    const listed = git
      .listTree(next, recursive)!
      .map((one) => `${one.mode} ${one.type} ${one.sha} ${one.size ?? '-'}\t${one.path}`);
    const args = ['ls-tree', '-l', '-z', ...(recursive ? ['-r', '-t'] : []), next];
    expect(listed).toEqual(
      git
        .git(args)
        .split('\0')
        .filter(Boolean)
        .map((line) => line.replace(/ +(?=[-\d]+\t)/, ' ')),
    );
  }
  expect(git.changedPaths(commit, next).toSorted()).toEqual(
    git.git(['diff', '--no-renames', '--name-only', commit, next]).split('\n').toSorted(),
  );
});

test('what git refuses to write is refused', () => {
  const base = git.writeTree(undefined, [
    { path: 'a/b', ...blob('1') },
    { path: 'c', ...blob('2') },
  ]);
  for (const path of ['a', 'c/d']) {
    const changes: Changes = [{ path, ...blob('3') }];
    expect(git.writeTree(base, changes), path).toBe(treeByGit(base, changes));
  }
  const missing: Changes = [{ path: 'x', mode: '100644', sha: 'a'.repeat(40) }];
  expect(refused(() => treeByGit(base, missing))).toBe(true);
  expect(refused(() => git.writeTree(base, missing))).toBe(true);
  // Git would leave these out or change them; GitHub refuses them.
  expect(refused(() => git.writeTree(base, [{ path: 'x', ...blob('1', '123456') }]))).toBe(true);
  for (const path of ['../x', '.git/config', 'a//x', '']) {
    expect(
      refused(() => git.writeTree(base, [{ path, ...blob('1') }])),
      path,
    ).toBe(true);
  }
  expect(refused(() => git.writeTree(base, [{ path: 'nothing', mode: '100644', sha: null }]))).toBe(true);
  expect(refused(() => git.writeTree('b'.repeat(40), []))).toBe(true);
  expect(refused(() => git.writeCommit('b'.repeat(40), [], 'x'))).toBe(true);
  expect(refused(() => git.writeCommit(base, ['b'.repeat(40)], 'x'))).toBe(true);
});

test('refs are read, listed, swapped and compared as git does it, and also when it has packed them', () => {
  const one = git.commitFiles('refs', { a: '1' }, 'One');
  const two = git.commitFiles('refs', { a: '2' }, 'Two');
  const other = git.writeCommit(git.writeTree(one, []), [one], 'Other');
  const merge = git.writeCommit(git.writeTree(two, []), [two, other], 'Merge');
  for (const [a, b] of [
    [one, two],
    [two, one],
    [two, other],
    [other, merge],
    [merge, merge],
  ] as const) {
    const answer = !refused(() => git.git(['merge-base', '--is-ancestor', a, b]));
    expect(git.isAncestor(a, b), `${a} ${b}`).toBe(answer);
    expect(git.mergeBase(a, b)).toBe(git.git(['merge-base', a, b]));
  }
  expect(git.mergeBase(one, git.writeCommit(git.writeTree(one, []), [], 'Root'))).toBeUndefined();
  for (const _ of ['loose', 'packed']) {
    const before = git.refs('refs/');
    expect(before.map(({ name, sha }) => `${name} ${sha}`)).toEqual(
      git.git(['for-each-ref', '--format=%(refname) %(objectname)']).split('\n'),
    );
    const name = 'refs/heads/refs';
    const good = { name: 'refs/heads/good', after: one, before: ZERO };
    for (const bad of [
      { name, after: merge, before: one },
      { name, after: merge, before: ZERO },
      { name, after: 'c'.repeat(40), before: two },
      { name: `${name}/below`, after: one },
      { name: 'refs/heads/a..b', after: one },
      { name: 'refs/heads/missing', after: one, before: two },
    ]) {
      expect(git.updateRefs([good, bad]), JSON.stringify(bad)).toMatch(/^fatal: /);
      expect(git.refs('refs/')).toEqual(before);
    }
    expect(globSync('refs/**/*.lock', { cwd: git.folder })).toEqual([]);
    expect(git.updateRefs([good, { name, after: merge, before: two }])).toBeUndefined();
    expect([git.ref(good.name), git.ref(name), git.git(['rev-parse', name])]).toEqual([one, merge, merge]);
    expect(git.updateRefs([{ name: good.name, after: ZERO, before: one }])).toBeUndefined();
    expect(git.ref(good.name)).toBeUndefined();
    expect(git.updateRefs([{ name, after: two }])).toBeUndefined();
    git.git(['pack-refs', '--all']);
  }
  expect(existsSync(join(git.folder, 'packed-refs'))).toBe(true);
});

test('a checkout has the files of git’s, objects that git packed are read, and git finds nothing wrong', () => {
  const commit = git.commitFiles('files', { 'x/y.txt': 'ü', z: new Uint8Array([0, 255, 10]) }, 'Files');
  git.git(['repack', '-a', '-d', '-q']);
  const again = new BareRepository(git.folder);
  again.checkout(commit, join(folder, 'ours'));
  execFileSync('git', ['clone', '-q', '-b', 'files', git.folder, join(folder, 'theirs')]);
  const read = (at: string) =>
    globSync('**/*', { cwd: join(folder, at), withFileTypes: true, exclude: ['.git'] })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name))]);
  expect(read('ours')).toHaveLength(2);
  expect(read('ours')).toEqual(read('theirs'));
  expect(again.readCommit(commit)).toEqual(git.readCommit(commit));
  again.fsck();
});
