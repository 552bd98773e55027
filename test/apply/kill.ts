import type { Files } from '../../src/base/world.ts';
import { diskFiles } from '../../src/world.ts';
import type { Fetch, RunOptions } from './platform.ts';

export type Moment = 'before' | 'after';

/** Counts calls and, at the nth, cuts the line: once (`lost`), or for good and the disk with it (`kill`). */
export function cutAt(
  n: number,
  moment: Moment,
  manner: 'kill' | 'lost',
): RunOptions & { readonly calls: () => number } {
  let calls = 0;
  let dead = false;
  const cut = (): never => {
    if (manner === 'kill') dead = true;
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('cut'), { code: 'UND_ERR_SOCKET' }) });
  };
  const through =
    (fetch: Fetch): Fetch =>
    async (input, init) => {
      if (dead) return cut();
      calls += 1;
      const now = calls === n;
      if (now && moment === 'before') return cut();
      const answer = await fetch(input, init);
      return now ? cut() : answer;
    };
  const alive = <T extends (...args: never[]) => unknown>(method: T): T =>
    ((...args: Parameters<T>) => {
      if (dead) throw new Error('the process is dead');
      return method(...args);
    }) as T;
  const files: Files = {
    readText: alive((path) => diskFiles.readText(path)),
    readBytes: alive((path) => diskFiles.readBytes(path)),
    write: alive((path, data, options) => diskFiles.write(path, data, options)),
    createExclusive: alive((path, data) => diskFiles.createExclusive(path, data)),
    append: alive((path, data) => diskFiles.append(path, data)),
    remove: alive((path) => diskFiles.remove(path)),
    list: alive((path) => diskFiles.list(path)),
    stream: alive((path) => diskFiles.stream(path)),
  };
  return { through, files, calls: () => calls };
}
