import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';

type Kind = 'blob' | 'commit';

/**
 * Objects of a repository, written and read as git does it (a header, deflated, below `objects/`). Starting git for each of
 * hundreds of them took most of the time of the tests.
 */
export class LooseObjects {
  readonly #folder: string;

  constructor(repository: string) {
    this.#folder = join(repository, 'objects');
  }

  write(kind: Kind, content: Uint8Array | string): string {
    const bytes = Buffer.from(content);
    const object = Buffer.concat([Buffer.from(`${kind} ${bytes.length}\0`), bytes]);
    const sha = createHash('sha1').update(object).digest('hex');
    const path = this.#path(sha);
    if (!existsSync(path)) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, deflateSync(object));
    }
    return sha;
  }

  /** Nothing when there is no such object, when it is of another kind, or when git has packed it. */
  read(kind: Kind, sha: string): Buffer | undefined {
    if (!/^[0-9a-f]{40}$/.test(sha) || !existsSync(this.#path(sha))) return undefined;
    const object = inflateSync(readFileSync(this.#path(sha)));
    return object.subarray(0, kind.length + 1).toString() === `${kind} `
      ? object.subarray(object.indexOf(0) + 1)
      : undefined;
  }

  #path(sha: string): string {
    return join(this.#folder, sha.slice(0, 2), sha.slice(2));
  }
}
