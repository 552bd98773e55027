import { activitySchema } from './schema-activity.ts';
import { datasetsSchema } from './schema-datasets.ts';
import { explorerSchema } from './schema-explorer.ts';
import { ontologiesSchema } from './schema-ontologies.ts';
import { peopleSchema } from './schema-people.ts';
import { projectsSchema } from './schema-projects.ts';
import { storageSchema } from './schema-storage.ts';

/** The whole database, in an order that satisfies its references. */
export const schema: readonly string[] = [
  peopleSchema,
  storageSchema,
  datasetsSchema,
  ontologiesSchema,
  projectsSchema,
  activitySchema,
  explorerSchema,
];
