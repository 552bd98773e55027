import { randomUUID } from 'node:crypto';
import { createAdminApi, type AdminApi } from './admin/admin-api.ts';
import { createClock } from './clock.ts';
import type { Context } from './context.ts';
import { createFaults, type FaultRule } from './faults.ts';
import { answerOfCut, ConnectionCut } from './inject-fault.ts';
import { ensureUser, keyOf } from './people.ts';
import { createRequestLog } from './request-log.ts';
import { createServe, type Connection } from './serve.ts';
import { openStore } from './store/database.ts';
import { schema } from './store/schema.ts';
import { startBackground } from './background.ts';
import { stepUploadJobs } from './upload/step-jobs.ts';
import { uuidFrom } from './uuid.ts';

export interface SandboxOptions {
  /** Path of the SQLite file, made when it is not there, or `:memory:`. */
  readonly database: string;
  /** Milliseconds since 1970; the engine's clock starts from it. */
  readonly now: () => number;
  readonly random: () => number;
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** The clock against which signatures are judged; default `now`. */
  readonly signatureNow?: () => number;
  readonly faults?: readonly FaultRule[];
  /** Told what went wrong inside the sandbox; never secrets. */
  readonly onWarning?: (error: unknown) => void;
}

export interface Sandbox {
  /** A request in process, to any host; paths as on Encord's API domain. Rejects with TypeError when a fault cuts it. */
  fetch(input: Request | URL | string, init?: RequestInit): Promise<Response>;
  /** The same for a socket, with what only the socket knows. Rejects with ConnectionCut when a fault cuts it. */
  serve(request: Request, connection: Connection): Promise<Response>;
  readonly admin: AdminApi;
  /** Path below which the admin API answers, without a trailing slash. Different on every start. */
  readonly adminPath: string;
  /** The workspace admin that every sandbox has. */
  owner(): { email: string; privateKey: string };
  /** Stops background work and closes the database. */
  close(): Promise<void>;
}

const OWNER = 'admin@sandbox.assay';
const LOG_LIMIT = 200_000;

/** An Encord-compatible server on one SQLite database. Unfinished upload jobs of an earlier run go on at once. */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const store = await openStore(options.database, schema);
  const clock = createClock(store, options.now);
  const onWarning = options.onWarning ?? (() => undefined);
  const background = startBackground(() => stepUploadJobs(context), options.sleep, onWarning);
  const context: Context = {
    store,
    now: clock.now,
    random: options.random,
    sleep: options.sleep,
    uuid: () => uuidFrom(options.random),
    wake: background.wake,
  };
  const owner = store.transaction(() => {
    const email = ensureUser(context, OWNER, { title: 'Sandbox admin', role: 'ADMIN' });
    return { email, privateKey: keyOf(context, email) };
  });
  const faults = createFaults(options.faults);
  const log = createRequestLog(LOG_LIMIT);
  const parts = { context, clock, faults, log };
  // Whoever can read this path can administer the sandbox, so it must not follow from `random`.
  const adminPath = `/-/admin/${randomUUID().replaceAll('-', '')}`;
  const signatureNow = options.signatureNow ?? options.now;
  const serve = createServe({ ...parts, adminPath, signatureNow, onWarning });
  background.wake();
  return {
    serve,
    async fetch(input, init) {
      try {
        return await serve(new Request(input, init), {});
      } catch (error) {
        if (!(error instanceof ConnectionCut)) throw error;
        return answerOfCut(error);
      }
    },
    admin: createAdminApi(parts),
    adminPath,
    owner: () => owner,
    async close() {
      await background.stop();
      store.close();
    },
  };
}
