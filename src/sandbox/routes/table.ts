import type { LegacyRoutes, RestRoute } from '../context.ts';
import { projectLegacyTables, projectRestTables } from './table-projects.ts';

/** Every v2 operation that the sandbox knows. */
export const restRoutes: readonly RestRoute[] = [...projectRestTables.flat()];

/** Every v1 operation that the sandbox knows, one table a resource file; no query type and method stands in two. */
export const legacyRoutes: readonly LegacyRoutes[] = [...projectLegacyTables];
