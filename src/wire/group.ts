import { z } from 'zod';
import { Guid, pageOf } from './page.ts';
import { v2Object } from './v2-object.ts';

export const Group = v2Object({ groupHash: Guid, name: z.string(), description: z.string() });
export type Group = z.infer<typeof Group>;
export const GroupPage = pageOf(Group);

/** A group's access to one resource. The role is a word for folders and a number elsewhere. */
export const GroupAccess = v2Object({
  groupHash: Guid,
  name: z.string(),
  userRole: z.union([z.string(), z.number()]),
});
export type GroupAccess = z.infer<typeof GroupAccess>;
export const GroupAccessPage = pageOf(GroupAccess);
