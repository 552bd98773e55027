import { z } from 'zod';
import { Guid, pageOf } from './page.ts';

export const Group = z.looseObject({ groupHash: Guid, name: z.string(), description: z.string() });
export type Group = z.infer<typeof Group>;
export const GroupPage = pageOf(Group);

/** A group's access to one resource. The role is a word for folders and a number elsewhere. */
export const GroupAccess = z.looseObject({
  groupHash: Guid,
  name: z.string(),
  userRole: z.union([z.string(), z.number()]),
});
export type GroupAccess = z.infer<typeof GroupAccess>;
export const GroupAccessPage = pageOf(GroupAccess);
