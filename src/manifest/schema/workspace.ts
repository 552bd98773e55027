import { z } from 'zod';
import { Name, PlatformId } from './metadata.ts';

const StateLocation = z
  .strictObject({
    branch: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$/).optional().describe('Orphan branch that holds the state.'),
    ref: z.string().regex(/^refs\/[A-Za-z0-9._/-]{1,200}$/).optional().describe('A ref outside refs/heads instead of a branch.'),
    directory: z.string().min(1).max(500).optional().describe('A folder inside the repository instead of GitHub.'),
  })
  .refine((state) => Object.values(state).filter((value) => value !== undefined).length <= 1, 'takes one of branch, ref, directory')
  .meta({ maxProperties: 1 });

const Environment = z.strictObject({
  endpoint: z
    .union([z.literal('sandbox'), z.url({ protocol: /^https?$/ }).meta({ pattern: '^[Hh][Tt][Tt][Pp][Ss]?:' })])
    .describe('`sandbox` (embedded server), https://api.encord.com, https://api.us.encord.com, or another URL.'),
  bindings: z
    .strictObject({
      workflowTemplates: z.record(Name, PlatformId).default({}),
      integrations: z.record(Name, PlatformId).default({}),
      groups: z.record(z.string().min(1).max(200), PlatformId).default({}),
    })
    .partial()
    .optional()
    .describe('Ids that only the platform can give.'),
  state: StateLocation.optional().describe('Where the state of this environment is kept; default: the folder .assay.'),
});
export type Environment = z.infer<typeof Environment>;

/** `spec` of the one Workspace document, in assay.yaml. */
export const Workspace = z.strictObject({
  environments: z
    .record(Name, Environment)
    .refine((all) => Object.keys(all).length > 0, 'must name at least one environment')
    .meta({ minProperties: 1 }),
  defaultEnvironment: Name.describe('The environment of commands that name none.'),
  approvals: z
    .strictObject({ required: z.boolean().default(true) })
    .optional()
    .describe('`required: false` lets a one-person repository apply without a second reviewer. Read from the base branch.'),
  limits: z
    .strictObject({
      changedPercent: z.number().min(0).max(100).default(20),
      changedObjects: z.int().min(0).default(25),
    })
    .optional()
    .describe('Blast radius: a plan with more risky and destructive operations than either limit is refused.'),
  snapshots: z
    .strictObject({
      store: z
        .enum(['directory', 'branch', 'artifact'])
        .optional()
        .describe('Only says where they lie, which is with the state: a folder or a branch.'),
      allowInPublicRepository: z.boolean().default(false),
    })
    .optional()
    .describe('Where label snapshots are kept. They hold the ground truth.'),
});
export type Workspace = z.infer<typeof Workspace>;
