import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { ApiError, notFound } from '../api-error.ts';
import type { Caller, Context, RestCall, RestRoute } from '../context.ts';
import { freeTasksOfLeavers, projectsOfGroup, projectsWithTasksOf } from '../engine/leavers.ts';
import { Description, Email, readPayload, Title, Uuid } from '../payload.ts';
import { ensureUser } from '../people.ts';
import { single, type Page } from '../query.ts';
import { isoTime } from '../timestamps.ts';

interface GroupRow {
  readonly uuid: string;
  readonly name: string;
  readonly description: string;
  readonly created_at: number;
}

function groupJson(row: GroupRow): Record<string, unknown> {
  return { groupHash: row.uuid, name: row.name, description: row.description, createdAt: isoTime(row.created_at) };
}

function requireAdmin(caller: Caller): void {
  if (!caller.admin) throw new ApiError('AUTHORISATION_ERROR', 'only workspace admins manage the organisation');
}

function group(context: Context, call: RestCall): GroupRow {
  const row = context.store.get<GroupRow>(
    'SELECT uuid, name, description, created_at FROM groups WHERE uuid = ?',
    (call.params['group'] ?? '').toLowerCase(),
  );
  if (!row) throw notFound('the group');
  return row;
}

const NewGroup = z.object({ name: Title, description: Description.default('') });
const GroupPatch = z.object({ name: Title.nullish(), description: Description.nullish() });
const Emails = z.object({ userEmails: z.array(Email).max(10_000) });
const NewUser = z
  .object({
    email: Email,
    roleMnemonicName: z.enum(['ADMIN', 'MEMBER', 'TASKER', 'WORKFORCE_MANAGER']),
    memberType: z.enum(['internal', 'external']),
  })
  .refine((user) => user.roleMnemonicName !== 'ADMIN' || user.memberType === 'internal', {
    error: 'only internal members can be ADMIN',
  });

/** Everybody in a group, also as the answer to adding people to it (Encord SDK 0.1.211). */
function membersOf(context: Context, uuid: string): Page<unknown> {
  const sql = 'SELECT email AS userEmail FROM group_members WHERE group_uuid = ? ORDER BY email';
  return single(context.store.all(sql, uuid));
}

function nameIsFree(context: Context, name: string, except = ''): void {
  if (context.store.get('SELECT 1 FROM groups WHERE name = ? AND uuid <> ?', name, except)) {
    throw new ApiError('RESOURCE_EXISTS_ERROR', `there is a group "${name}" already`);
  }
}

const groups: readonly RestRoute[] = [
  {
    method: 'GET',
    path: 'user/current-organisation/groups',
    handle: (context) =>
      single(
        context.store
          .all<GroupRow>('SELECT uuid, name, description, created_at FROM groups ORDER BY rowid')
          .map((row) => groupJson(row)),
      ),
  },
  {
    method: 'POST',
    path: 'organisation/groups',
    handle(context, caller, call) {
      requireAdmin(caller);
      const body = readPayload(NewGroup, call.body, 'group');
      nameIsFree(context, body.name);
      const row = { uuid: context.uuid(), name: body.name, description: body.description, created_at: context.now() };
      context.store.run(
        'INSERT INTO groups (uuid, name, description, created_at) VALUES (?, ?, ?, ?)',
        row.uuid,
        row.name,
        row.description,
        row.created_at,
      );
      return groupJson(row);
    },
  },
  {
    method: 'GET',
    path: 'organisation/groups/:group',
    handle: (context, _caller, call) => groupJson(group(context, call)),
  },
  {
    method: 'PATCH',
    path: 'organisation/groups/:group',
    handle(context, caller, call) {
      requireAdmin(caller);
      const patch = readPayload(GroupPatch, call.body, 'group');
      const row = group(context, call);
      nameIsFree(context, patch.name ?? row.name, row.uuid);
      context.store.run(
        'UPDATE groups SET name = ?, description = ? WHERE uuid = ?',
        patch.name ?? row.name,
        patch.description ?? row.description,
        row.uuid,
      );
      return groupJson(group(context, call));
    },
  },
  {
    method: 'DELETE',
    path: 'organisation/groups/:group',
    handle(context, caller, call) {
      requireAdmin(caller);
      const { uuid } = group(context, call);
      const projects = projectsOfGroup(context.store, uuid);
      context.store.run('DELETE FROM groups WHERE uuid = ?', uuid);
      for (const project of projects) freeTasksOfLeavers(context, project);
      return null;
    },
  },
  {
    method: 'GET',
    path: 'organisation/groups/:group/users',
    handle: (context, _caller, call) => membersOf(context, group(context, call).uuid),
  },
  {
    method: 'POST',
    path: 'organisation/groups/:group/users',
    handle(context, caller, call) {
      requireAdmin(caller);
      const { uuid } = group(context, call);
      for (const email of readPayload(Emails, call.body, 'users').userEmails) {
        if (!context.store.get('SELECT 1 FROM users WHERE email = ?', email)) {
          throw new ApiError('AUTHORISATION_ERROR', `${email} is no member of the organisation`);
        }
        context.store.run(
          'INSERT INTO group_members (group_uuid, email) VALUES (?, ?) ON CONFLICT DO NOTHING',
          uuid,
          email,
        );
      }
      return membersOf(context, uuid);
    },
  },
  {
    method: 'POST',
    path: 'organisation/groups/:group/users/bulk-delete',
    handle(context, caller, call) {
      requireAdmin(caller);
      const { uuid } = group(context, call);
      for (const email of readPayload(Emails, call.body, 'users').userEmails) {
        context.store.run('DELETE FROM group_members WHERE group_uuid = ? AND email = ?', uuid, email);
      }
      for (const project of projectsOfGroup(context.store, uuid)) freeTasksOfLeavers(context, project);
      return null;
    },
  },
];

interface UserRow {
  readonly email: string;
  readonly role: string;
  readonly role_uuid: string;
  readonly member_type: string;
  readonly created_at: number;
  readonly last_edited_at: number;
}

function userJson(row: UserRow): Record<string, unknown> {
  return {
    email: row.email,
    roleMnemonicName: row.role,
    roleUuid: row.role_uuid,
    memberType: row.member_type,
    createdAt: isoTime(row.created_at),
    lastEditedAt: isoTime(row.last_edited_at),
  };
}

const users: readonly RestRoute[] = [
  {
    method: 'GET',
    path: 'organisation/users',
    handle: (context) =>
      single(context.store.all<UserRow>('SELECT * FROM users ORDER BY rowid').map((row) => userJson(row))),
  },
  {
    method: 'POST',
    path: 'organisation/users',
    handle(context, caller, call) {
      requireAdmin(caller);
      const body = readPayload(NewUser, call.body, 'user');
      if (context.store.get('SELECT 1 FROM users WHERE email = ?', body.email)) {
        throw new ApiError('RESOURCE_EXISTS_ERROR', `${body.email} is a member already`);
      }
      ensureUser(context, body.email, { role: body.roleMnemonicName, memberType: body.memberType });
      const row = context.store.get<UserRow>('SELECT * FROM users WHERE email = ?', body.email);
      return row ? userJson(row) : null;
    },
  },
  {
    method: 'DELETE',
    path: 'organisation/users/:email',
    handle(context, caller, call) {
      requireAdmin(caller);
      const email = (call.params['email'] ?? '').toLowerCase();
      if (email === caller.email) throw new ApiError('OPERATION_NOT_ALLOWED', 'nobody can remove himself');
      if (context.store.run('DELETE FROM users WHERE email = ?', email) === 0) throw notFound('the user');
      context.store.run('DELETE FROM user_access WHERE email = ?', email);
      for (const project of projectsWithTasksOf(context.store, email)) freeTasksOfLeavers(context, project);
      return null;
    },
  },
  {
    method: 'GET',
    path: 'user/bearer-token',
    handle(context, caller) {
      // A token is a secret, so it must not follow from the sandbox's `random`.
      const token = randomBytes(32).toString('hex');
      context.store.run('INSERT INTO bearer_tokens (token, email) VALUES (?, ?)', token, caller.email);
      return { token };
    },
  },
];

const NewTag = z.object({ name: Title, description: Description.nullish() });

const others: readonly RestRoute[] = [
  {
    method: 'GET',
    path: 'organisation/organisation-tags',
    handle: (context) => single(context.store.all('SELECT uuid, name FROM organisation_tags ORDER BY rowid')),
  },
  {
    method: 'POST',
    path: 'organisation/organisation-tags',
    handle(context, caller, call) {
      requireAdmin(caller);
      const body = readPayload(NewTag, call.body, 'tag');
      if (context.store.get('SELECT 1 FROM organisation_tags WHERE name = ?', body.name)) {
        throw new ApiError('RESOURCE_EXISTS_ERROR', `there is a tag "${body.name}" already`);
      }
      const uuid = context.uuid();
      context.store.run(
        'INSERT INTO organisation_tags (uuid, name, description) VALUES (?, ?, ?)',
        uuid,
        body.name,
        body.description ?? null,
      );
      return { uuid, name: body.name };
    },
  },
  {
    method: 'DELETE',
    path: 'organisation/organisation-tags/:tag',
    handle(context, caller, call) {
      requireAdmin(caller);
      const tag = (call.params['tag'] ?? '').toLowerCase();
      if (context.store.run('DELETE FROM organisation_tags WHERE uuid = ?', tag) === 0) throw notFound('the tag');
      return null;
    },
  },
  {
    method: 'GET',
    path: 'cloud-integrations',
    handle(context, _caller, call) {
      const uuids = readPayload(z.array(Uuid), call.query.getAll('filterIntegrationUuids'), 'filterIntegrationUuids');
      const titles = call.query.getAll('filterIntegrationTitles');
      const rows = context.store.all<{ uuid: string; title: string }>(
        'SELECT uuid, title FROM integrations ORDER BY rowid',
      );
      const wanted = rows.filter(
        (row) =>
          (uuids.length === 0 || uuids.includes(row.uuid)) && (titles.length === 0 || titles.includes(row.title)),
      );
      return { result: wanted.map((row) => ({ integrationUuid: row.uuid, title: row.title })) };
    },
  },
];

export const organisationRoutes: readonly RestRoute[] = [...groups, ...users, ...others];
