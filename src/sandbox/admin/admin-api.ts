import { z } from 'zod';
import type { EngineClock } from '../clock.ts';
import type { Context } from '../context.ts';
import { FaultRule, type Faults } from '../faults.ts';
import type { LoggedRequest, RequestLog } from '../request-log.ts';
import { isoTime } from '../timestamps.ts';
import { SimulateRequest, type SimulateCounts } from '../simulate/request.ts';
import { simulate } from '../simulate/simulate.ts';
import type { WorkflowTemplate } from '../../workflow/template.ts';
import { readAdminBody } from './admin-refusal.ts';
import { createGroup, createIntegration, createUser } from './people.ts';
import { skipTasks, tagFolder } from './people-actions.ts';
import { createTemplate } from './templates.ts';

export type Cloud = 'aws' | 'gcp' | 'azure' | 'otc' | 's3-compatible';

/** What the admin endpoints do, as functions. Wrong input throws AdminRefusal with all problems. */
export interface AdminApi {
  createUser(user: { email: string; title?: string; role?: 'ADMIN' | 'MEMBER' }): { email: string; privateKey: string };
  createGroup(group: { name: string; description?: string; members: readonly string[] }): { uuid: string };
  createIntegration(integration: { title: string; cloud: Cloud; strictClientOnly?: boolean }): { uuid: string };
  createWorkflowTemplate(spec: WorkflowTemplate): { uuid: string };
  /** Lets simulated annotators work in a project; everything they make is marked as simulation. */
  simulate(request: z.input<typeof SimulateRequest>): SimulateCounts;
  /** A person skips tasks; they become SKIPPED. */
  skipTasks(request: { projectUuid: string; taskUuids: readonly string[]; email: string }): { skipped: number };
  /** Replaces the organisation tags of a folder. */
  tagFolder(request: { folderUuid: string; tags: readonly string[] }): { tags: number };
  addFaults(rules: readonly FaultRule[]): void;
  clearFaults(): void;
  requests(): readonly LoggedRequest[];
  /** Sets the engine's clock; milliseconds since 1970 or an ISO 8601 date. */
  setClock(now: number | string): { now: string };
}

const Clock = z.strictObject({
  now: z.union([z.number().min(0).max(8.64e15), z.iso.datetime({ offset: true })]),
});

export interface AdminParts {
  readonly context: Context;
  readonly clock: EngineClock;
  readonly faults: Faults;
  readonly log: RequestLog;
}

/** Method and path below the admin URL → what it does with the body. */
export type AdminRoutes = Readonly<Record<string, (body: unknown) => unknown>>;

export function adminRoutes({ context, clock, faults, log }: AdminParts): AdminRoutes {
  return {
    'POST users': (body) => createUser(context, body),
    'POST groups': (body) => createGroup(context, body),
    'POST integrations': (body) => createIntegration(context, body),
    'POST workflow-templates': (body) => createTemplate(context, body),
    'POST skip': (body) => skipTasks(context, body),
    'POST folder-tags': (body) => tagFolder(context, body),
    'POST simulate': (body) => simulate(context, readAdminBody(SimulateRequest, body)),
    'POST faults': (body) => {
      const rules = readAdminBody(z.array(FaultRule).max(1000), body);
      faults.add(rules);
      return { added: rules.length };
    },
    'DELETE faults': () => {
      faults.clear();
      return null;
    },
    'GET requests': () => log.all(),
    'POST clock': (body) => {
      const { now } = readAdminBody(Clock, body);
      clock.set(typeof now === 'number' ? now : Date.parse(now));
      return { now: isoTime(clock.now()) };
    },
  };
}

export function createAdminApi(parts: AdminParts): AdminApi {
  const routes = adminRoutes(parts);
  const call = (name: string, body: unknown): unknown => routes[name]?.(body);
  return {
    createUser: (user) => createUser(parts.context, user),
    createGroup: (group) => createGroup(parts.context, group),
    createIntegration: (integration) => createIntegration(parts.context, integration),
    createWorkflowTemplate: (spec) => createTemplate(parts.context, spec),
    simulate: (request) => simulate(parts.context, readAdminBody(SimulateRequest, request)),
    skipTasks: (request) => skipTasks(parts.context, request),
    tagFolder: (request) => tagFolder(parts.context, request),
    addFaults: (rules) => void call('POST faults', rules),
    clearFaults: () => parts.faults.clear(),
    requests: () => parts.log.all(),
    setClock: (now) => call('POST clock', { now }) as { now: string },
  };
}
