import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');
export const BUNDLE = join(ROOT, 'dist/cli.js');

/** Path of the built CLI. */
export function builtBundle(): string {
  if (!existsSync(BUNDLE)) throw new Error('dist/cli.js is not there; run `npm run build` first');
  return BUNDLE;
}
