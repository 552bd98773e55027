import { z } from 'zod';
import type { Context } from '../context.ts';
import { freeTasksOfLeavers, projectsOfGroup } from '../engine/leavers.ts';
import { Email } from '../payload.ts';
import { ensureUser, keyOf } from '../people.ts';
import { AdminRefusal, readAdminBody } from './admin-refusal.ts';

const NewUser = z.strictObject({
  email: Email,
  title: z.string().min(1).max(300).optional(),
  role: z.enum(['ADMIN', 'MEMBER']).optional(),
});

const NewGroup = z.strictObject({
  name: z.string().min(1).max(300),
  description: z.string().max(10_000).optional(),
  members: z.array(Email).max(10_000),
});

const CLOUDS = ['aws', 'gcp', 'azure', 'otc', 's3-compatible'] as const;

const NewIntegration = z.strictObject({
  title: z.string().min(1).max(300),
  cloud: z.enum(CLOUDS),
  strictClientOnly: z.boolean().optional(),
});

/** Adds a user, or finds the one with this address; either way answers his private key. */
export function createUser(context: Context, body: unknown): { email: string; privateKey: string } {
  const user = readAdminBody(NewUser, body);
  return context.store.transaction(() => {
    const email = ensureUser(context, user.email, {
      ...(user.title === undefined ? {} : { title: user.title }),
      role: user.role ?? 'MEMBER',
    });
    return { email, privateKey: keyOf(context, email) };
  });
}

/** Adds a group, or sets the members of the one with this name. Members must be users. */
export function createGroup(context: Context, body: unknown): { uuid: string } {
  const group = readAdminBody(NewGroup, body);
  const { store } = context;
  const unknown = group.members.filter((email) => !store.get('SELECT 1 FROM users WHERE email = ?', email));
  if (unknown.length > 0) {
    throw new AdminRefusal(
      unknown.map((email) => ({
        code: 'sandbox.user-unknown',
        severity: 'error',
        summary: `${email} is no user of this sandbox`,
        detail: 'Create the user first.',
        path: ['members', group.members.indexOf(email)],
      })),
    );
  }
  return store.transaction(() => {
    const existing = store.get<{ uuid: string }>('SELECT uuid FROM groups WHERE name = ?', group.name);
    const uuid = existing?.uuid ?? context.uuid();
    if (!existing) {
      store.run(
        'INSERT INTO groups (uuid, name, description, created_at) VALUES (?, ?, ?, ?)',
        uuid,
        group.name,
        group.description ?? '',
        context.now(),
      );
    }
    store.run('DELETE FROM group_members WHERE group_uuid = ?', uuid);
    for (const email of new Set(group.members)) {
      store.run('INSERT INTO group_members (group_uuid, email) VALUES (?, ?)', uuid, email);
    }
    for (const project of projectsOfGroup(store, uuid)) freeTasksOfLeavers(context, project);
    return { uuid };
  });
}

/** Adds a cloud integration, or changes the one with this title. */
export function createIntegration(context: Context, body: unknown): { uuid: string } {
  const integration = readAdminBody(NewIntegration, body);
  return context.store.transaction(() => {
    context.store.run(
      `INSERT INTO integrations (uuid, title, cloud, strict_client_only, created_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (title) DO UPDATE SET cloud = excluded.cloud, strict_client_only = excluded.strict_client_only`,
      context.uuid(),
      integration.title,
      integration.cloud,
      integration.strictClientOnly ? 1 : 0,
      context.now(),
    );
    const row = context.store.get<{ uuid: string }>('SELECT uuid FROM integrations WHERE title = ?', integration.title);
    return { uuid: row?.uuid ?? '' };
  });
}
