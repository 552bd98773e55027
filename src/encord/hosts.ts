import { EncordRefusal } from './errors.ts';

const ENCORD_HOSTS = ['api.encord.com', 'api.us.encord.com'];

/**
 * Checks a domain before a key is used for it. A v1 signature covers only the body, so a request that reaches a wrong host
 * can be replayed: https only, except on loopback, and only Encord's hosts and those allowed outside of pull requests.
 */
export function checkDomain(domain: string, allowedHosts: readonly string[]): URL {
  const url = URL.canParse(domain) ? new URL(domain) : undefined;
  if (
    !url ||
    (url.pathname !== '/' && url.pathname !== '') ||
    url.search !== '' ||
    url.username !== '' ||
    url.password !== ''
  ) {
    throw new EncordRefusal(
      'encord.insecure',
      `The endpoint must be an address without a path, like https://api.encord.com`,
    );
  }
  if (url.protocol === 'http:' && isLoopback(url.hostname)) return url;
  if (url.protocol !== 'https:') {
    throw new EncordRefusal(
      'encord.insecure',
      `The endpoint ${url.host} is not https. Only a server on this machine may be used without.`,
    );
  }
  if (isLoopback(url.hostname)) return url;
  if (!ENCORD_HOSTS.includes(url.hostname) && !allowedHosts.includes(url.hostname)) {
    throw new EncordRefusal(
      'encord.host-not-allowed',
      `The key is not sent to ${url.hostname}: it is not one of Encord's hosts. If it is yours, add it to ENCORD_ALLOWED_HOSTS in the environment of the run.`,
    );
  }
  return url;
}

export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
