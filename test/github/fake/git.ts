import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LooseObjects } from './loose-objects.ts';

const ENV = {
  PATH: process.env['PATH'] ?? '/usr/bin:/bin',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'github-actions[bot]',
  GIT_AUTHOR_EMAIL: 'bot@users.noreply.github.com',
  GIT_COMMITTER_NAME: 'github-actions[bot]',
  GIT_COMMITTER_EMAIL: 'bot@users.noreply.github.com',
  GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
  GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z',
};
export const ZERO = '0'.repeat(40);

export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly size?: number;
}

/** A real bare Git repository: real objects, real SHAs, real compare-and-swap of refs. */
export class BareRepository {
  readonly folder: string;
  readonly #objects: LooseObjects;
  /** Listings of trees, and which commit comes before which: neither ever changes. */
  readonly #trees = new Map<string, readonly TreeEntry[]>();
  readonly #ancestors = new Map<string, boolean>();

  constructor(folder: string) {
    this.folder = folder;
    this.#objects = new LooseObjects(folder);
    execFileSync('git', ['init', '-q', '--bare', '-b', 'main', folder], { env: ENV });
    this.git(['config', 'uploadpack.allowAnySHA1InWant', 'true']);
  }

  git(args: readonly string[], input?: string | Uint8Array, env: Record<string, string> = {}): string {
    return execFileSync('git', ['-C', this.folder, ...args], {
      input,
      env: { ...ENV, ...env },
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
      maxBuffer: 1 << 28,
    }).trimEnd();
  }

  writeBlob(bytes: Uint8Array | string): string {
    return this.#objects.write('blob', bytes);
  }

  readBlob(sha: string): Buffer | undefined {
    const loose = this.#objects.read('blob', sha);
    if (loose) return loose;
    const run = spawnSync('git', ['-C', this.folder, 'cat-file', 'blob', sha], { env: ENV, maxBuffer: 1 << 28 });
    return run.status === 0 ? run.stdout : undefined;
  }

  /** A tree from a base and changes; `sha: null` removes a path and fails when it is not there. */
  writeTree(base: string | undefined, changes: readonly { path: string; mode: string; sha: string | null }[]): string {
    const index = { GIT_INDEX_FILE: `${this.folder}/index-${Math.random().toString(36).slice(2)}` };
    this.git(base ? ['read-tree', base] : ['read-tree', '--empty'], undefined, index);
    const lines = changes.map((one) => `${one.sha === null ? '0' : one.mode} ${one.sha ?? ZERO}\t${one.path}\n`);
    this.git(['update-index', '--index-info'], lines.join(''), index);
    const tree = this.git(['write-tree'], undefined, index);
    rmSync(index.GIT_INDEX_FILE, { force: true });
    return tree;
  }

  listTree(sha: string, recursive: boolean): readonly TreeEntry[] | undefined {
    const key = `${sha} ${recursive}`;
    const known = this.#trees.get(key) ?? this.#listTree(sha, recursive);
    if (known && /^[0-9a-f]{40}$/.test(sha)) this.#trees.set(key, known);
    return known;
  }

  #listTree(sha: string, recursive: boolean): TreeEntry[] | undefined {
    const args = ['ls-tree', '-l', '-z', ...(recursive ? ['-r', '-t'] : []), sha];
    const run = spawnSync('git', ['-C', this.folder, ...args], { env: ENV, encoding: 'utf8', maxBuffer: 1 << 28 });
    if (run.status !== 0) return undefined;
    return run.stdout
      .split('\0')
      .filter((line) => line !== '')
      .map((line) => {
        const [, mode, type, object, size, path] = /^(\d+) (\w+) (\w+) +(\S+)\t(.*)$/s.exec(line)!;
        return { path: path!, mode: mode!, type: type!, sha: object!, ...(size === '-' ? {} : { size: Number(size) }) };
      });
  }

  writeCommit(tree: string, parents: readonly string[], message: string): string {
    return this.git(['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent])], message);
  }

  readCommit(sha: string): { tree: string; parents: string[]; message: string } | undefined {
    const text = this.#objects.read('commit', sha)?.toString() ?? this.#commitText(sha);
    if (text === undefined) return undefined;
    const [head = '', ...rest] = text.split('\n\n');
    const lines = head.split('\n');
    return {
      tree: lines.find((line) => line.startsWith('tree '))!.slice(5),
      parents: lines.filter((line) => line.startsWith('parent ')).map((line) => line.slice(7)),
      message: rest.join('\n\n').trimEnd(),
    };
  }

  #commitText(sha: string): string | undefined {
    const run = spawnSync('git', ['-C', this.folder, 'cat-file', 'commit', sha], { env: ENV, encoding: 'utf8' });
    return run.status === 0 ? run.stdout : undefined;
  }

  ref(name: string): string | undefined {
    if (name.startsWith('refs/')) {
      try {
        const text = readFileSync(join(this.folder, name), 'utf8').trim();
        if (/^[0-9a-f]{40}$/.test(text)) return text;
      } catch {
        // Not there as a file of its own: git knows whether it is packed.
      }
    }
    const run = spawnSync('git', ['-C', this.folder, 'rev-parse', '--verify', '-q', name], {
      env: ENV,
      encoding: 'utf8',
    });
    return run.status === 0 ? run.stdout.trim() : undefined;
  }

  refs(prefix: string): { name: string; sha: string }[] {
    const text = this.git(['for-each-ref', '--format=%(refname) %(objectname)']);
    return text
      .split('\n')
      .filter((line) => line.startsWith(prefix))
      .map((line) => ({ name: line.split(' ')[0]!, sha: line.split(' ')[1]! }));
  }

  /** One atomic transaction; returns git's message when it was refused. `before` undefined = whatever it was. */
  updateRefs(updates: readonly { name: string; after: string; before?: string | undefined }[]): string | undefined {
    const lines = updates.map(
      (one) => `update ${one.name} ${one.after}${one.before === undefined ? '' : ` ${one.before}`}\n`,
    );
    const run = spawnSync('git', ['-C', this.folder, 'update-ref', '--stdin'], {
      input: `start\n${lines.join('')}prepare\ncommit\n`,
      env: ENV,
      encoding: 'utf8',
    });
    return run.status === 0 ? undefined : run.stderr.trim();
  }

  /** Of two commits by their ids. */
  isAncestor(ancestor: string, sha: string): boolean {
    const key = `${ancestor} ${sha}`;
    const known =
      this.#ancestors.get(key) ??
      spawnSync('git', ['-C', this.folder, 'merge-base', '--is-ancestor', ancestor, sha], { env: ENV }).status === 0;
    this.#ancestors.set(key, known);
    return known;
  }

  /** Commits files on a branch, creating it if need be; for tests that prepare a repository. */
  commitFiles(branch: string, files: Readonly<Record<string, string | Uint8Array | null>>, message: string): string {
    const name = `refs/heads/${branch}`;
    const head = this.ref(name);
    const changes = Object.entries(files).map(([path, text]) => ({
      path,
      mode: '100644',
      sha: text === null ? null : this.writeBlob(text),
    }));
    const commit = this.writeCommit(this.writeTree(head, changes), head ? [head] : [], message);
    const refused = this.updateRefs([{ name, after: commit, before: head ?? ZERO }]);
    if (refused) throw new Error(refused);
    return commit;
  }

  /** Writes the files of a commit into a folder. */
  checkout(commit: string, folder: string): void {
    mkdirSync(folder, { recursive: true });
    const index = { GIT_INDEX_FILE: join(folder, '.index') };
    this.git(['--work-tree', folder, 'checkout', '-q', '-f', commit, '--', '.'], undefined, index);
    rmSync(index.GIT_INDEX_FILE);
  }

  fsck(): void {
    this.git(['fsck', '--strict']);
  }
}
