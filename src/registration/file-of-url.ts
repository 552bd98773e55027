/** Nearly every URL is written as the file is called; then nothing is taken apart. */
const ESCAPED = /%[0-9A-Fa-f]{2}/;
const UPPER_CASE = /^(?:[^:/]*[A-Z]|[^:/]*:\/\/[^/?#]*[A-Z])/;

/**
 * One text for all spellings of a URL: scheme and host in lower case, and the path without the escapes that mean the same. The
 * query stays as it is, because it may name a version.
 */
export function fileOfUrl(url: string): string {
  if (!ESCAPED.test(url) && !UPPER_CASE.test(url)) return url;
  const match = /^([^:/?#]+:\/\/[^/?#]*)([^?#]*)(.*)$/s.exec(url);
  if (match === null) return url;
  const [, start = '', path = '', rest = ''] = match;
  return start.toLowerCase() + decoded(path) + rest;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).replaceAll('?', '%3F').replaceAll('#', '%23');
  } catch (error) {
    // Escapes that are no text: then only the exact spelling is the same.
    if (error instanceof URIError) return path;
    throw error;
  }
}
