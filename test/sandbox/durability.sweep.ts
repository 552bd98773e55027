import { spawn, type ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { openSandbox } from './running.ts';
import { ownerOf, signerOf, type Signer } from './signer.ts';

const WRITES = 10_000;
const CLIENTS = 8;
/** The sandbox is killed after about so many further acknowledgements, again and again. */
const KILL_EVERY = 1700;

/** A sandbox behind a socket in a process of its own, on a file; says where it listens and which key it has. */
const PROGRAM = `
import { openSandbox } from './test/sandbox/running.ts';
import { listen } from './src/sandbox/listen.ts';
const sandbox = await openSandbox({ database: process.argv[1] });
const { url } = await listen(sandbox, { host: '127.0.0.1', port: 0 });
process.stdout.write(JSON.stringify({ url, key: sandbox.owner().privateKey }) + '\\n');
`;

interface Child {
  readonly process: ChildProcess;
  readonly url: string;
  readonly signer: Signer;
}

let folder: string;
let database: string;
const agent = new Agent({ keepAlive: true });

beforeAll(async () => {
  folder = temporaryFolder('durability');
  database = join(folder, 'sandbox.sqlite');
});

afterAll(async () => {
  agent.destroy();
  await rm(folder, { recursive: true });
});

async function start(): Promise<Child> {
  const root = join(import.meta.dirname, '..', '..');
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', PROGRAM, database], { cwd: root });
  let said = '';
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString();
      if (said.includes('\n')) resolve(said);
    });
    child.on('close', () => reject(new Error(`the sandbox ended before it listened: ${errors}`)));
  });
  const { url, key } = JSON.parse(line) as { url: string; key: string };
  return { process: child, url, signer: signerOf(key) };
}

async function kill(child: Child): Promise<void> {
  const closed = new Promise((resolve) => child.process.on('close', resolve));
  child.process.kill('SIGKILL');
  await closed;
}

/** A signed v2 request; rejects when the connection breaks before the whole answer came. */
async function send(child: Child, method: string, path: string, body: unknown): Promise<{ uuid: string }> {
  const text = JSON.stringify(body);
  const target = `/v2/public/${path}`;
  const signed = child.signer.rest(method, target, text, Math.floor(Date.now() / 1000));
  const headers = { ...signed, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) };
  return new Promise((resolve, reject) => {
    const outgoing = request(`${child.url}${target}`, { method, headers, agent }, (answer) => {
      let received = '';
      answer.setEncoding('utf8');
      answer.on('data', (data: string) => (received += data));
      answer.on('error', reject);
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(JSON.parse(received) as { uuid: string });
        else reject(new Error(`${answer.statusCode}: ${received}`));
      });
    });
    outgoing.on('error', reject);
    outgoing.end(text);
  });
}

test('ten thousand acknowledged writes are all there after kills under load, and nothing is there twice', async () => {
  const acknowledged = new Map<string, string>();
  const counters: { uuid: string; value: number }[] = [];
  let kills = 0;
  let names = 0;
  let child = await start();
  for (let at = 0; at < CLIENTS; at += 1) {
    counters.push({ uuid: (await send(child, 'POST', 'storage/folders', { name: `counter ${at}` })).uuid, value: 0 });
  }
  let writes = 0;
  while (writes < WRITES) {
    const target = Math.min(WRITES, writes + KILL_EVERY + kills * 37);
    let alive = true;
    const work = async (client: number): Promise<void> => {
      const counter = counters[client]!;
      while (alive && writes < WRITES) {
        try {
          if (names % 2 === 0) {
            const next = counter.value + 1;
            await send(child, 'PATCH', `storage/folders/${counter.uuid}`, { description: String(next) });
            counter.value = next;
            writes += 1;
          }
          names += 1;
          const name = `write ${names}`;
          acknowledged.set((await send(child, 'POST', 'storage/folders', { name })).uuid, name);
          writes += 1;
        } catch (error) {
          // What was cut off was not acknowledged; anything else is a failure.
          if (alive) throw error;
        }
        if (alive && writes >= target && target < WRITES) {
          alive = false;
          await kill(child);
        }
      }
    };
    await Promise.all(counters.map((_, client) => work(client)));
    if (alive) break;
    kills += 1;
    child = await start();
  }
  await kill(child);
  expect(kills).toBeGreaterThan(3);
  expect(writes).toBeGreaterThanOrEqual(WRITES);

  const sandbox = await openSandbox({ database });
  const owner = ownerOf(sandbox);
  const found = new Map<string, string>();
  let token = '';
  do {
    const page = await owner.rest('GET', `storage/folders?pageSize=1000${token}`);
    for (const { uuid, name } of page.body.results as { uuid: string; name: string }[]) {
      expect(found.has(uuid)).toBe(false);
      found.set(uuid, name);
    }
    token = page.body.nextPageToken === null ? '' : `&pageToken=${page.body.nextPageToken}`;
  } while (token !== '');
  const lost = [...acknowledged].filter(([uuid, name]) => found.get(uuid) !== name);
  expect(lost).toEqual([]);
  const written = [...found.values()].filter((name) => name.startsWith('write '));
  expect(new Set(written).size).toBe(written.length);
  // At most one write a client and kill was on its way without an acknowledgement.
  expect(written.length - acknowledged.size).toBeLessThanOrEqual(kills * CLIENTS);
  for (const { uuid, value } of counters) {
    const { body } = await owner.rest('GET', `storage/folders/${uuid}`);
    expect(Number(body.description)).toBeGreaterThanOrEqual(value);
  }
  await sandbox.close();
});
