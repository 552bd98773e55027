import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { runScript } from '../sdk/run-script.ts';
import { pythonWithEncord } from '../sdk/venv.ts';
import { runSandbox } from './running.ts';

const PINNED = '0.1.211';
const run = promisify(execFile);

/** The newest release on PyPI, as pip names it. */
async function newestRelease(): Promise<string> {
  const { stdout } = await run(await pythonWithEncord(PINNED), ['-m', 'pip', 'index', 'versions', 'encord']);
  return /^encord \(([\d.]+)\)/m.exec(stdout)?.[1] ?? '';
}

test('the newest release of the SDK is run and only reported', async () => {
  const newest = await newestRelease();
  expect(newest).toMatch(/^\d+\.\d+\.\d+$/);
  if (newest === PINNED) {
    console.log(`encord ${newest} is the newest release; the other files of this suite are its report`);
    return;
  }
  const running = await runSandbox();
  const { admin } = running.sandbox;
  const integration = admin.createIntegration({ title: 'media-bucket', cloud: 'aws' }).uuid;
  const group = admin.createGroup({ name: 'annotators', members: [] }).uuid;
  try {
    const script = join(import.meta.dirname, 'sdk', 'storage_and_ontologies.py');
    await runScript(script, [running.url, running.keyFile, integration, group], newest);
    console.log(`encord ${newest} works with storage and ontologies`);
  } catch (error) {
    console.log(`encord ${newest} does not work yet: ${String(error).slice(0, 4000)}`);
  } finally {
    await running.stop();
  }
});
