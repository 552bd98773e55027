import type { Access } from '../../graph/graph.ts';
import { personId } from '../../graph/safe-text.ts';
import type { Draft } from '../draft.ts';
import { count } from './compare.ts';

interface Accessible {
  readonly address: string;
  readonly access?: Access;
}

/**
 * Access: people and groups are added (safe); who is not listed is removed only where the manifest says exclusive (risky);
 * a role cannot be changed in place (manual). Digests cover what the manifest says, so a half-done run stays covered.
 */
export function diffAccess(desired: Accessible, observed: Accessible | undefined): Draft[] {
  const want = desired.access;
  if (want === undefined) return [];
  const have = observed?.access;
  const groups = new Map((have?.groups ?? []).map((entry) => [entry.group, entry.role]));
  const users = new Map((have?.users ?? []).map((entry) => [personOf(entry.email), entry.role]));
  const wantedGroups = new Set(want.groups?.map((entry) => entry.group));
  const wantedUsers = new Set(want.users?.map((entry) => personOf(entry.email)));
  const newGroups = (want.groups ?? []).filter((entry) => !groups.has(entry.group));
  const newUsers = (want.users ?? []).filter((entry) => !users.has(personOf(entry.email)));
  const content = {
    exclusive: want.exclusive,
    groups: want.groups ?? null,
    users: want.users?.map((entry) => ({ person: personOf(entry.email), role: entry.role })) ?? null,
  };
  const drafts: Draft[] = [];
  const { address } = desired;
  if (newGroups.length + newUsers.length > 0) {
    drafts.push({
      operation: 'update',
      address,
      detail: 'access',
      level: 'safe',
      summary: `give ${[
        ...(newGroups.length > 0 ? [count(newGroups.length, 'group')] : []),
        ...(newUsers.length > 0 ? [count(newUsers.length, 'person', 'people')] : []),
      ].join(' and ')} access`,
      reason: 'listed in the manifest and without access',
      changes: [
        ...newGroups.map((entry) => ({ field: `access.groups ${entry.group}`, to: entry.role })),
        ...newUsers.map((entry) => ({ field: `access.users ${personOf(entry.email)}`, to: entry.role })),
      ],
      facts: { groups: newGroups.length, people: newUsers.length },
      content,
    });
  }
  if (want.exclusive) {
    const goneGroups = want.groups === undefined ? [] : [...groups].filter(([group]) => !wantedGroups.has(group));
    const goneUsers = want.users === undefined ? [] : [...users].filter(([person]) => !wantedUsers.has(person));
    if (goneGroups.length + goneUsers.length > 0) {
      drafts.push({
        operation: 'update',
        address,
        detail: 'access-removal',
        level: 'risky',
        summary: `take access from ${count(goneGroups.length + goneUsers.length, 'group or person', 'groups and people')}`,
        reason: 'not listed in the manifest, which says exclusive',
        changes: [
          ...goneGroups.map(([group, role]) => ({ field: `access.groups ${group}`, from: role })),
          ...goneUsers.map(([person, role]) => ({ field: `access.users ${person}`, from: role })),
        ],
        facts: { groups: goneGroups.length, people: goneUsers.length },
        needs: [`update ${address} access`],
        content,
      });
    }
  }
  const roles = [
    ...(want.groups ?? []).flatMap((entry) => {
      const role = groups.get(entry.group);
      return role === undefined || role === entry.role
        ? []
        : [{ field: `access.groups ${entry.group}`, from: role, to: entry.role }];
    }),
    ...(want.users ?? []).flatMap((entry) => {
      const person = personOf(entry.email);
      const role = users.get(person);
      return role === undefined || role === entry.role
        ? []
        : [{ field: `access.users ${person}`, from: role, to: entry.role }];
    }),
  ];
  if (roles.length > 0) {
    drafts.push({
      operation: 'manual',
      address,
      detail: 'access-role',
      level: 'safe',
      summary: `change the role of ${count(roles.length, 'group or person', 'groups and people')} in the web app`,
      reason: 'the API cannot change a role in place',
      changes: roles,
      facts: { roles: roles.length },
      content,
    });
  }
  return drafts;
}

/** State remembers people only as stand-ins; both forms compare equal. */
function personOf(email: string): string {
  return email.startsWith('person-') ? email : personId(email);
}
