import type { Cloud } from './integration.ts';
import type { KnownUrl } from './rule.ts';

/**
 * The parts of an absolute URL of a bucket; undefined for placeholders, relative paths and other schemes. Not the WHATWG
 * parser: it refuses the access point form of AWS, `https://arn:aws:s3::<account>:accesspoint/<alias>…/<key>`.
 */
export function knownUrl(url: string): KnownUrl | undefined {
  if (/[<>{}]/.test(url)) return undefined;
  const match = /^(https?|s3|gs):\/\/([^/?#]+)\/([^?#]+)(\?[^#]*)?(#.*)?$/is.exec(url);
  if (match === null) return undefined;
  const [, scheme = '', authority = '', path = '', query = '', fragment = ''] = match;
  const host = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase();
  if (scheme.startsWith('http') && !isHost(host)) return undefined;
  return {
    scheme: scheme.toLowerCase(),
    host,
    path,
    query: `${query}${fragment}`,
    cloud: cloudOf(scheme.toLowerCase(), host),
  };
}

function isHost(host: string): boolean {
  return (
    /^arn:aws[a-z-]*:s3::\d+:accesspoint$/.test(host) ||
    /^(\[[0-9a-f:.]+\]|[a-z0-9_]([a-z0-9._-]*[a-z0-9])?)(:\d+)?$/.test(host)
  );
}

function cloudOf(scheme: string, host: string): Cloud | undefined {
  if (scheme === 's3' || host.startsWith('arn:aws')) return 'aws';
  if (scheme === 'gs') return 'gcp';
  if (/(^|\.)amazonaws\.com(\.cn)?$/.test(host)) return 'aws';
  if (host === 'storage.cloud.google.com' || /(^|\.)storage\.googleapis\.com$/.test(host)) return 'gcp';
  if (/\.blob\.core\.(windows\.net|chinacloudapi\.cn|usgovcloudapi\.net)$/.test(host)) return 'azure';
  if (host.endsWith('.otc.t-systems.com')) return 'otc';
  return undefined;
}
