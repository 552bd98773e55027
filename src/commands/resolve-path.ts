import { isAbsolute, join } from 'node:path';

/** Absolute path of a path that a user gave, from the folder where he stands. */
export function resolvePath(cwd: string, path: string): string {
  return isAbsolute(path) ? path : join(cwd, path);
}
