import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signerOf, type Signer } from '../test/sandbox/signer.ts';
import { atMost, median, type BenchResult } from './result.ts';
import { send, signed } from './signed-request.ts';

const ROUNDS = 7;
const CONNECTIONS = 4;
const READS = 1500;
const WRITES = 400;

const SANDBOX = `
import { openSandbox } from './test/sandbox/running.ts';
import { listen } from './src/sandbox/listen.ts';
const sandbox = await openSandbox({ database: process.argv[1] });
const { url } = await listen(sandbox, { host: '127.0.0.1', port: 0 });
process.stdout.write(JSON.stringify({ url, key: sandbox.owner().privateKey }) + '\\n');
`;

interface Started {
  readonly process: ChildProcess;
  readonly url: string;
  readonly key: string;
}

/**
 * Small signed reads and writes of the sandbox over a socket, beside a bare handler that verifies the same signature and
 * does the same read or durable write on a copy of the same kind of database. Milliseconds a request; the goal of 0.8 times
 * the requests a second is at most 1.25 times the time.
 */
export async function sandboxRequests(): Promise<readonly BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-bench-sandbox-'));
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const children: Started[] = [];
  try {
    const first = await start(['--input-type=module-typescript', '-e', SANDBOX, join(folder, 'ours.sqlite')]);
    children.push(first);
    const other = await start(['--input-type=module-typescript', '-e', SANDBOX, join(folder, 'bare.sqlite')]);
    children.push(other);
    const ours = { url: first.url, signer: signerOf(first.key), folder: await newFolder(first, agent) };
    const itsFolder = await newFolder(other, agent);
    await stop(other);
    const bare = await start([join(import.meta.dirname, 'bare-handler.ts'), join(folder, 'bare.sqlite')]);
    children.push(bare);
    const baseline = { url: bare.url, signer: signerOf(other.key), folder: itsFolder };
    const results = [];
    for (const [name, method, count] of [
      ['sandbox-reads', 'GET', READS],
      ['sandbox-writes', 'PATCH', WRITES],
    ] as const) {
      const times: { ours: number[]; baseline: number[] } = { ours: [], baseline: [] };
      for (let round = 0; round < ROUNDS; round += 1) {
        // Whoever comes second has the warmer machine, so they take turns.
        const order = [
          () => measure(ours, agent, method, count),
          () => measure(baseline, agent, method, count),
        ] as const;
        const [first, second] = round % 2 === 0 ? [0, 1] : [1, 0];
        const taken = [0, 0];
        taken[first] = await order[first]!();
        taken[second] = await order[second]!();
        times.ours.push(taken[0]!);
        times.baseline.push(taken[1]!);
      }
      const [mine, theirs] = [median(times.ours.slice(1)), median(times.baseline.slice(1))];
      results.push(
        atMost(1.25, {
          name,
          metric: `milliseconds a small signed ${method} takes, ${CONNECTIONS} at a time`,
          ours: mine,
          baseline: theirs,
          note: `${ROUNDS - 1} rounds of ${count}, medians; requests a second: ${Math.round(1000 / mine)} to ${Math.round(1000 / theirs)}, ${(theirs / mine).toFixed(2)} times`,
        }),
      );
    }
    return results;
  } finally {
    agent.destroy();
    await Promise.all(children.map(stop));
    rmSync(folder, { recursive: true });
  }
}

async function start(args: readonly string[]): Promise<Started> {
  const child = spawn(process.execPath, args, {
    cwd: join(import.meta.dirname, '..'),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString();
      if (said.includes('\n')) resolve();
    });
    child.on('close', () => reject(new Error(`a server of the bench ended: ${errors}`)));
  });
  const { url, key = '' } = JSON.parse(said) as { url: string; key?: string };
  return { process: child, url, key };
}

async function stop({ process: child }: Started): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGKILL');
  await closed;
}

interface Target {
  readonly url: string;
  readonly signer: Signer;
  readonly folder: string;
}

async function newFolder(server: Started, agent: Agent): Promise<string> {
  const signer = signerOf(server.key);
  const answer = await send(server.url, agent, signed(signer, 'POST', 'storage/folders', { name: 'bench' }));
  return (JSON.parse(answer) as { uuid: string }).uuid;
}

/** Milliseconds a request, all signed beforehand. */
async function measure(target: Target, agent: Agent, method: string, count: number): Promise<number> {
  const path = `storage/folders/${target.folder}`;
  const requests = Array.from({ length: count }, (_, at) =>
    signed(target.signer, method, path, method === 'GET' ? undefined : { description: `round ${at}` }),
  );
  const started = performance.now();
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < requests.length) {
      const one = requests[next];
      next += 1;
      if (one) await send(target.url, agent, one);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, work));
  return (performance.now() - started) / count;
}
