import type { LegacyRoutes, RestRoute } from '../context.ts';
import { accessGroupRoutes } from './access-groups.ts';
import { backgroundJobRoutes, backgroundLegacyRoutes } from './background-jobs.ts';
import { collectionRoutes } from './collections.ts';
import { dataGroupRoutes } from './data-groups.ts';
import { datasetLegacyRoutes } from './datasets-legacy.ts';
import { datasetRoutes } from './datasets.ts';
import { folderRoutes } from './folders.ts';
import { itemRoutes } from './items.ts';
import { metadataSchemaRoutes } from './metadata-schema.ts';
import { ontologyRoutes } from './ontologies.ts';
import { organisationRoutes } from './organisation.ts';
import { presetRoutes } from './presets.ts';
import { projectCollectionRoutes } from './project-collections.ts';
import { projectLegacyTables, projectRestTables } from './table-projects.ts';
import { uploadJobRoutes } from './upload-jobs.ts';

/** Every v2 operation that the sandbox knows. */
export const restRoutes: readonly RestRoute[] = [
  ...folderRoutes,
  ...itemRoutes,
  ...uploadJobRoutes,
  ...dataGroupRoutes,
  ...accessGroupRoutes,
  ...datasetRoutes,
  ...ontologyRoutes,
  ...organisationRoutes,
  ...metadataSchemaRoutes,
  ...backgroundJobRoutes,
  ...collectionRoutes,
  ...presetRoutes,
  ...projectCollectionRoutes,
  ...projectRestTables.flat(),
];

/** Every v1 operation that the sandbox knows, one table a resource file; no query type and method stands in two. */
export const legacyRoutes: readonly LegacyRoutes[] = [
  datasetLegacyRoutes,
  backgroundLegacyRoutes,
  ...projectLegacyTables,
];
