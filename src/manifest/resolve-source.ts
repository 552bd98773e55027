/**
 * The file that a manifest names, relative to the workspace folder; undefined when it is absolute, is not written with `/`,
 * or leaves the workspace.
 */
export function resolveSource(manifestFile: string, source: string): string | undefined {
  if (source.includes('\\') || source.includes('\0') || /^[A-Za-z]:/.test(source) || source.startsWith('/'))
    return undefined;
  const parts = manifestFile.split('/').slice(0, -1);
  for (const part of source.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.length > 0 ? parts.join('/') : undefined;
}
