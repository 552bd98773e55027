import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createDataset, linkItems, listDataRows } from '../../src/encord/api/datasets.ts';
import { createFolder } from '../../src/encord/api/folders.ts';
import { listItems } from '../../src/encord/api/items.ts';
import { createOntology } from '../../src/encord/api/ontologies.ts';
import { createProject, getProject } from '../../src/encord/api/projects.ts';
import { actOnTasks, listTasks } from '../../src/encord/api/tasks.ts';
import { pollUploadJob, startUploadJob } from '../../src/encord/api/upload-jobs.ts';
import type { EncordClient } from '../../src/encord/client.ts';
import { createClient } from '../../src/encord/create-client.ts';
import { readKey } from '../../src/encord/key.ts';
import type { Declared } from '../../src/manifest/model.ts';
import { ProjectPair } from '../../src/manifest/schema/project-pair.ts';
import type { BoundPair } from '../../src/routing/bound-pair.ts';
import { createSandbox, type Sandbox } from '../../src/sandbox/create-sandbox.ts';
import { openDirectoryStore } from '../../src/state/directory-store.ts';
import type { StateStore } from '../../src/state/store.ts';
import type { StageType } from '../../src/wire/task.ts';
import { diskFiles } from '../../src/world.ts';
import type { WorkflowTemplate } from '../../src/workflow/template.ts';
import { BENCHMARK_QA } from '../workflow/benchmark-qa.ts';
import { seeded, STREET } from '../sandbox/workspace.ts';
import { temporaryFolder } from '../temporary-folder.ts';

export const ESTABLISH: WorkflowTemplate = {
  title: 'Establish Benchmarks',
  start: 'Annotate 1',
  stages: [
    { name: 'Annotate 1', type: 'annotation', next: 'Review 1' },
    { name: 'Review 1', type: 'review', approve: 'Complete', reject: 'Annotate 1' },
    { name: 'Complete', type: 'done' },
  ],
};

export type Fetch = typeof fetch;

export interface Platform {
  readonly sandbox: Sandbox;
  /** A client of the workspace's owner that nothing interferes with. */
  readonly client: EncordClient;
  readonly bound: BoundPair;
  readonly store: StateStore;
  readonly hashes: { readonly benchmark: readonly string[]; readonly production: readonly string[] };
  /** Another client, whose requests go through `around`. */
  connect(around?: (fetch: Fetch) => Fetch, signal?: AbortSignal): Promise<EncordClient>;
  /** Another run on the same state folder. */
  openStore(run: string): StateStore;
  /** Uuid and data hash of every task in a stage of a project, by data hash. */
  tasksIn(role: 'benchmark' | 'production', stage: string): Promise<{ uuid: string; dataHash: string }[]>;
  /** Puts the ground truth of these data units (default: all) into the ground-truth stage. */
  completeGroundTruth(hashes?: readonly string[]): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface PlatformOptions {
  readonly benchmark?: number;
  readonly production?: number;
  readonly template?: WorkflowTemplate;
  /** The template in the manifest, where it differs from the platform's. */
  readonly declared?: WorkflowTemplate;
  readonly routing?: Partial<ProjectPair['routing']>;
  readonly evaluation?: Record<string, unknown>;
  readonly titles?: (kind: 'b' | 'p', at: number) => string;
  readonly ontologies?: 'same' | 'different';
}

export const NOW = Date.UTC(2026, 10, 25, 9);

export function declarePair(options: PlatformOptions = {}): Declared<'ProjectPair'> {
  const spec = ProjectPair.parse({
    ontology: 'street',
    benchmark: { title: 'Benchmark', workflowTemplate: 'establish', dataset: 'street-benchmark' },
    production: { title: 'Production', workflowTemplate: 'qa', datasets: ['street-production'] },
    routing: { stage: 'Benchmark Task?', pathways: { benchmark: 'YES', production: 'NO' }, ...options.routing },
    evaluation: {
      stage: 'Consensus 1 Review',
      groundTruth: { stage: 'Complete' },
      afterScoring: { action: 'reject', expect: 'Archive' },
      ...options.evaluation,
    },
  });
  const at = () => ({ file: 'projects/street.yaml', line: 1, column: 1 });
  return { kind: 'ProjectPair', name: 'street', address: 'project.street', spec, file: 'projects/street.yaml', at };
}

/** An Encord-compatible server in memory with a pair of projects, and a state folder. */
export async function openPlatform(options: PlatformOptions = {}): Promise<Platform> {
  const folder = temporaryFolder('pair');
  const random = seeded(7);
  const sleep = async (): Promise<void> => undefined;
  const sandbox = await createSandbox({ database: ':memory:', now: () => NOW, random, sleep });
  const { privateKey } = sandbox.owner();
  const key = await readKey(privateKey);
  const connect: Platform['connect'] = async (around = (fetch) => fetch, signal) =>
    createClient({
      domain: 'http://127.0.0.1:9',
      key,
      fetch: around((input, init) => sandbox.fetch(input, init)),
      now: () => NOW,
      random: () => 0.5,
      sleep,
      userAgent: 'assay/test',
      ...(signal ? { signal } : {}),
    });
  const client = await connect();
  const integration = sandbox.admin.createIntegration({ title: 'bucket', cloud: 'aws' }).uuid;
  const titles = options.titles ?? ((kind, at) => `${kind}-${String(at).padStart(5, '0')}.jpg`);
  const dataset = async (kind: 'b' | 'p', count: number): Promise<{ uuid: string; hashes: string[] }> => {
    const { uuid } = await createFolder(client, { name: `folder ${kind}` });
    const { datasetUuid } = await createDataset(client, { title: `dataset ${kind}` });
    if (count === 0) return { uuid: datasetUuid, hashes: [] };
    const images = Array.from({ length: count }, (_, at) => ({
      objectUrl: `https://media.example.org/${kind}/${at}.jpg`,
      title: titles(kind, at),
    }));
    const request = { externalFiles: { images }, integrationHash: integration, ignoreErrors: false };
    const job = await startUploadJob(client, uuid, request);
    for (let tries = 0; (await pollUploadJob(client, uuid, job, 1)).status === 'PENDING'; tries += 1) {
      if (tries > 1000) throw new Error('the upload job does not end');
    }
    const items: string[] = [];
    for await (const item of listItems(client, uuid)) items.push(item.uuid);
    await linkItems(client, datasetUuid, items, 'SKIP');
    return { uuid: datasetUuid, hashes: (await listDataRows(client, datasetUuid)).map((row) => row.data_hash) };
  };
  const benchmark = await dataset('b', options.benchmark ?? 4);
  const production = await dataset('p', options.production ?? 6);
  const makeOntology = async (title: string): Promise<string> =>
    (await createOntology(client, { title, description: '', editor: STREET })).ontologyUuid;
  const ontology = await makeOntology('Street');
  const template = options.template ?? BENCHMARK_QA;
  const project = (title: string, datasets: string[], spec: WorkflowTemplate, uses = ontology): Promise<string> =>
    createProject(client, {
      title,
      description: '',
      datasets,
      ontology: uses,
      workflowTemplate: sandbox.admin.createWorkflowTemplate(spec).uuid,
    });
  const bound: BoundPair = {
    pair: declarePair(options),
    benchmarkProject: await project('Benchmark', [benchmark.uuid], ESTABLISH),
    productionProject: await project(
      'Production',
      [benchmark.uuid, production.uuid],
      template,
      options.ontologies === 'different'
        ? (
            await createOntology(client, {
              title: 'Other',
              description: '',
              editor: { ...STREET, objects: STREET.objects.slice(1) },
            })
          ).ontologyUuid
        : ontology,
    ),
    benchmarkDataset: benchmark.uuid,
    productionTemplate: options.declared ?? template,
  };
  const openStore = (run: string): StateStore =>
    openDirectoryStore({
      files: diskFiles,
      directory: join(folder, 'state'),
      now: () => NOW,
      random,
      run: { id: run, command: 'test' },
      sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, Math.min(milliseconds, 5))),
    });
  const stageOf = async (role: 'benchmark' | 'production', name: string) => {
    const uuid = role === 'benchmark' ? bound.benchmarkProject : bound.productionProject;
    const stages = (await getProject(client, uuid)).workflow?.stages ?? [];
    const stage = stages.find((one) => one.title === name);
    if (!stage) throw new Error(`no stage ${name}`);
    return { project: uuid, uuid: stage.uuid, type: stage.stageType as StageType };
  };
  const tasksIn: Platform['tasksIn'] = async (role, name) => {
    const stage = await stageOf(role, name);
    const tasks: { uuid: string; dataHash: string }[] = [];
    for await (const task of listTasks(client, stage.project, stage)) {
      tasks.push({ uuid: task.uuid, dataHash: task.dataHash });
    }
    return tasks;
  };
  return {
    sandbox,
    client,
    bound,
    store: openStore('run-1'),
    hashes: { benchmark: benchmark.hashes, production: production.hashes },
    connect,
    openStore,
    tasksIn,
    async completeGroundTruth(hashes = benchmark.hashes) {
      for (const [name, action] of [
        ['Annotate 1', 'SUBMIT'],
        ['Review 1', 'APPROVE'],
      ] as const) {
        const stage = await stageOf('benchmark', name);
        const tasks = (await tasksIn('benchmark', name)).filter((task) => hashes.includes(task.dataHash));
        await actOnTasks(
          client,
          stage.project,
          stage.uuid,
          tasks.map(({ uuid: taskUuid }) =>
            action === 'SUBMIT'
              ? { taskUuid, action, resolveLabelReviews: true, retainAssignee: false }
              : { taskUuid, action, approveLabelReviews: true, retainAssignee: false },
          ),
        );
      }
    },
    async [Symbol.asyncDispose]() {
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
