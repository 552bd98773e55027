import type { LegacyRoutes, RestRoute } from '../context.ts';
import { analyticsRoutes } from './analytics.ts';
import { editorLogRoutes, labelLogRoutes } from './editor-logs.ts';
import { issueRoutes } from './issues.ts';
import { labelExtraRoutes } from './label-extras.ts';
import { labelReviewRoutes } from './label-reviews.ts';
import { labelRowRoutes } from './label-rows.ts';
import { projectGroupRoutes } from './project-groups.ts';
import { projectTagRoutes } from './project-tags.ts';
import { projectMoreRoutes } from './projects-more.ts';
import { projectLegacyRoutes } from './projects-legacy.ts';
import { projectRoutes } from './projects.ts';
import { workflowTaskRoutes } from './workflow-tasks.ts';

/** v2 operations on projects, workflows and labels. */
export const projectRestTables: readonly (readonly RestRoute[])[] = [
  projectRoutes,
  projectTagRoutes,
  projectGroupRoutes,
  workflowTaskRoutes,
  labelReviewRoutes,
  labelExtraRoutes,
  issueRoutes,
  analyticsRoutes,
  editorLogRoutes,
];

/** v1 operations on projects and labels. */
export const projectLegacyTables: readonly LegacyRoutes[] = [
  projectLegacyRoutes,
  projectMoreRoutes,
  labelRowRoutes,
  labelLogRoutes,
];
