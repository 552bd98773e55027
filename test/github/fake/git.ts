import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GIT_ENV, LooseObjects } from './loose-objects.ts';
import { RefFiles, ZERO, type RefUpdate } from './ref-files.ts';
import { listTree, writeTree, type TreeChange, type TreeEntry } from './trees.ts';

/** Seconds of `GIT_ENV`'s dates. */
const MADE_AT = Date.parse(GIT_ENV.GIT_COMMITTER_DATE) / 1000;
const CONFIG = `[core]
\trepositoryformatversion = 0
\tfilemode = true
\tbare = true
[uploadpack]
\tallowAnySHA1InWant = true
`;

/** Days of a commit that a test cares about, ISO 8601. */
export interface CommitDates {
  readonly AUTHOR?: string;
  readonly COMMITTER?: string;
}

/**
 * A real bare Git repository: real objects, real SHAs, real compare-and-swap of refs. What thousands of calls ask for is done
 * here without starting git; `test/github/fake/git.test.ts` compares it with what git does.
 */
export class BareRepository {
  readonly folder: string;
  readonly #objects: LooseObjects;
  readonly #refs: RefFiles;
  /** Listings of trees, and which commit comes before which: neither ever changes. */
  readonly #trees = new Map<string, readonly TreeEntry[]>();
  readonly #ancestors = new Map<string, ReadonlySet<string>>();

  constructor(folder: string) {
    this.folder = folder;
    this.#objects = new LooseObjects(folder);
    this.#refs = new RefFiles(folder);
    for (const name of ['objects/info', 'objects/pack', 'refs/heads', 'refs/tags'])
      mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, 'HEAD'), 'ref: refs/heads/main\n');
    writeFileSync(join(folder, 'config'), CONFIG);
  }

  git(args: readonly string[], input?: string | Uint8Array, env: Record<string, string> = {}): string {
    return execFileSync('git', ['-C', this.folder, ...args], {
      input,
      env: { ...GIT_ENV, ...env },
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
      maxBuffer: 1 << 28,
    }).trimEnd();
  }

  writeBlob(bytes: Uint8Array | string): string {
    return this.#objects.write('blob', bytes);
  }

  readBlob(sha: string): Buffer | undefined {
    return this.#objects.read('blob', sha);
  }

  /** A tree from a base and changes; `sha: null` removes a path and fails when it is not there. */
  writeTree(base: string | undefined, changes: readonly TreeChange[]): string {
    return writeTree(this.#objects, base, changes);
  }

  listTree(sha: string, recursive: boolean): readonly TreeEntry[] | undefined {
    const key = `${sha} ${recursive}`;
    const known = this.#trees.get(key) ?? listTree(this.#objects, this.#shaOf(sha), recursive);
    if (known && isSha(sha)) this.#trees.set(key, known);
    return known;
  }

  writeCommit(tree: string, parents: readonly string[], message: string, at: CommitDates = {}): string {
    if (!this.#objects.read('tree', tree)) throw new Error(`fatal: not a valid tree ${tree}`);
    for (const parent of parents) if (!this.readCommit(parent)) throw new Error(`fatal: not a valid commit ${parent}`);
    const seconds = (day: string | undefined) => (day === undefined ? MADE_AT : Date.parse(day) / 1000);
    const who = (role: 'AUTHOR' | 'COMMITTER') =>
      `${GIT_ENV[`GIT_${role}_NAME`]} <${GIT_ENV[`GIT_${role}_EMAIL`]}> ${seconds(at[role])} +0000`;
    const head = [
      `tree ${tree}`,
      ...[...new Set(parents)].map((parent) => `parent ${parent}`),
      `author ${who('AUTHOR')}`,
      `committer ${who('COMMITTER')}`,
    ];
    return this.#objects.write('commit', `${head.join('\n')}\n\n${message}`);
  }

  readCommit(sha: string): { tree: string; parents: string[]; message: string } | undefined {
    const text = this.#objects.read('commit', sha)?.toString();
    if (text === undefined) return undefined;
    const [head = '', ...rest] = text.split('\n\n');
    const lines = head.split('\n');
    return {
      tree: lines.find((line) => line.startsWith('tree '))!.slice(5),
      parents: lines.filter((line) => line.startsWith('parent ')).map((line) => line.slice(7)),
      message: rest.join('\n\n').trimEnd(),
    };
  }

  ref(name: string): string | undefined {
    const known = name.startsWith('refs/') ? this.#refs.read(name) : undefined;
    if (known || (name.startsWith('refs/') && !this.#refs.packed)) return known;
    const args = ['-C', this.folder, 'rev-parse', '--verify', '-q', name];
    const run = spawnSync('git', args, { env: GIT_ENV, encoding: 'utf8' });
    return run.status === 0 ? run.stdout.trim() : undefined;
  }

  refs(prefix: string): { name: string; sha: string }[] {
    return this.#allRefs().filter(({ name }) => name.startsWith(prefix));
  }

  #allRefs(): { name: string; sha: string }[] {
    if (!this.#refs.packed) return this.#refs.list();
    const text = this.git(['for-each-ref', '--format=%(refname) %(objectname)']);
    return text.split('\n').map((line) => ({ name: line.split(' ')[0]!, sha: line.split(' ')[1]! }));
  }

  /** One atomic transaction; returns git's message when it was refused. `before` undefined = whatever it was. */
  updateRefs(updates: readonly RefUpdate[]): string | undefined {
    const usual = updates.every(
      ({ name, after }) => /^refs\/(heads|pull)(\/[a-z0-9][a-z0-9_-]*)+$/.test(name) && this.readCommit(after),
    );
    // Names and objects that git has rules about, and removals, are git's.
    return usual && !this.#refs.packed ? this.#refs.update(updates) : this.#updateByGit(updates);
  }

  #updateByGit(updates: readonly RefUpdate[]): string | undefined {
    const lines = updates.map(
      (one) => `update ${one.name} ${one.after}${one.before === undefined ? '' : ` ${one.before}`}\n`,
    );
    const run = spawnSync('git', ['-C', this.folder, 'update-ref', '--stdin'], {
      input: `start\n${lines.join('')}prepare\ncommit\n`,
      env: GIT_ENV,
      encoding: 'utf8',
    });
    return run.status === 0 ? undefined : run.stderr.trim();
  }

  /** Of two commits by their ids; a commit counts as its own ancestor. */
  isAncestor(ancestor: string, sha: string): boolean {
    return this.#ancestorsOf(sha).has(ancestor);
  }

  /** The nearest commit that both come from, where a history without crossing merges has only one. */
  mergeBase(one: string, other: string): string | undefined {
    const others = this.#ancestorsOf(other);
    return [...this.#ancestorsOf(one)].find((sha) => others.has(sha));
  }

  /** A commit and all before it, the nearer ones first. */
  #ancestorsOf(sha: string): ReadonlySet<string> {
    const known = this.#ancestors.get(sha);
    if (known) return known;
    const found = new Set<string>(this.readCommit(sha) ? [sha] : []);
    for (const one of found) for (const parent of this.readCommit(one)?.parents ?? []) found.add(parent);
    if (found.size > 0) this.#ancestors.set(sha, found);
    return found;
  }

  /** Paths whose content differs between two commits. */
  changedPaths(before: string, after: string): string[] {
    const files = (sha: string): Map<string, string> =>
      new Map(
        this.listTree(sha, true)!
          .filter((one) => one.type === 'blob')
          .map((one) => [one.path, `${one.mode} ${one.sha}`]),
      );
    const [from, to] = [files(before), files(after)];
    return [...new Set([...from.keys(), ...to.keys()])].filter((path) => from.get(path) !== to.get(path));
  }

  /** Commits files on a branch, creating it if need be; for tests that prepare a repository. */
  commitFiles(
    branch: string,
    files: Readonly<Record<string, string | Uint8Array | null>>,
    message: string,
    at: CommitDates = {},
  ): string {
    const name = `refs/heads/${branch}`;
    const head = this.ref(name);
    const changes = Object.entries(files).map(([path, text]) => ({
      path,
      mode: '100644',
      sha: text === null ? null : this.writeBlob(text),
    }));
    const commit = this.writeCommit(this.writeTree(head, changes), head ? [head] : [], message, at);
    const refused = this.updateRefs([{ name, after: commit, before: head ?? ZERO }]);
    if (refused) throw new Error(refused);
    return commit;
  }

  /** Writes the files of a commit into a folder. */
  checkout(commit: string, folder: string): void {
    mkdirSync(folder, { recursive: true });
    for (const { path, mode, type, sha } of this.listTree(commit, true) ?? []) {
      const to = join(folder, path);
      if (type === 'tree') continue;
      mkdirSync(dirname(to), { recursive: true });
      const bytes = this.readBlob(sha)!;
      if (mode === '120000') symlinkSync(bytes, to);
      else writeFileSync(to, bytes);
      if (mode === '100755') chmodSync(to, 0o755);
    }
  }

  fsck(): void {
    this.git(['fsck', '--strict']);
  }

  #shaOf(name: string): string {
    return isSha(name) ? name : (this.ref(name) ?? name);
  }
}

function isSha(text: string): boolean {
  return /^[0-9a-f]{40}$/.test(text);
}
