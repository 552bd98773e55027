import type { Files } from '../../src/base/world.ts';
import { diskFiles } from '../../src/world.ts';
import type { Circumstances, Fetch } from './small-workspace.ts';

/** What a fault may use: the call as it would have gone, and what the client's clock would do. */
interface Call {
  /** Which call it is, from 1. */
  readonly n: number;
  readonly send: (headers?: Readonly<Record<string, string>>) => Promise<Response>;
  /** The client's time limit for this call runs out now. */
  readonly runOut: () => void;
}

export interface Fault {
  readonly name: string;
  /** Whether it is there for one call, or from that call on. */
  readonly lasts: 'one call' | 'to the end';
  readonly happens: (call: Call) => Promise<Response>;
  /** Milliseconds added to the clock of the run while it lasts. */
  readonly skew?: number;
  /** The process is gone: nothing of it is heard any more. */
  readonly kills?: boolean;
}

const answer = (status: number, headers: Record<string, string> = {}): Response =>
  Response.json({ message: `the test says ${status}` }, { status, headers });

function lost(code: string): never {
  throw new TypeError('fetch failed', { cause: Object.assign(new Error(`connection ${code}`), { code }) });
}

/** Neighbouring calls meet different ones; the client treats them alike. */
const busy = (n: number): number => [500, 502, 503][n % 3] ?? 500;

const never = (): Promise<never> => new Promise(() => undefined);

async function half(response: Response, end: 'cut' | 'closed'): Promise<Response> {
  const whole = new Uint8Array(await response.arrayBuffer());
  const part = whole.slice(0, Math.floor(whole.length / 2));
  if (end === 'closed') return new Response(part, { status: response.status === 204 ? 200 : response.status });
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(part),
    pull: (controller) => controller.error(new TypeError('terminated')),
  });
  return new Response(body, { status: response.status === 204 ? 200 : response.status });
}

const once = (name: string, happens: Fault['happens']): Fault => ({ name, lasts: 'one call', happens });
const onwards = (name: string, happens: Fault['happens']): Fault => ({ name, lasts: 'to the end', happens });

export const FAULTS: readonly Fault[] = [
  once('429 with Retry-After', async () => answer(429, { 'retry-after': '7' })),
  once('429 without Retry-After', async () => answer(429)),
  once('500, 502 or 503 before the write', async ({ n }) => answer(busy(n))),
  once('502, 503 or 500 after the write', async ({ n, send }) => {
    await send();
    return answer(busy(n + 1));
  }),
  once('dropped before the write', async () => lost('UND_ERR_SOCKET')),
  once('dropped after the write', async ({ send }) => {
    await send();
    return lost('UND_ERR_SOCKET');
  }),
  once('refused connection', async () => lost('ECONNREFUSED')),
  once('timeout before the write', async ({ runOut }) => {
    runOut();
    return never();
  }),
  once('timeout after the write', async ({ send, runOut }) => {
    await send();
    runOut();
    return never();
  }),
  once('answer cut in the middle', async ({ send }) => half(await send(), 'cut')),
  once('answer that ends in the middle', async ({ send }) => half(await send(), 'closed')),
  once('a page of a proxy instead of the answer', async () => new Response('<html>sign in</html>', { status: 200 })),
  onwards('503 from then on', async () => answer(503)),
  onwards('no connection from then on', async () => lost('UND_ERR_SOCKET')),
  onwards('a key that is unknown from then on', ({ send }) => send({ authorization: 'none', signature: 'none' })),
  { ...onwards('a clock that is wrong from then on', ({ send }) => send()), skew: 3_600_000 },
];

export const KILLS: readonly Fault[] = [
  { ...onwards('killed before the call', never), kills: true },
  {
    ...onwards('killed after the call', async ({ send }) => {
      await send();
      return never();
    }),
    kills: true,
  },
];

const LONG = 60_000;

/** Takes hold of the client's time limits while a test runs, so that they can run out without being waited for. */
export function holdTimers(): { latest: () => () => void; release: () => void } {
  const real = globalThis.setTimeout;
  let latest: () => void = () => undefined;
  const held = (work: () => void, milliseconds?: number): NodeJS.Timeout => {
    if ((milliseconds ?? 0) < LONG) return real(work, milliseconds);
    latest = work;
    return real(() => undefined, 0);
  };
  globalThis.setTimeout = Object.assign(held, real);
  return { latest: () => latest, release: () => void (globalThis.setTimeout = real) };
}

export interface Disturbed extends Circumstances {
  /** Calls so far. */
  readonly calls: () => number;
  /** Settled when the process is gone. */
  readonly gone: Promise<void>;
}

/** Circumstances in which a fault happens at the nth call (from 1). */
export function disturbedAt(n: number, fault: Fault | undefined, timers: ReturnType<typeof holdTimers>): Disturbed {
  let calls = 0;
  let dead = false;
  let die: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => (die = resolve));
  const around =
    (fetch: Fetch): Fetch =>
    async (input, init) => {
      const runOut = timers.latest();
      calls += 1;
      const now = calls;
      if (dead) return never();
      const send = (headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
        fetch(input, { ...init, headers: { ...(init?.headers as Record<string, string>), ...headers } });
      if (fault === undefined || now < n || (now > n && fault.lasts === 'one call')) return send();
      if (fault.kills !== true) return fault.happens({ n: now, send, runOut: () => setImmediate(runOut) });
      dead = true;
      const last = fault.happens({ n: now, send, runOut });
      // What the platform does with this call is not part of the process.
      setTimeout(die, 2);
      return last;
    };
  const skew = (): number => (fault?.skew !== undefined && calls >= n - 1 ? fault.skew : 0);
  return { around, calls: () => calls, gone, skew, files: fault?.kills ? mortal(() => dead) : diskFiles };
}

/** The disk as a process sees it that may be gone: after that it writes nothing. */
function mortal(isDead: () => boolean): Files {
  const living =
    <A extends unknown[], R>(method: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> =>
      isDead() ? never() : method(...args);
  return {
    readText: living((path) => diskFiles.readText(path)),
    readBytes: living((path) => diskFiles.readBytes(path)),
    write: living((path, data, options) => diskFiles.write(path, data, options)),
    createExclusive: living((path, data) => diskFiles.createExclusive(path, data)),
    append: living((path, data) => diskFiles.append(path, data)),
    remove: living((path) => diskFiles.remove(path)),
    list: living((path) => diskFiles.list(path)),
    stream: living((path) => diskFiles.stream(path)),
  };
}
