import type { Problem } from '../base/problem.ts';
import type { World } from '../base/world.ts';
import { isLoopback } from '../encord/hosts.ts';
import { keyFromEnvironment, type KeyOrProblem } from '../encord/key-from-environment.ts';
import { SANDBOX_KEY_COMMENT } from '../wire/sandbox-key.ts';

/** Whether the environment of the run names a key for an address: decides whether `plan` refreshes by itself. */
export function hasKey(endpoint: string, env: World['env']): boolean {
  if (endpoint === 'sandbox') return true;
  const names = ['ENCORD_SSH_KEY', 'ENCORD_SSH_KEY_FILE', ...(isLocal(endpoint) ? ['ASSAY_SANDBOX_KEY_FILE'] : [])];
  return names.some((name) => Boolean(env[name]));
}

/** ENCORD_ALLOWED_HOSTS: hosts, separated by commas, to which the key may be sent beside Encord's own. */
export function allowedHosts(env: World['env']): readonly string[] {
  return (env['ENCORD_ALLOWED_HOSTS'] ?? '')
    .split(',')
    .map((host) => host.trim())
    .filter((host) => host !== '');
}

/**
 * The key for an address. A server on this machine may be anything, so it never gets the key of a real workspace: only
 * the one that ASSAY_SANDBOX_KEY_FILE names, or one that a sandbox made, unless the run allows this host by name.
 */
export async function keyFor(domain: string, world: World): Promise<KeyOrProblem> {
  if (!isLocal(domain)) return keyFromEnvironment(world);
  const file = world.env['ASSAY_SANDBOX_KEY_FILE'];
  if (file) {
    const env = { HOME: world.env['HOME'], ENCORD_SSH_KEY_FILE: file };
    return keyFromEnvironment({ ...world, env });
  }
  if (!hasKey(domain, world.env)) {
    return refused('encord.key-missing', `There is no key for the server at ${domain}.`);
  }
  const found = await keyFromEnvironment(world);
  if (!found.key || found.key.comment.startsWith(SANDBOX_KEY_COMMENT)) return found;
  if (allowedHosts(world.env).includes(new URL(domain).hostname)) return found;
  return refused(
    'encord.key-not-sandbox',
    `The server at ${domain} does not get this key: it is on this machine, and no sandbox made the key.`,
  );
}

function isLocal(domain: string): boolean {
  return URL.canParse(domain) && isLoopback(new URL(domain).hostname);
}

function refused(code: string, summary: string): { problem: Problem } {
  const detail =
    'Set ENCORD_SSH_KEY_FILE or ASSAY_SANDBOX_KEY_FILE to the key file that `assay sandbox` printed. Another server on this machine gets a key only when ENCORD_ALLOWED_HOSTS names its host.';
  return { problem: { code, severity: 'error', summary, detail } };
}
