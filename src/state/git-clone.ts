import { join } from 'node:path';
import { cleanLine } from '../base/clean.ts';
import type { RunResult, World } from '../base/world.ts';
import { newLineage } from './root.ts';
import { StateDamagedError, StateError } from './errors.ts';

/** A commit on the state's ref with its files: object id by path. */
export interface GitCommit {
  readonly id: string;
  readonly files: ReadonlyMap<string, string>;
}

const ZERO = '0'.repeat(40);

/** One ref of a clone, by git's plumbing. The working tree, the index and the user's branches are never touched. */
export class GitClone {
  readonly #world: Pick<World, 'run' | 'files' | 'random'>;
  readonly #folder: string;
  readonly #ref: string;
  readonly #texts = new Map<string, string>();
  #gitFolder: string | undefined;
  #remote: boolean | undefined;

  readonly #hint: string | undefined;

  constructor(world: Pick<World, 'run' | 'files' | 'random'>, folder: string, ref: string, hint?: string) {
    this.#hint = hint;
    this.#world = world;
    this.#folder = folder;
    this.#ref = ref;
  }

  /** The newest commit, after a fetch where there is a remote; undefined only when there is no such ref. */
  async newest(): Promise<GitCommit | undefined> {
    if (await this.#hasRemote()) {
      const listed = await this.#git(['ls-remote', 'origin', this.#ref]);
      const id = listed
        .split('\n')
        .find((line) => line.endsWith(`\t${this.#ref}`))
        ?.split('\t')[0];
      if (id === undefined) return undefined;
      await this.#git(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', 'origin', this.#ref]);
      return this.#read(id);
    }
    const found = await this.#try(['rev-parse', '--verify', '--quiet', `${this.#ref}^{commit}`]);
    if (found.exit === 0) return this.#read(found.stdout.trim());
    if (found.exit === 1 && found.stderr.trim() === '') return undefined;
    throw this.#failure(found, `read ${this.#ref}`);
  }

  /** A commit of changed files on top of another one; no ref points to it yet. */
  async commit(
    base: GitCommit | undefined,
    files: ReadonlyMap<string, string | Uint8Array | null>,
    message: string,
    now: number,
  ): Promise<GitCommit> {
    const after = new Map(base?.files);
    const texts: { readonly path: string; readonly text: string }[] = [];
    for (const [path, content] of files) {
      if (content === null) after.delete(path);
      else if (typeof content !== 'string') after.set(path, await this.#writeBytes(content));
      // Its mark, until `fast-import` tells the id.
      else after.set(path, `:${texts.push({ path, text: content })}`);
    }
    // `fast-import` builds blobs, trees and commit at once, on a ref of its own that is removed again.
    const own = `refs/assay/write-${newLineage(this.#world.random)}`;
    const marks = Array.from({ length: texts.length + 1 }, (_, at) => `:${at + 1}`);
    const lines = [
      ...texts.flatMap(({ text }, at) => ['blob', `mark ${marks[at]}`, ...dataLines(text)]),
      `commit ${own}`,
      `mark ${marks.at(-1)}`,
      `committer Assay <assay@localhost> ${Math.floor(now / 1000)} +0000`,
      ...dataLines(message),
      ...(base ? [`from ${base.id}`, 'deleteall'] : []),
      ...[...after].map(([path, id]) => `M 100644 ${id} ${path}`),
      ...marks.map((mark) => `get-mark ${mark}`),
      'done',
      '',
    ];
    const told = await this.#git(['fast-import', '--quiet', '--done', '--date-format=raw'], lines.join('\n'));
    const ids = told.trim().split('\n');
    const id = ids.pop();
    if (id === undefined || ids.length !== texts.length || ![...ids, id].every((one) => /^[0-9a-f]{40,64}$/.test(one)))
      throw new StateError(`git fast-import answered ${cleanLine(told, 80)}; nothing was changed`);
    texts.forEach(({ path }, at) => after.set(path, ids[at]!));
    await this.#git(['update-ref', '-d', own]);
    return { id, files: after };
  }

  /** Moves the ref if nobody moved it in between; false when somebody did. Throws when git failed otherwise. */
  async swap(before: string | undefined, after: string): Promise<boolean> {
    if (!(await this.#hasRemote())) {
      const moved = await this.#try(['update-ref', this.#ref, after, before ?? ZERO]);
      if (moved.exit === 0) return true;
      if ((await this.newest())?.id === before) throw this.#failure(moved, `write ${this.#ref}`);
      return false;
    }
    const lease = `--force-with-lease=${this.#ref}:${before ?? ''}`;
    for (let tries = 1; ; tries += 1) {
      const pushed = await this.#try(['push', '--quiet', '--porcelain', lease, 'origin', `${after}:${this.#ref}`]);
      if (pushed.exit === 0) return true;
      // A push that was not answered may have arrived: what the remote says decides.
      const now = (await this.newest())?.id;
      if (now === after) return true;
      if (now === before) {
        if (tries === 2) throw this.#failure(pushed, `push ${this.#ref} to origin`);
        continue;
      }
      // Somebody may have written on top of it before we looked.
      return now !== undefined && (await this.#try(['merge-base', '--is-ancestor', after, now])).exit === 0;
    }
  }

  /** A text; `more` are object ids that are read in the same go. */
  async readText(id: string, more: () => readonly string[]): Promise<string> {
    const known = this.#texts.get(id);
    if (known !== undefined) return known;
    const ids = [...new Set([id, ...more()])].filter((one) => !this.#texts.has(one));
    const answer = Buffer.from(await this.#git(['cat-file', '--batch'], ids.map((one) => `${one}\n`).join('')));
    for (let at = 0; at < answer.length;) {
      const end = answer.indexOf('\n', at);
      const [oid = '', type, size] = answer.toString('utf8', at, end).split(' ');
      const length = Number(size);
      if (type !== 'blob' || !Number.isInteger(length)) {
        throw new StateDamagedError(`a file of the state (object ${cleanLine(oid, 40)}) is not text or is not there`);
      }
      this.#texts.set(oid, answer.toString('utf8', end + 1, end + 1 + length));
      at = end + 1 + length + 1;
    }
    const text = this.#texts.get(id);
    if (text === undefined) throw new StateError(`the clone has no object ${id}`);
    return text;
  }

  /** The bytes of a blob: git writes them to a file, because what a program prints comes as text. */
  async readBytes(id: string): Promise<Uint8Array> {
    const scratch = await this.#scratch();
    const marker = join(scratch, 'made');
    await this.#world.files.write(marker, '');
    const gitFolder = await this.#gitDirectory();
    const run = await this.#world.run('git', [`--git-dir=${gitFolder}`, `--work-tree=${scratch}`, 'unpack-file', id], {
      cwd: scratch,
    });
    if (run.exit !== 0) throw this.#failure(run, `read ${id}`);
    const file = join(scratch, run.stdout.trim());
    const bytes = await this.#world.files.readBytes(file);
    await this.#world.files.remove(file);
    await this.#world.files.remove(marker);
    if (bytes === undefined) throw new StateError(`git did not write the object ${id}`);
    return bytes;
  }

  async #read(id: string): Promise<GitCommit> {
    const files = new Map<string, string>();
    for (const line of (await this.#git(['ls-tree', '-r', '-z', '--full-tree', id])).split('\0')) {
      const [, mode, oid, path] = /^(\d+) blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
      if (!oid || !path || mode === '120000') continue;
      // Paths are written into the commands of `fast-import`: a line break in one would be a command of its own.
      if (/^"|[\p{Cc}]/u.test(path))
        throw new StateDamagedError(`${cleanLine(path, 100)} is no file of a state; nothing was changed`);
      files.set(path, oid);
    }
    return { id, files };
  }

  async #writeBytes(content: Uint8Array): Promise<string> {
    const file = join(await this.#scratch(), newLineage(this.#world.random));
    await this.#world.files.write(file, content);
    try {
      return (await this.#git(['hash-object', '-w', '--no-filters', file])).trim();
    } finally {
      await this.#world.files.remove(file);
    }
  }

  async #hasRemote(): Promise<boolean> {
    this.#remote ??= (await this.#git(['remote'])).split('\n').includes('origin');
    return this.#remote;
  }

  /** A folder inside `.git`, so that nothing of the state is left in the working tree. */
  async #scratch(): Promise<string> {
    return join(await this.#gitDirectory(), 'assay');
  }

  async #gitDirectory(): Promise<string> {
    this.#gitFolder ??= (await this.#git(['rev-parse', '--absolute-git-dir'])).trim();
    return this.#gitFolder;
  }

  async #git(args: readonly string[], stdin?: string): Promise<string> {
    const run = await this.#try(args, stdin);
    if (run.exit !== 0) throw this.#failure(run, `git ${args[0] ?? ''}`);
    return run.stdout;
  }

  async #try(args: readonly string[], stdin?: string): Promise<RunResult> {
    return this.#world.run('git', args, { cwd: this.#folder, ...(stdin === undefined ? {} : { stdin }) });
  }

  #failure(run: RunResult, what: string): StateError {
    const text = cleanLine(run.stderr, 300);
    const hint = /not a git repository/i.test(text)
      ? ' (the state of this environment is a branch, so the workspace must be a git clone; or name a `directory` in assay.yaml)'
      : /permission|denied|403|authentication|could not read/i.test(text)
        ? ' (git may not reach the remote: check the credentials of the clone)'
        : '';
    return new StateError(`could not ${what}: ${text}${hint}${this.#hint === undefined ? '' : ` (${this.#hint})`}`);
  }
}

/** A text as `fast-import` takes it. */
function dataLines(text: string): string[] {
  return [`data ${Buffer.byteLength(text)}`, text];
}
