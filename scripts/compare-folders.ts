import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What differs between two flat folders, one sentence a file; empty when their bytes are equal. */
export function compareFolders(fresh: string, committed: string): string[] {
  const names = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);
  return [...new Set([...names(fresh), ...names(committed)])].toSorted().flatMap((name) => {
    const [one, other] = [join(fresh, name), join(committed, name)];
    if (!existsSync(other)) return [`${name} is missing`];
    if (!existsSync(one)) return [`${name} is left over from an older build`];
    return readFileSync(one).equals(readFileSync(other)) ? [] : [`${name} differs from a fresh build`];
  });
}
