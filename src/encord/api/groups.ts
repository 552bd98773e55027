import { GroupPage, type Group } from '../../wire/group.ts';
import type { EncordClient } from '../client.ts';

/** The organisation's groups; the API does not page them. */
export async function listGroups(client: EncordClient): Promise<Group[]> {
  return (
    await client.rest({ method: 'GET', path: 'user/current-organisation/groups', repeat: 'safe', answer: GroupPage })
  ).results;
}
