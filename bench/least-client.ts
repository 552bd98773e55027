// What the benches against the SDK take with hardly a client: TASK DOMAIN KEY_FILE ARGUMENT… as bench/ours/task.ts. The same requests,
// made ready beforehand, are sent and their answers hardly looked at; prints one line of JSON with the milliseconds from the first
// request to the last answer. No client, however fast, is faster than that.
import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { mapAtOnce } from '../src/base/at-once.ts';
import { batches } from '../src/registration/batch.ts';
import { checkRegistration } from '../src/registration/check-registration.ts';
import { uploadRequest } from '../src/registration/upload-request.ts';
import { signerOf } from '../test/sandbox/signer.ts';
import { send, signed, signedLegacy, type Signed } from './signed-request.ts';

const [task = '', domain = '', keyFile = '', ...rest] = process.argv.slice(2);
const AT_ONCE = 4;
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
const signer = signerOf(readFileSync(keyFile, 'utf8'));

interface Least {
  readonly count: number;
  readonly milliseconds: number;
}

const sendAll = (requests: readonly Signed[]): Promise<string[]> =>
  mapAtOnce(requests, AT_ONCE, (one) => send(domain, agent, one));

async function register(folder = '', integrationHash = '', file = ''): Promise<Least> {
  const { content } = checkRegistration({ file, text: readFileSync(file, 'utf8'), limits: { items: 1e6 } });
  const path = `storage/folders/${folder}/data-upload-jobs`;
  const starts = [...batches(content?.items ?? [])].map((part) =>
    signed(signer, 'POST', path, { dataItems: uploadRequest(part), integrationHash, ignoreErrors: false }),
  );
  const from = performance.now();
  const jobs = await sendAll(starts);
  const started = performance.now();
  const polls = jobs.map((job) => signed(signer, 'GET', `${path}/${JSON.parse(job)}?timeoutSeconds=60`));
  const ready = performance.now();
  const states = await sendAll(polls);
  const milliseconds = performance.now() - ready + started - from;
  const count = states.reduce((sum, state) => sum + Number(/"unitsDoneCount":(\d+)/.exec(state)?.[1]), 0);
  return { count, milliseconds };
}

async function attach(project = '', dataset = '', stageTitle = ''): Promise<Least> {
  const attaching = signedLegacy(signer, 'projectdataset', 'POST', { dataset_hashes: [dataset] }, ['project', project]);
  const reading = signed(signer, 'GET', `projects/${project}`);
  const from = performance.now();
  await send(domain, agent, attaching);
  const { workflow } = JSON.parse(await send(domain, agent, reading)) as {
    workflow: { stages: { uuid: string; title: string }[] };
  };
  const stage = workflow.stages.find(({ title }) => title === stageTitle)?.uuid;
  let count = 0;
  for (let token: string | undefined = ''; token !== undefined;) {
    const path = `projects/${project}/workflow/stages/${stage}/tasks?datasetHashes=${dataset}${token}`;
    const page = await send(domain, agent, signed(signer, 'GET', path));
    count += page.split('"dataHash":').length - 1;
    const next = /"nextPageToken":"([^"]+)"/.exec(page)?.[1];
    token = next === undefined ? undefined : `&pageToken=${next}`;
  }
  return { count, milliseconds: performance.now() - from };
}

const work = { register, attach }[task];
if (!work) throw new Error(`no least client for ${task}`);
process.stdout.write(`${JSON.stringify(await work(...rest))}\n`);
agent.destroy();
