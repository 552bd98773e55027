import { z } from 'zod';
import { Guid, pageOf, Timestamp } from './page.ts';

export const WorkflowPathway = z.looseObject({ uuid: Guid, title: z.string(), destinationUuid: Guid });

/** A stage as the API shows it: routers and edges other than agent pathways are never shown. */
export const WorkflowStage = z.looseObject({
  stageType: z.string(),
  uuid: Guid,
  title: z.string(),
  pathways: z.array(WorkflowPathway).nullish(),
});
export type WorkflowStage = z.infer<typeof WorkflowStage>;

export const Project = z.looseObject({
  projectHash: Guid,
  projectType: z.string(),
  status: z.string(),
  title: z.string(),
  description: z.string(),
  createdAt: Timestamp,
  lastEditedAt: Timestamp,
  ontologyHash: Guid,
  userRole: z.number().nullish(),
  workflow: z.looseObject({ stages: z.array(WorkflowStage) }).nullish(),
});
export type Project = z.infer<typeof Project>;
export const ProjectPage = pageOf(Project);

export const ProjectDataset = z.looseObject({ datasetHash: Guid, title: z.string(), description: z.string() });
export type ProjectDataset = z.infer<typeof ProjectDataset>;
export const ProjectDatasetPage = pageOf(ProjectDataset);

export const ProjectUser = z.looseObject({ userEmail: z.string(), userRole: z.int() });
export type ProjectUser = z.infer<typeof ProjectUser>;
export const ProjectUserPage = pageOf(ProjectUser);

export const ProjectBranchPage = pageOf(z.looseObject({ name: z.string() }));
export const ProjectTagPage = pageOf(z.looseObject({ uuid: Guid, name: z.string() }));
