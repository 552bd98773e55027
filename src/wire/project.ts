import { z } from 'zod';
import { Guid, pageOf, Timestamp } from './page.ts';
import { v2Object } from './v2-object.ts';

export const WorkflowPathway = v2Object({ uuid: Guid, title: z.string(), destinationUuid: Guid });

/** A stage as the API shows it: routers and edges other than agent pathways are never shown. */
export const WorkflowStage = v2Object({
  stageType: z.string(),
  uuid: Guid,
  title: z.string(),
  pathways: z.array(WorkflowPathway).nullish(),
});
export type WorkflowStage = z.infer<typeof WorkflowStage>;

export const Project = v2Object({
  projectHash: Guid,
  projectType: z.string(),
  status: z.string(),
  title: z.string(),
  description: z.string(),
  createdAt: Timestamp,
  lastEditedAt: Timestamp,
  ontologyHash: Guid,
  userRole: z.number().nullish(),
  workflow: v2Object({ stages: z.array(WorkflowStage) }).nullish(),
});
export type Project = z.infer<typeof Project>;
export const ProjectPage = pageOf(Project);

export const ProjectDataset = v2Object({ datasetHash: Guid, title: z.string(), description: z.string() });
export type ProjectDataset = z.infer<typeof ProjectDataset>;
export const ProjectDatasetPage = pageOf(ProjectDataset);

export const ProjectUser = v2Object({ userEmail: z.string(), userRole: z.int() });
export type ProjectUser = z.infer<typeof ProjectUser>;
export const ProjectUserPage = pageOf(ProjectUser);

export const ProjectBranchPage = pageOf(v2Object({ name: z.string() }));
export const ProjectTagPage = pageOf(v2Object({ uuid: Guid, name: z.string() }));
