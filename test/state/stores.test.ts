import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openGitHubStateStore } from '../../src/github/state-store.ts';
import { openGitStore } from '../../src/state/git-store.ts';
import { runProgram } from '../../src/run-program.ts';
import { diskFiles } from '../../src/world.ts';
import { connect, stage } from '../github/on-fake.ts';
import { freshFolder, openStore } from './memory.ts';
import { storeContract, type StorePlace } from './store-contract.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const REF = 'refs/heads/assay/state/production';
const quietly = { stdio: ['ignore', 'ignore', 'ignore'] as ['ignore', 'ignore', 'ignore'] };
const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds / 10));

interface ClonePlace extends StorePlace {
  readonly folder: string;
  git(args: string[], at?: string): string;
}

/** Clones of one bare repository, a fresh one a writer; without a remote, one repository for all. */
function clones(remote: boolean): ClonePlace {
  const folder = temporaryFolder('clone');
  const bare = join(folder, 'origin.git');
  const single = join(folder, 'clone');
  const git = (args: string[], at = remote ? bare : single) =>
    execFileSync('git', ['-C', at, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  execFileSync('git', ['init', '-q', ...(remote ? ['--bare', bare] : [single])], quietly);
  let made = 0;
  let lost: { what: 'request' | 'answer'; meanwhile?: (() => Promise<unknown>) | undefined } | undefined;
  const run: typeof runProgram = async (program, args, options) => {
    const now = args[0] === 'push' ? lost : undefined;
    if (!now) return runProgram(program, args, options);
    lost = undefined;
    if (now.what === 'answer') await runProgram(program, args, options);
    await now.meanwhile?.();
    return { exit: 128, stdout: '', stderr: 'fatal: the remote end hung up unexpectedly' };
  };
  return {
    folder,
    git,
    open: async (name) => {
      const at = remote ? join(folder, `clone-${(made += 1)}`) : single;
      if (remote) execFileSync('git', ['clone', '-q', bare, at], quietly);
      const world = { run, files: diskFiles, now: Date.now, random: Math.random, sleep: pause };
      return openGitStore({ world, folder: at, ref: REF, run: { id: name, command: 'apply' } });
    },
    ...(remote ? { lose: (what, meanwhile) => void (lost = { what, meanwhile }) } : {}),
    remove: () => void git(['update-ref', '-d', REF]),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

storeContract('a folder', async () => {
  const directory = freshFolder();
  return {
    open: async (run) => openStore(directory, { run: { id: run, command: 'apply' }, sleep: pause }),
    remove: () => rmSync(directory, { recursive: true }),
    [Symbol.dispose]: () => rmSync(directory, { recursive: true, force: true }),
  };
});
storeContract('a clone with a remote', async () => clones(true));
storeContract('a clone without a remote', async () => clones(false));
/** GitHub with the mutation that compares and swaps, an old Enterprise Server without it, and a ref that is no branch. */
for (const [name, ref, updateRefs] of [
  ['GitHub', REF, true],
  ['GitHub without updateRefs', REF, false],
  ['GitHub without updateRefs, a ref that is no branch', 'refs/assay/state', false],
] as const) {
  storeContract(name, async () => {
    const at = await stage();
    at.fake.knows.updateRefs = updateRefs;
    return {
      open: async (run) =>
        openGitHubStateStore({
          github: await connect(at.fake),
          ref,
          run: { id: run, command: 'apply' },
          now: Date.now,
          random: Math.random,
          sleep: async () => undefined,
        }),
      lose: (what, meanwhile) =>
        void at.fake.faults.push({
          match: updateRefs ? /updateRefs/ : /^(?:POST|PATCH) .*\/git\/refs/,
          drop: true,
          after: what === 'answer',
          meanwhile,
        }),
      remove: () => void at.fake.git.git(['update-ref', '-d', ref]),
      [Symbol.dispose]: () => {
        at.fake.git.fsck();
        at[Symbol.dispose]();
      },
    };
  });
}

test('a clone: the working tree, the index and the branches stay as they are', async () => {
  using at = clones(false);
  await (await at.open('a')).write('put', () => ({ files: new Map([['x.gz', new Uint8Array([0, 200])]]) }));
  await (await (await at.open('b')).view()).readBytes('x.gz');
  expect(at.git(['status', '--porcelain'])).toBe('');
  expect(at.git(['for-each-ref', '--format=%(refname)']).trim()).toBe(REF);
  at.git(['fsck', '--strict']);
});

test('a clone: a root file that was damaged by hand stops everything and nothing moves', async () => {
  using at = clones(false);
  const store = await at.open('a');
  await store.write('put', () => ({ files: new Map([['a', '1']]) }));
  const blob = execFileSync('git', ['-C', join(at.folder, 'clone'), 'hash-object', '-w', '--stdin'], {
    input: '{',
    encoding: 'utf8',
  }).trim();
  const tree = execFileSync('git', ['-C', join(at.folder, 'clone'), 'mktree'], {
    input: `100644 blob ${blob}\tstate.json\n`,
    encoding: 'utf8',
  }).trim();
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.com'];
  const commit = at.git([...who, 'commit-tree', tree, '-m', 'by hand']).trim();
  at.git(['update-ref', REF, commit]);
  await expect(store.write('put', () => ({}))).rejects.toThrow(/not JSON; nothing was changed/);
  expect(at.git(['rev-parse', REF]).trim()).toBe(commit);
});

test('a name of a file on the state’s branch is never a command to git', async () => {
  using at = clones(false);
  const store = await at.open('a');
  await store.write('put', () => ({ files: new Map([['a', '1']]) }));
  const kept = at.git(['rev-parse', REF]).trim();
  at.git(['update-ref', 'refs/heads/mine', kept]);
  const tree = (entries: string) =>
    execFileSync('git', ['-C', join(at.folder, 'clone'), 'mktree', '-z'], { input: entries, encoding: 'utf8' }).trim();
  const blob = at.git(['rev-parse', `${REF}:a`]).trim();
  const names = ['mine', 'heads', 'x\nreset refs'];
  const sha = names.reduce(
    (inner, name, depth) => tree(`${depth === 0 ? '100644 blob' : '040000 tree'} ${inner}\t${name}\0`),
    blob,
  );
  const found = at.git(['ls-tree', REF]).split('\n').filter(Boolean);
  const whole = tree(`${at.git(['ls-tree', '-z', sha])}${found.map((line) => `${line}\0`).join('')}`);
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.com'];
  const commit = at.git([...who, 'commit-tree', whole, '-p', kept, '-m', 'by hand']).trim();
  at.git(['update-ref', REF, commit]);
  const other = await at.open('b');
  const written = await other.write('put', () => ({ files: new Map([['b', '2']]) })).catch((error: unknown) => error);
  expect(at.git(['for-each-ref', '--format=%(objectname)', 'refs/heads/mine']).trim()).toBe(kept);
  expect(written).toMatchObject({ name: 'StateDamagedError', message: expect.stringMatching(/is no file of a state/) });
  expect(at.git(['rev-parse', REF]).trim()).toBe(commit);
});

test('a folder that is no clone is named, with what to do', async () => {
  const folder = temporaryFolder('no-clone');
  const world = { run: runProgram, files: diskFiles, now: Date.now, random: Math.random, sleep: pause };
  const store = openGitStore({ world, folder, ref: REF, run: { id: 'a', command: 'plan' } });
  await expect(store.view()).rejects.toThrow(/must be a git clone/);
  rmSync(folder, { recursive: true });
});
