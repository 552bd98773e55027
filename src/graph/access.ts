import { compareText } from '../base/address.ts';
import type { ProjectAccess, ResourceAccess } from '../manifest/schema/access.ts';
import type { Access } from './graph.ts';

/** Access of a manifest as plain data: group names as uuids, lists sorted, addresses in lower case. */
export function desiredAccess(
  access: ResourceAccess | ProjectAccess | undefined,
  groupId: (name: string, index: number) => string | undefined,
): Access | undefined {
  if (access === undefined) return undefined;
  const groups = access.groups?.flatMap((entry, index) => {
    const group = groupId(entry.group, index);
    return group === undefined ? [] : [{ group, role: entry.role }];
  });
  const users = access.users?.map((entry) => ({ email: entry.email.toLowerCase(), role: entry.role }));
  return {
    exclusive: access.exclusive,
    ...(groups === undefined ? {} : { groups: groups.toSorted((a, b) => compareText(a.group, b.group)) }),
    ...(users === undefined ? {} : { users: users.toSorted((a, b) => compareText(a.email, b.email)) }),
  };
}
