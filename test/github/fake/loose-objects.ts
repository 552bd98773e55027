import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';

export type Kind = 'blob' | 'commit' | 'tree';

interface GitObject {
  readonly kind: string;
  readonly content: Buffer;
}

/** Who makes commits when, and no configuration of the machine. */
export const GIT_ENV = {
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

/**
 * Objects of a repository, written and read as git does it (a header, deflated, below `objects/`). Starting git for each of
 * thousands of them took most of the time of the tests; git is asked only for what it has packed.
 */
export class LooseObjects {
  readonly #repository: string;
  /** What was read or written so far, but for large ones: an object never changes. */
  readonly #known = new Map<string, GitObject>();

  constructor(repository: string) {
    this.#repository = repository;
  }

  write(kind: Kind, content: Uint8Array | string): string {
    const bytes = Buffer.from(content);
    const object = Buffer.concat([Buffer.from(`${kind} ${bytes.length}\0`), bytes]);
    const sha = createHash('sha1').update(object).digest('hex');
    const path = this.#path(sha);
    if (!existsSync(path)) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, deflateSync(object, { level: 1 }));
    }
    return sha;
  }

  /** Nothing when there is no such object, or when it is of another kind. */
  read(kind: Kind, sha: string): Buffer | undefined {
    const object = this.#read(sha);
    return object?.kind === kind ? object.content : undefined;
  }

  #read(sha: string): GitObject | undefined {
    if (!/^[0-9a-f]{40}$/.test(sha)) return undefined;
    const known = this.#known.get(sha);
    if (known) return known;
    const object = existsSync(this.#path(sha)) ? this.#readLoose(sha) : this.#readPacked(sha);
    if (object && object.content.length < 100_000) this.#known.set(sha, object);
    return object;
  }

  #readLoose(sha: string): GitObject {
    const object = inflateSync(readFileSync(this.#path(sha)));
    const end = object.indexOf(0);
    return { kind: object.subarray(0, object.indexOf(' ')).toString(), content: object.subarray(end + 1) };
  }

  #readPacked(sha: string): GitObject | undefined {
    const asked = spawnSync('git', ['-C', this.#repository, 'cat-file', '-t', sha], { env: GIT_ENV, encoding: 'utf8' });
    if (asked.status !== 0) return undefined;
    const kind = asked.stdout.trim();
    const args = ['-C', this.#repository, 'cat-file', kind, sha];
    return { kind, content: execFileSync('git', args, { env: GIT_ENV, maxBuffer: 1 << 28 }) };
  }

  #path(sha: string): string {
    return join(this.#repository, 'objects', sha.slice(0, 2), sha.slice(2));
  }
}
