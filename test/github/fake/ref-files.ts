import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const ZERO = '0'.repeat(40);

export interface RefUpdate {
  readonly name: string;
  readonly after: string;
  /** Zeros where the ref must not exist; nothing where it may be anything. */
  readonly before?: string | undefined;
}

/** Refs of a repository as files, with git's own locks beside them, so that git may write them at the same time. */
export class RefFiles {
  readonly #repository: string;

  constructor(repository: string) {
    this.#repository = repository;
  }

  /** Whether git keeps refs where this class does not look. */
  get packed(): boolean {
    return existsSync(join(this.#repository, 'packed-refs'));
  }

  read(name: string): string | undefined {
    try {
      const text = readFileSync(join(this.#repository, name), 'utf8').trim();
      return /^[0-9a-f]{40}$/.test(text) ? text : undefined;
    } catch {
      return undefined;
    }
  }

  /** Names and values below `refs/`, in git's order. */
  list(): { name: string; sha: string }[] {
    const names = readdirSync(join(this.#repository, 'refs'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.lock'))
      .map((entry) => join(entry.parentPath, entry.name).slice(this.#repository.length + 1));
    return names
      .toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
      .flatMap((name) => {
        const sha = this.read(name);
        return sha ? [{ name, sha }] : [];
      });
  }

  /** All or none; what git says when it refuses. Names and objects were checked before, and nothing is removed. */
  update(updates: readonly RefUpdate[]): string | undefined {
    const locked: string[] = [];
    try {
      for (const { name, after, before } of updates) {
        const path = join(this.#repository, name);
        const clash = this.#clash(name);
        if (clash) return `fatal: cannot lock ref '${name}': '${clash}' exists; cannot create '${name}'`;
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(`${path}.lock`, `${after}\n`, { flag: 'wx' });
        locked.push(path);
        const now = this.read(name);
        if (before === ZERO && now !== undefined) return `fatal: cannot lock ref '${name}': reference already exists`;
        if (before !== undefined && before !== ZERO && now !== before)
          return `fatal: cannot lock ref '${name}': is at ${now ?? ZERO} but expected ${before}`;
      }
      for (const path of locked.splice(0)) renameSync(`${path}.lock`, path);
      return undefined;
    } catch (error) {
      return `fatal: ${String(error)}`;
    } finally {
      for (const path of locked) rmSync(`${path}.lock`);
    }
  }

  /** A ref that is a folder of this one, or below it. */
  #clash(name: string): string | undefined {
    const parts = name.split('/');
    const above = parts.map((_, at) => parts.slice(0, at).join('/')).slice(2);
    return above.find((one) => this.read(one)) ?? this.list().find((one) => one.name.startsWith(`${name}/`))?.name;
  }
}
