import { createClient } from '../../src/encord/create-client.ts';
import type { EncordClient } from '../../src/encord/client.ts';
import { readKey } from '../../src/encord/key.ts';
import { createSandbox, type Sandbox } from '../../src/sandbox/create-sandbox.ts';
import { seeded } from '../sandbox/workspace.ts';

export interface OnSandbox {
  readonly sandbox: Sandbox;
  /** A client of the workspace's owner. */
  readonly client: EncordClient;
  readonly integration: string;
  /** A group with Ann in it. */
  readonly group: string;
  /** A client with another key. */
  connect(privateKey: string): Promise<EncordClient>;
  /** Closes the sandbox and gives the requests that it did not know or failed at. */
  close(): Promise<unknown[]>;
}

/** The embedded server in memory with Ann, Bob, a group and an integration, and a client on it. */
export async function openOnSandbox(): Promise<OnSandbox> {
  const sandbox = await createSandbox({
    database: ':memory:',
    now: Date.now,
    random: seeded(5),
    sleep: async () => undefined,
  });
  const connect = async (privateKey: string): Promise<EncordClient> =>
    createClient({
      domain: 'http://127.0.0.1:4000',
      key: await readKey(privateKey),
      fetch: (input, init) => sandbox.fetch(input instanceof Request ? input : String(input), init),
      now: Date.now,
      random: seeded(3),
      sleep: async () => undefined,
      userAgent: 'assay/0.0.0',
    });
  for (const email of ['ann@example.com', 'bob@example.com']) sandbox.admin.createUser({ email });
  return {
    sandbox,
    client: await connect(sandbox.owner().privateKey),
    integration: sandbox.admin.createIntegration({ title: 'media-bucket', cloud: 'aws' }).uuid,
    group: sandbox.admin.createGroup({ name: 'annotators', members: ['ann@example.com'] }).uuid,
    connect,
    async close() {
      const requests = sandbox.admin.requests();
      await sandbox.close();
      return requests.filter((request) => request.unknown || (request.status >= 500 && !request.fault));
    },
  };
}

/** All of a listing. */
export async function all<T>(list: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of list) found.push(one);
  return found;
}

/** Editor JSON of a small ontology. */
export const EDITOR = {
  objects: [
    { id: '1', name: 'Car', color: '#D33115', shape: 'bounding_box', featureNodeHash: '890f485c', attributes: [] },
  ],
  classifications: [],
};
