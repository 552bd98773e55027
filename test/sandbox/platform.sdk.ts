import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from '../sdk/run-script.ts';
import { runSandbox } from './running.ts';

test.each([
  ['0.1.211', 15],
  ['0.1.190', 12],
])('encord %s works with storage, datasets, ontologies and the organisation', async (version, shapes) => {
  const running = await runSandbox();
  const { admin } = running.sandbox;
  const integration = admin.createIntegration({ title: 'media-bucket', cloud: 'aws' }).uuid;
  admin.createUser({ email: 'ann@example.com' });
  const group = admin.createGroup({ name: 'annotators', members: ['ann@example.com'] }).uuid;
  try {
    const script = join(import.meta.dirname, 'sdk', 'storage_and_ontologies.py');
    const args = [running.url, running.keyFile, integration, group];
    const facts: unknown = JSON.parse(await runScript(script, args, version));
    expect(facts).toEqual({ shapes, items: 17, rows: 8 });
    expect(admin.requests().filter((request) => request.unknown)).toEqual([]);
    expect(admin.requests().filter((request) => request.status >= 500)).toEqual([]);
    expect(running.sandbox.warnings).toEqual([]);
  } finally {
    await running.stop();
  }
});
