import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from './generated-files.ts';

/** Generated files that are not as their generator would write them now, and schemas of kinds that are no more. */
export function staleFiles(root: string): string[] {
  const expected = generatedFiles(root);
  const extra = readdirSync(join(root, 'schema')).map((name) => `schema/${name}`);
  const stale = [...expected].filter(([path, text]) => {
    const file = join(root, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });
  return [...stale.map(([path]) => path), ...extra.filter((path) => !expected.has(path))].toSorted();
}
