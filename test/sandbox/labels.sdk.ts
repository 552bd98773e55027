import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { runScript } from '../sdk/run-script.ts';
import { runSandbox, type RunningSandbox } from './running.ts';

const OLD = '0.1.190';
const NEW = '0.1.211';
const script = join(import.meta.dirname, 'sdk', 'labels.py');
const Instance = z.tuple([z.string(), z.unknown(), z.record(z.string(), z.unknown())]);
const Rows = z.record(
  z.string(),
  z.object({ objects: z.record(z.string(), Instance), classifications: z.record(z.string(), Instance) }),
);

let running: RunningSandbox;
let projects: [old: string, new: string, extra: string];

/** Runs one mode of the script; gives what it told of every row. */
async function labels(version: string, mode: string, ...args: string[]): Promise<z.infer<typeof Rows>> {
  return Rows.parse(JSON.parse(await runScript(script, [mode, running.url, running.keyFile, ...args], version)));
}

beforeAll(async () => {
  running = await runSandbox();
  const integration = running.sandbox.admin.createIntegration({ title: 'media-bucket', cloud: 'aws' }).uuid;
  const told = await runScript(script, ['setup', running.url, running.keyFile, integration], NEW);
  projects = z.tuple([z.string(), z.string(), z.string()]).parse(JSON.parse(told));
}, 300_000);

afterAll(async () => {
  const requests = running.sandbox.admin.requests();
  await running.stop();
  expect(requests.filter((request) => request.unknown)).toEqual([]);
  expect(requests.filter((request) => request.status >= 500)).toEqual([]);
  expect(running.sandbox.warnings).toEqual([]);
});

test.each([
  { writer: OLD, reader: NEW, at: 0 },
  { writer: NEW, reader: OLD, at: 1 },
] as const)(
  'labels of every type written by encord $writer are the same in $reader and after both saved them',
  async ({ writer, reader, at }) => {
    const project = projects[at];
    const written = await labels(writer, 'write', project);
    const titles = Object.keys(written).map((key) => key.split('/')[1]);
    expect(titles.toSorted()).toEqual([
      'audio',
      'dicom',
      'html',
      'image',
      'image group',
      'image sequence',
      'nifti',
      'pdf',
      'plain text',
      'scene',
      'video',
    ]);
    const shapes = new Set(Object.values(written).flatMap((row) => Object.values(row.objects).map(([name]) => name)));
    expect([...shapes].toSorted()).toEqual(
      [
        'audio',
        'bitmask',
        'bounding_box',
        'cuboid',
        'cuboid_2d',
        'point',
        'polygon',
        'polyline',
        'rotatable_bounding_box',
        'skeleton',
        'text',
      ].map((shape) => `A ${shape}`),
    );
    expect(await labels(writer, 'read', project)).toEqual(written);
    expect(await labels(reader, 'read', project)).toEqual(written);
    expect(await labels(reader, 'save', project)).toEqual(written);
    expect(await labels(writer, 'save', project)).toEqual(written);
    expect(await labels(reader, 'read', project)).toEqual(written);
  },
);

test('circles, ellipses and time ranges of the newer generation are read back as they were written', async () => {
  const written = await labels(NEW, 'write', projects[2]);
  const shapes = new Set(Object.values(written).flatMap((row) => Object.values(row.objects).map(([name]) => name)));
  expect([...shapes].toSorted()).toEqual(['A circle', 'A ellipse', 'A time_range']);
  expect(await labels(NEW, 'save', projects[2])).toEqual(written);
});
