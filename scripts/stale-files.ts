import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../src/manifest/json-schemas.ts';
import { EMBEDDED, embeddedFiles } from './embed.ts';
import { generatedTables } from './tables.ts';

/** Generated files that are not as their generator would write them now. */
export function staleFiles(root: string): string[] {
  const expected = generatedTables(root);
  expected.set(EMBEDDED, embeddedFiles(root));
  const schemas = jsonSchemas();
  for (const [name, text] of schemas) expected.set(`schema/${name}`, text);
  const extra = readdirSync(join(root, 'schema')).filter((name) => !schemas.has(name));
  const stale = [...expected].filter(([path, text]) => {
    const file = join(root, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });
  return [...stale.map(([path]) => path), ...extra.map((name) => `schema/${name}`)].toSorted();
}
