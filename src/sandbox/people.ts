import { sha256 } from '../base/canonical.ts';
import { SANDBOX_KEY_COMMENT } from '../wire/sandbox-key.ts';
import type { Context } from './context.ts';
import { generateKey } from './keys.ts';

export type OrganisationRole = 'ADMIN' | 'MEMBER' | 'TASKER' | 'WORKFORCE_MANAGER';

/** Adds a user when the address is new. Addresses are compared in lower case. Returns the address as it is stored. */
export function ensureUser(
  context: Context,
  email: string,
  options: { title?: string; role?: OrganisationRole; memberType?: 'internal' | 'external' } = {},
): string {
  const address = email.toLowerCase();
  context.store.run(
    `INSERT INTO users (email, title, role, role_uuid, member_type, created_at, last_edited_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (email) DO NOTHING`,
    address,
    options.title ?? address,
    options.role ?? 'MEMBER',
    context.uuid(),
    options.memberType ?? 'internal',
    context.now(),
    context.now(),
  );
  return address;
}

/** The user's private key; made when he has none yet. The user must exist. */
export function keyOf(context: Context, email: string): string {
  const row = context.store.get<{ private_key: string }>(
    'SELECT private_key FROM keys WHERE email = ? ORDER BY rowid LIMIT 1',
    email,
  );
  if (row) return row.private_key;
  const key = generateKey(`${SANDBOX_KEY_COMMENT}${email}`);
  context.store.run(
    'INSERT INTO keys (public_hex, email, private_key) VALUES (?, ?, ?)',
    key.publicHex,
    email,
    key.privateKey,
  );
  return key.privateKey;
}

/** A person's id in logs: 28 characters, always the same for an address. */
export function userIdOf(email: string): string {
  return sha256(`user ${email}`).slice(0, 28);
}
