// The client's side of the benches against the SDK: TASK DOMAIN KEY_FILE ARGUMENT…; prints one line of JSON with what was done.
// It is bundled before it runs, as the product is.
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { mapAtOnce } from '../../src/base/at-once.ts';
import { listLabelRows, readLabelRows } from '../../src/encord/api/label-rows.ts';
import { getOntology } from '../../src/encord/api/ontologies.ts';
import { attachDatasets, getProject } from '../../src/encord/api/projects.ts';
import { listTasks } from '../../src/encord/api/tasks.ts';
import { pollUploadJob, startUploadJob } from '../../src/encord/api/upload-jobs.ts';
import type { EncordClient } from '../../src/encord/client.ts';
import { createClient } from '../../src/encord/create-client.ts';
import { LABEL_ROWS_PER_READ } from '../../src/encord/limits.ts';
import { chunksOf } from '../../src/encord/pages.ts';
import { readKey } from '../../src/encord/key.ts';
import { indexOntology } from '../../src/labels/ontology-index.ts';
import { readLabelRow } from '../../src/labels/read-label-row.ts';
import { batches } from '../../src/registration/batch.ts';
import { checkRegistration } from '../../src/registration/check-registration.ts';
import { uploadRequest } from '../../src/registration/upload-request.ts';
import { readOntologyFile } from '../../src/submissions/ontology-file.ts';

const [task = '', domain = '', keyFile = '', ...rest] = process.argv.slice(2);

const TASKS: Readonly<Record<string, (client: EncordClient, ...args: string[]) => Promise<number>>> = {
  /** Reads and parses every label row of a project; gives the number of objects. */
  async read(client, project = '') {
    const { ontologyHash } = await getProject(client, project);
    const { editor } = await getOntology(client, ontologyHash);
    const file = readOntologyFile(JSON.stringify(editor));
    if ('code' in file) throw new Error(file.summary);
    const ontology = indexOntology(file.editor, file.name, file.addresses);
    const listed = await listLabelRows(client, project);
    const hashes = listed.flatMap((row) => row.label_hash ?? []);
    let objects = 0;
    // As `evaluate` does: each part is worked on while others are on their way.
    await Promise.all(
      chunksOf(hashes, LABEL_ROWS_PER_READ).map(async (part) => {
        for (const row of await readLabelRows(client, project, part)) {
          objects += readLabelRow(row, ontology).labels.objects.length;
        }
      }),
    );
    return objects;
  },
  /** Checks and registers a file; gives the number of items that the platform reports. */
  async register(client, folder = '', integration = '', file = '') {
    const { content } = checkRegistration({ file, text: readFileSync(file, 'utf8'), limits: { items: 1e6 } });
    // As `apply` does.
    const jobs = await mapAtOnce(batches(content?.items ?? []), 4, (part) => {
      const dataItems = uploadRequest(part, {});
      return startUploadJob(client, folder, { dataItems, integrationHash: integration, ignoreErrors: false });
    });
    const ended = async (job: string): Promise<number> => {
      const { status, unitsDoneCount } = await pollUploadJob(client, folder, job);
      return status === 'PENDING' ? ended(job) : unitsDoneCount;
    };
    const done = await mapAtOnce(jobs, 4, ended);
    return done.reduce((sum, count) => sum + count, 0);
  },
  /** Attaches a dataset and reads the tasks that come of it. */
  async attach(client, project = '', dataset = '', stageTitle = '') {
    await attachDatasets(client, project, [dataset]);
    const { workflow } = await getProject(client, project);
    const stage = workflow?.stages.find(({ title }) => title === stageTitle);
    if (!stage) throw new Error(`no stage ${stageTitle}`);
    let count = 0;
    const filter = { datasetHashes: [dataset] };
    for await (const _ of listTasks(client, project, { uuid: stage.uuid, type: 'AGENT' }, filter)) count += 1;
    return count;
  },
};

const work = TASKS[task];
if (!work) throw new Error(`no task ${task}`);
const client = createClient({
  domain,
  key: await readKey(readFileSync(keyFile, 'utf8')),
  fetch,
  now: Date.now,
  random: Math.random,
  sleep: (milliseconds) => wait(milliseconds),
  userAgent: 'assay-bench',
});
const count = await work(client, ...rest);
process.stdout.write(`${JSON.stringify({ count })}\n`);
