import { z } from 'zod';

/** Who may use a resource. Absent = not managed. People that are not listed are removed only where `exclusive` is true. */
function access<R extends z.ZodType>(role: R, what: string) {
  return z
    .strictObject({
      exclusive: z.boolean().default(false).describe('Remove people and groups that are not listed: a risky operation.'),
      groups: z.array(z.strictObject({ group: z.string().min(1).max(200), role })).optional(),
      users: z.array(z.strictObject({ email: z.email(), role })).optional(),
    })
    .describe(`Groups and people with access to the ${what}, with their roles. A role cannot be changed in place.`);
}

export const FolderAccess = access(z.enum(['user', 'admin']), 'folder');
export const DatasetAccess = access(z.enum(['user', 'admin']), 'dataset');
export const OntologyAccess = access(z.enum(['user', 'admin']), 'ontology');
export const ProjectRole = z.enum(['admin', 'annotator', 'reviewer', 'annotator-reviewer', 'team-manager', 'viewer']);
export const ProjectAccess = access(ProjectRole, 'project');
export type ProjectAccess = z.infer<typeof ProjectAccess>;
export type ResourceAccess = z.infer<typeof FolderAccess>;
