import { randomUUID } from 'node:crypto';
import { grantUser } from '../../src/sandbox/access.ts';
import type { Caller, Context, RestCall, RestRoute } from '../../src/sandbox/context.ts';
import { JsonText } from '../../src/sandbox/json-text.ts';
import { linkItems } from '../../src/sandbox/links.ts';
import { ensureUser } from '../../src/sandbox/people.ts';
import { legacyRoutes, restRoutes } from '../../src/sandbox/routes/table.ts';
import { openStore } from '../../src/sandbox/store/database.ts';
import { schema } from '../../src/sandbox/store/schema.ts';
import { uuidFrom } from '../../src/sandbox/uuid.ts';
import type { WorkflowTemplate } from '../../src/workflow/template.ts';

/** A small uniform generator, so that every test sees the same ids. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const ADMIN: Caller = { email: 'admin@example.org', admin: true };

/** What a route answers: JSON that each test looks into. */
// oxlint-disable-next-line typescript/no-explicit-any -- the shapes are what the tests are about
export type Answer = any;

export interface Workspace {
  readonly context: Context;
  /** The engine's clock; a test may set it. */
  readonly clock: { now: number };
  /** Calls a v2 route as `caller` inside a transaction, like the shell does. */
  rest(method: RestRoute['method'], path: string, body?: unknown, caller?: Caller): Answer;
  /** Calls a v1 operation on a project (or on the user when `project` is undefined), or on another `resource`. */
  legacy(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    type: string,
    project: string | undefined,
    uid: unknown,
    payload?: unknown,
    caller?: Caller,
    resource?: readonly [string, string],
  ): Answer;
  dataset(units: number, item?: Partial<ItemFacts>): { uuid: string; hashes: string[] };
  ontology(editor: unknown): string;
  template(template: WorkflowTemplate): string;
  person(email: string): Caller;
}

interface ItemFacts {
  readonly item_type: string;
  readonly mime_type: string;
  readonly frame_count: number | null;
  readonly fps: number | null;
  readonly duration: number | null;
  readonly url: string;
}

export async function openWorkspace(seed = 1): Promise<Workspace> {
  const store = await openStore(':memory:', schema);
  const random = seeded(seed);
  const clock = { now: Date.UTC(2024, 4, 1, 10) };
  const context: Context = {
    store,
    now: () => clock.now,
    random,
    sleep: async () => undefined,
    uuid: () => uuidFrom(random),
    wake: () => undefined,
  };
  ensureUser(context, ADMIN.email, { role: 'ADMIN' });
  const folder = context.uuid();
  store.run(
    `INSERT INTO folders (uuid, parent, name, description, owner, folder_type, created_at, last_edited_at) VALUES (?, NULL, 'f', '', ?, 'generic', 0, 0)`,
    folder,
    ADMIN.email,
  );
  let items = 0;
  return {
    context,
    clock,
    rest(method, path, body, caller = ADMIN) {
      const [route, query = ''] = path.split('?');
      for (const candidate of restRoutes) {
        const params = match(candidate.path, route ?? '');
        if (candidate.method !== method || !params) continue;
        const call: RestCall = {
          params,
          query: new URLSearchParams(query),
          body,
          signal: new AbortController().signal,
          origin: 'http://sandbox',
        };
        return store.transaction(() => candidate.handle(context, caller, call));
      }
      throw new Error(`no route ${method} ${path}`);
    },
    legacy(method, type, project, uid, payload, caller = ADMIN, other) {
      const handler = legacyRoutes.find((table) => table[type]?.[method])?.[type]?.[method];
      if (typeof handler !== 'function') throw new Error(`no operation ${type} ${method}`);
      const [resourceType, resourceId] = other ?? (project === undefined ? [] : ['project', project]);
      const answer = store.transaction(() =>
        handler(context, caller, {
          method,
          uid,
          payload,
          resourceType,
          resourceId,
          origin: 'http://sandbox',
          signal: new AbortController().signal,
        }),
      );
      return answer instanceof JsonText ? answer.toJSON() : answer;
    },
    dataset(units, item = {}) {
      const uuid = context.uuid();
      return store.transaction(() => {
        store.run(
          `INSERT INTO datasets (uuid, title, description, owner, created_at, last_edited_at) VALUES (?, 'data', '', ?, 0, 0)`,
          uuid,
          ADMIN.email,
        );
        grantUser(context, 'dataset', uuid, ADMIN.email, 0);
        const uuids = Array.from({ length: units }, () => {
          items += 1;
          const itemUuid = context.uuid();
          const facts = {
            item_type: 'image',
            mime_type: 'image/jpeg',
            frame_count: null,
            fps: null,
            duration: null,
            ...item,
          };
          store.run(
            `INSERT INTO items (uuid, folder_uuid, item_type, name, owner, url, storage_location, mime_type, file_size, width, height, frame_count, fps, duration, created_at, last_edited_at)
             VALUES (?, ?, ?, ?, ?, ?, 's3', ?, 1000, 640, 480, ?, ?, ?, 0, 0)`,
            itemUuid,
            folder,
            facts.item_type,
            `item-${String(items).padStart(5, '0')}`,
            ADMIN.email,
            facts.url ?? `https://media.example.org/${items}.jpg`,
            facts.mime_type,
            facts.frame_count,
            facts.fps,
            facts.duration,
          );
          return itemUuid;
        });
        return { uuid, hashes: linkItems(context, uuid, uuids) };
      });
    },
    ontology(editor) {
      const uuid = context.uuid();
      store.run(
        `INSERT INTO ontologies (uuid, title, description, editor, owner, created_at, last_edited_at) VALUES (?, 'o', '', ?, ?, 0, 0)`,
        uuid,
        JSON.stringify(editor),
        ADMIN.email,
      );
      grantUser(context, 'ontology', uuid, ADMIN.email, 0);
      return uuid;
    },
    template(template) {
      const uuid = randomUUID();
      store.run(
        'INSERT INTO workflow_templates (uuid, title, spec, created_at) VALUES (?, ?, ?, 0)',
        uuid,
        template.title,
        JSON.stringify(template),
      );
      return uuid;
    },
    person: (email) => ({ email: ensureUser(context, email), admin: false }),
  };
}

function match(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    if (part.startsWith(':')) params[part.slice(1)] = given[at] ?? '';
    else if (part !== given[at]) return undefined;
  }
  return params;
}

/** Benchmark tasks go through three annotators, others through one. */
export const QA: WorkflowTemplate = {
  title: 'QA',
  start: 'Benchmark Task?',
  stages: [
    { name: 'Benchmark Task?', type: 'agent', pathways: { YES: 'Consensus 1', NO: 'Annotate 1' } },
    { name: 'Consensus 1', type: 'consensus_annotation', annotators: 3, next: 'Consensus 1 Review' },
    { name: 'Consensus 1 Review', type: 'consensus_review', approve: 'Complete', reject: 'Archive' },
    { name: 'Annotate 1', type: 'annotation', next: 'Review 1' },
    { name: 'Review 1', type: 'review', approve: 'Complete', reject: 'Annotate 1' },
    { name: 'Complete', type: 'done' },
    { name: 'Archive', type: 'done' },
  ],
};

/** A box with a colour and a dynamic flag, a polygon, weather (radio) and a global summary (text). */
export const STREET = {
  objects: [
    {
      id: '1',
      name: 'Vehicle',
      color: '#D33115',
      shape: 'bounding_box',
      featureNodeHash: 'obj00001',
      required: false,
      archived: false,
      attributes: [
        {
          id: '1.1',
          name: 'Colour',
          type: 'radio',
          featureNodeHash: 'att00001',
          required: true,
          archived: false,
          dynamic: false,
          options: [
            {
              id: '1.1.1',
              label: 'Red',
              value: 'red',
              featureNodeHash: 'opt00001',
              archived: false,
              options: [
                {
                  id: '1.1.1.1',
                  name: 'Shade',
                  type: 'text',
                  featureNodeHash: 'att00002',
                  required: false,
                  archived: false,
                  dynamic: false,
                },
              ],
            },
            { id: '1.1.2', label: 'Blue', value: 'blue', featureNodeHash: 'opt00002', archived: false },
          ],
        },
        {
          id: '1.2',
          name: 'Flags',
          type: 'checklist',
          featureNodeHash: 'att00003',
          required: false,
          archived: false,
          dynamic: true,
          options: [
            { id: '1.2.1', label: 'Occluded', value: 'occluded', featureNodeHash: 'opt00003', archived: false },
          ],
        },
      ],
    },
    {
      id: '2',
      name: 'Road',
      color: '#E27300',
      shape: 'polygon',
      featureNodeHash: 'obj00002',
      required: false,
      archived: false,
    },
  ],
  classifications: [
    {
      id: '1',
      featureNodeHash: 'cls00001',
      attributes: [
        {
          id: '1.1',
          name: 'Weather',
          type: 'radio',
          featureNodeHash: 'att00004',
          required: true,
          archived: false,
          dynamic: false,
          options: [
            { id: '1.1.1', label: 'Sunny', value: 'sunny', featureNodeHash: 'opt00004', archived: false },
            { id: '1.1.2', label: 'Rain', value: 'rain', featureNodeHash: 'opt00005', archived: false },
          ],
        },
      ],
    },
    {
      id: '2',
      featureNodeHash: 'cls00002',
      level: 'global',
      attributes: [
        {
          id: '2.1',
          name: 'Summary',
          type: 'text',
          featureNodeHash: 'att00005',
          required: false,
          archived: false,
          dynamic: false,
        },
      ],
    },
  ],
};

/** A project on `template` with `units` images; stage uuids by name. */
export function openProject(
  workspace: Workspace,
  units: number,
  template: WorkflowTemplate = QA,
  editor: unknown = STREET,
  item: Partial<ItemFacts> = {},
) {
  const dataset = workspace.dataset(units, item);
  const uuid: string = workspace.legacy('POST', 'project', undefined, null, {
    title: 'P',
    description: '',
    dataset_hashes: [dataset.uuid],
    workflow_type: 'manual',
    ontology_hash: workspace.ontology(editor),
    workflow_template_id: workspace.template(template),
  });
  const stages = new Map<string, string>(
    workspace
      .rest('GET', `projects/${uuid}`)
      .workflow.stages.map((stage: { title: string; uuid: string }) => [stage.title, stage.uuid]),
  );
  const stage = (name: string): string => stages.get(name) ?? '';
  const tasks = (name: string, query = ''): Answer[] =>
    workspace.rest('GET', `projects/${uuid}/workflow/stages/${stage(name)}/tasks${query}`).results;
  const act = (name: string, actions: unknown[], caller?: Caller): unknown =>
    workspace.rest('POST', `projects/${uuid}/workflow/stages/${stage(name)}/actions`, actions, caller);
  const move = (from: string, to: string, taskUuids: string[]): unknown =>
    workspace.rest('POST', `projects/${uuid}/workflow/stages/${stage(from)}/move-tasks`, {
      taskUuids,
      destinationStageUuid: stage(to),
    });
  return { uuid, dataset, stage, tasks, act, move };
}
