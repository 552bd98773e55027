import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { openSandbox } from './running.ts';
import { ownerOf } from './signer.ts';

const UNITS = 6000;

/** Starts a sandbox in a process of its own that registers one large job and says so; the caller kills it. */
const PROGRAM = `
import { openSandbox } from './test/sandbox/running.ts';
import { ownerOf } from './test/sandbox/signer.ts';
const sandbox = await openSandbox({ database: process.argv[1] });
const owner = ownerOf(sandbox);
const integrationHash = sandbox.admin.createIntegration({ title: 'b', cloud: 'aws' }).uuid;
const folder = (await owner.rest('POST', 'storage/folders', { name: 'f' })).body.uuid;
const images = Array.from({ length: ${UNITS} }, (_, at) => ({ objectUrl: 'https://b.s3.eu-west-1.amazonaws.com/' + at + '.jpg' }));
const job = await owner.rest('POST', 'storage/folders/' + folder + '/data-upload-jobs', { dataItems: { images }, integrationHash });
process.stdout.write(JSON.stringify({ folder, job: job.body }) + '\\n');
`;

test('an upload job survives a kill at any moment: every unit is registered once', async () => {
  const root = join(import.meta.dirname, '..', '..');
  let interrupted = 0;
  for (const delay of [0, 20, 60, 120]) {
    const temporary = temporaryFolder('sandbox');
    const database = join(temporary, 'sandbox.sqlite');
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', PROGRAM, database], { cwd: root });
    let said = '';
    let errors = '';
    child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (data: Buffer) => {
        said += data.toString();
        if (said.includes('\n')) setTimeout(() => child.kill('SIGKILL'), delay);
      });
      child.on('close', () => resolve());
    });
    expect(said, errors).toMatch(/\n$/);
    const { folder, job } = JSON.parse(said) as { folder: string; job: string };
    const sandbox = await openSandbox({ database });
    const owner = ownerOf(sandbox);
    const found = await owner.rest('GET', `storage/folders/${folder}/data-upload-jobs/${job}?timeoutSeconds=0`);
    if (found.body.status === 'PENDING') interrupted += 1;
    const report = await owner.rest('GET', `storage/folders/${folder}/data-upload-jobs/${job}?timeoutSeconds=60`);
    expect(report.body).toMatchObject({ status: 'DONE', unitsDoneCount: UNITS, unitsErrorCount: 0 });
    const summary = await owner.rest('GET', `storage/folders/${folder}/summary`);
    expect(summary.body.images).toBe(UNITS);
    await sandbox.close();
    await rm(temporary, { recursive: true });
  }
  expect(interrupted).toBeGreaterThan(0);
});
