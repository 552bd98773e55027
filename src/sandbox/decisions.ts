import * as activity from './decisions/activity.ts';
import type { Decision } from './decisions/decision.ts';
import * as projects from './decisions/projects.ts';
import * as storage from './decisions/storage.ts';
import * as wire from './decisions/wire.ts';

/**
 * Everything that Encord's documents and SDK 0.1.211 leave unknown and the sandbox had to settle, by chapter and name. The
 * code reads the values from the entries; docs/sandbox.md is generated from the texts. A run against a live workspace can
 * confirm or correct each of them.
 */
export const DECISIONS: Readonly<Record<string, Readonly<Record<string, Decision>>>> = {
  'Requests and answers': wire,
  'Storage, datasets and ontologies': storage,
  'Projects, workflows and labels': projects,
  'Issues, logs, copies and jobs': activity,
};
