import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { runScript } from '../sdk/run-script.ts';
import { pythonWithEncord } from '../sdk/venv.ts';
import { runSandbox } from './running.ts';
import { QA } from './workspace.ts';

const PINNED = '0.1.211';
const run = promisify(execFile);

/** The newest release on PyPI, as pip names it. */
async function newestRelease(): Promise<string> {
  const { stdout } = await run(await pythonWithEncord(PINNED), ['-m', 'pip', 'index', 'versions', 'encord']);
  return /^encord \(([\d.]+)\)/m.exec(stdout)?.[1] ?? '';
}

/** Scripts by what they are about, with what each is given after URL and key. */
const SCRIPTS: Readonly<Record<string, (ids: Record<string, string>) => string[]>> = {
  storage_and_ontologies: ({ integration = '', group = '' }) => [integration, group],
  workflow: ({ integration = '', template = '', admin = '' }) => [integration, template, admin],
  activity: ({ integration = '', template = '', admin = '' }) => [integration, template, admin],
  explorer: ({ integration = '', admin = '' }) => [integration, admin],
  organisation: ({ integration = '', second = '', group = '' }) => [integration, second, group],
};

test('the newest release of the SDK is run and only reported', async () => {
  const newest = await newestRelease();
  expect(newest).toMatch(/^\d+\.\d+\.\d+$/);
  if (newest === PINNED) {
    console.log(`encord ${newest} is the newest release; the other files of this suite are its report`);
    return;
  }
  for (const [name, argsOf] of Object.entries(SCRIPTS)) {
    const running = await runSandbox();
    const { admin } = running.sandbox;
    const ids = {
      integration: admin.createIntegration({ title: 'media-bucket', cloud: 'aws' }).uuid,
      ...(name === 'organisation' && { second: admin.createIntegration({ title: 'second', cloud: 'gcp' }).uuid }),
      group: admin.createGroup({ name: 'annotators', members: [] }).uuid,
      template: admin.createWorkflowTemplate(QA).uuid,
      admin: running.adminUrl,
    };
    try {
      const script = join(import.meta.dirname, 'sdk', `${name}.py`);
      await runScript(script, [running.url, running.keyFile, ...argsOf(ids)], newest);
      const unknown = admin.requests().filter((request) => request.unknown);
      console.log(`encord ${newest} works with ${name}; unknown operations: ${unknown.length}`);
    } catch (error) {
      console.log(`encord ${newest} does not work yet with ${name}: ${String(error).slice(0, 4000)}`);
    } finally {
      await running.stop();
    }
  }
});
