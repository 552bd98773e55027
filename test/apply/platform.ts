import { join } from 'node:path';
import { applyPlan, type ApplyResult } from '../../src/apply/execute.ts';
import { createClient } from '../../src/encord/create-client.ts';
import { readKey } from '../../src/encord/key.ts';
import { observe } from '../../src/encord/observe.ts';
import type { Graph, Node } from '../../src/graph/graph.ts';
import { makePlan, type PlanResult } from '../../src/plan/make-plan.ts';
import { createSandbox, type Sandbox } from '../../src/sandbox/create-sandbox.ts';
import { openDirectoryStore } from '../../src/state/directory-store.ts';
import { readIntents } from '../../src/state/intent.ts';
import { readResources } from '../../src/state/resources.ts';
import type { StateStore } from '../../src/state/store.ts';
import { diskFiles } from '../../src/world.ts';
import { temporaryFolder } from '../temporary-folder.ts';

export type Fetch = typeof fetch;

export interface Platform {
  readonly sandbox: Sandbox;
  readonly integration: string;
  readonly directory: string;
  /** Makes the next run; `through` stands between the client and the sandbox. */
  run(desired: Graph, options?: RunOptions): Promise<RunResult>;
  plan(desired: Graph): Promise<PlanResult>;
  store(): StateStore;
  close(): Promise<void>;
}

export interface RunOptions {
  readonly through?: (fetch: Fetch) => Fetch;
  readonly files?: typeof diskFiles;
  readonly signal?: AbortSignal;
  readonly confirmed?: readonly string[];
  readonly approved?: ReadonlySet<string>;
  readonly progress?: (text: string) => void;
}

export interface RunResult extends ApplyResult {
  readonly planned: PlanResult;
  /** Requests that may have changed the platform. */
  readonly writes: number;
  readonly requests: number;
}

/** Time that only sleeping moves: hours of waiting cost nothing. */
function fakeTime(): { now: () => number; sleep: (milliseconds: number) => Promise<void> } {
  let time = Date.parse('2026-11-25T00:00:00Z');
  return {
    now: () => (time += 1),
    sleep: async (milliseconds) => {
      time += milliseconds;
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

let runs = 0;

/** A workspace on an embedded sandbox with a state folder. Each run is a new process as far as it can tell. */
export async function openPlatform(): Promise<Platform> {
  const sandbox = await createSandbox({
    database: ':memory:',
    now: () => Date.now(),
    random: Math.random,
    sleep: async (milliseconds, signal) => {
      if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, Math.min(milliseconds, 5)));
      signal?.throwIfAborted();
    },
  });
  const directory = join(temporaryFolder('apply'), 'state');
  const key = await readKey(sandbox.owner().privateKey);
  const integration = sandbox.admin.createIntegration({ title: 'Bucket', cloud: 'aws' }).uuid;
  const store = (files = diskFiles): StateStore =>
    openDirectoryStore({
      files,
      directory,
      now: () => Date.now(),
      random: Math.random,
      run: { id: `run-${(runs += 1)}`, command: 'apply' },
    });
  const see = async (desired: Graph, options: RunOptions) => {
    const { now, sleep } = fakeTime();
    const direct: Fetch = (input, init) => sandbox.fetch(input as string, init);
    const client = createClient({
      domain: 'http://127.0.0.1:1',
      key,
      userAgent: 'assay/test',
      fetch: options.through?.(direct) ?? direct,
      now: () => Date.now(),
      random: Math.random,
      sleep,
    });
    const own = store(options.files);
    const view = await own.view();
    const resources = await readResources(view);
    const intents = await readIntents(view);
    const observed = await observe(client, desired, resources, { intents });
    const planned = makePlan({
      desired,
      observed: observed.graph,
      facts: observed.facts,
      known: resources,
      environment: 'sandbox',
      source: 'platform',
      limits: { changedPercent: 100, changedObjects: 1000 },
    });
    return { client, own, resources, observed, planned, now, sleep };
  };
  return {
    sandbox,
    integration,
    directory,
    store,
    plan: async (desired) => (await see(desired, {})).planned,
    async run(desired, options = {}) {
      const { client, own, resources, observed, planned, now, sleep } = await see(desired, options);
      const result = await applyPlan({
        plan: planned.plan,
        refused: planned.refused,
        approved: options.approved ?? 'all',
        confirmed: new Set(options.confirmed),
        desired,
        observed: observed.graph,
        resources,
        client,
        store: own,
        run: { id: `run-${runs}`, command: 'apply' },
        now,
        random: Math.random,
        sleep,
        signal: options.signal ?? new AbortController().signal,
        isAlive: async () => false,
        ...(options.progress && { progress: options.progress }),
      });
      const { total, writes } = client.requests();
      return { ...result, planned, writes, requests: total };
    },
    close: () => sandbox.close(),
  };
}

export function graphOf(nodes: readonly Node[]): Graph {
  return { nodes: new Map(nodes.map((node) => [node.address, node])) };
}

export function image(url: string): import('../../src/registration/item.ts').RegistrationItem {
  return {
    type: 'image',
    urls: [url],
    clientMetadata: {},
    upload: { objectUrl: url, clientMetadata: {} },
    at: { file: 'data.json', line: 1, column: 1 },
  };
}
