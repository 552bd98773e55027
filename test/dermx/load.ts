import { createClient } from '../../src/encord/create-client.ts';
import type { EncordClient } from '../../src/encord/client.ts';
import { readKey } from '../../src/encord/key.ts';
import { createLabelRows, listLabelRows, readLabelRows, saveLabelRows } from '../../src/encord/api/label-rows.ts';
import { getOntology } from '../../src/encord/api/ontologies.ts';
import { addProjectUsers, getProject } from '../../src/encord/api/projects.ts';
import { actOnTasks, listTasks } from '../../src/encord/api/tasks.ts';
import type { Sandbox } from '../../src/sandbox/create-sandbox.ts';
import { readOntologyFile } from '../../src/submissions/ontology-file.ts';
import type { TaskAction } from '../../src/wire/task.ts';
import { dermxFeatures, fillRow, type DermxFeatures } from './label-row.ts';
import type { DermxRow } from './read.ts';

/** A labeller's rows by image, and how to speak to the platform in this labeller's name. */
interface Labeller {
  readonly email: string;
  readonly client: EncordClient;
  readonly rows: ReadonlyMap<string, DermxRow>;
}

const emailOf = (labeller: string): string => `${labeller}@dermx.example`;

/** Labels the benchmark project as one labeller and submits every task. */
export async function loadTruth(sandbox: Sandbox, project: string, rows: readonly DermxRow[]): Promise<void> {
  const { labellers, features, stages } = await enter(sandbox, project, rows);
  const [labeller] = labellers;
  const stage = stages.find(({ stageType }) => stageType === 'ANNOTATION');
  if (!labeller || !stage) throw new Error('the benchmark project has no labeller or no annotation stage');
  const tasks = await all(listTasks(labeller.client, project, { uuid: stage.uuid, type: 'ANNOTATION' }));
  const hashes = tasks.map(({ dataHash }) => dataHash);
  const empty = await createLabelRows(labeller.client, project, hashes, null);
  const filled = empty.map((row) => fillRow(row, rowOf(labeller, row.data_title), features));
  await saveLabelRows(labeller.client, project, filled);
  await actOnTasks(
    labeller.client,
    project,
    stage.uuid,
    tasks.map(({ uuid }) => submit(uuid)),
  );
}

/** Labels the production project as every other labeller, each on a branch of its own, and submits everything. */
export async function loadSubmissions(sandbox: Sandbox, project: string, rows: readonly DermxRow[]): Promise<void> {
  const { owner, labellers, features, stages } = await enter(sandbox, project, rows);
  const stage = stages.find(({ stageType }) => stageType === 'CONSENSUS_ANNOTATION');
  if (!stage) throw new Error('the production project has no consensus stage');
  const tasks = await all(listTasks(owner, project, { uuid: stage.uuid, type: 'CONSENSUS_ANNOTATION' }));
  const listed = await listLabelRows(owner, project, { includeAllBranches: true });
  const hashOf = new Map(listed.map((row) => [`${row.data_hash} ${row.branch_name}`, row.label_hash]));
  for (const [at, labeller] of labellers.entries()) {
    const own = tasks.map((task) => ({ task, subtask: task.subtasks[at]! }));
    const labelHashes = own.map(({ task, subtask }) => {
      const hash = hashOf.get(`${task.dataHash} ${subtask.labelBranchName}`);
      if (hash === undefined || hash === null) throw new Error(`no label row for ${task.dataTitle}`);
      return hash;
    });
    const empty = await readLabelRows(labeller.client, project, labelHashes);
    const filled = empty.map((row) => fillRow(row, rowOf(labeller, row.data_title), features));
    await saveLabelRows(labeller.client, project, filled);
    await actOnTasks(
      labeller.client,
      project,
      stage.uuid,
      own.map(({ subtask }) => submit(subtask.uuid)),
    );
  }
}

async function enter(
  sandbox: Sandbox,
  project: string,
  rows: readonly DermxRow[],
): Promise<{
  owner: EncordClient;
  labellers: readonly Labeller[];
  features: DermxFeatures;
  stages: readonly { readonly uuid: string; readonly stageType: string }[];
}> {
  const owner = await connect(sandbox, sandbox.owner().privateKey);
  const names = [...new Set(rows.map(({ labeller }) => labeller))].sort();
  const labellers = await Promise.all(
    names.map(async (name) => {
      const { email, privateKey } = sandbox.admin.createUser({ email: emailOf(name) });
      const own = rows.filter(({ labeller }) => labeller === name);
      return {
        email,
        client: await connect(sandbox, privateKey),
        rows: new Map(own.map((row) => [row.image, row])),
      };
    }),
  );
  await addProjectUsers(
    owner,
    project,
    labellers.map(({ email }) => email),
    1,
  );
  const { ontologyHash, workflow } = await getProject(owner, project);
  const { editor } = await getOntology(owner, ontologyHash);
  const ontology = readOntologyFile(JSON.stringify(editor));
  if ('code' in ontology) throw new Error(ontology.summary);
  return { owner, labellers, features: dermxFeatures(ontology.editor), stages: workflow?.stages ?? [] };
}

async function connect(sandbox: Sandbox, privateKey: string): Promise<EncordClient> {
  return createClient({
    domain: 'http://127.0.0.1:4000',
    key: await readKey(privateKey),
    fetch: (input, init) => sandbox.fetch(input instanceof Request ? input : String(input), init),
    now: Date.now,
    random: Math.random,
    sleep: async () => undefined,
    userAgent: 'assay-tests',
  });
}

function rowOf(labeller: Labeller, image: string): DermxRow {
  const row = labeller.rows.get(image);
  if (!row) throw new Error(`${labeller.email} has not labelled ${image}`);
  return row;
}

function submit(taskUuid: string): TaskAction {
  return { taskUuid, action: 'SUBMIT', resolveLabelReviews: true, retainAssignee: false };
}

async function all<T>(list: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of list) found.push(one);
  return found;
}
