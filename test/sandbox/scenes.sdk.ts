import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { runScript } from '../sdk/run-script.ts';
import { runSandbox, type RunningSandbox } from './running.ts';

const OLD = '0.1.190';
const NEW = '0.1.211';
const script = join(import.meta.dirname, 'sdk', 'scenes.py');
const Streams = z.object({ cuboids: z.array(z.unknown()), spaces: z.record(z.string(), z.unknown()) });
const Rows = z.object({
  streams: Streams,
  recording: z
    .object({ events: z.array(z.unknown()), ranges: z.array(z.unknown()), spaces: z.record(z.string(), z.unknown()) })
    .optional(),
});

let running: RunningSandbox;
beforeAll(async () => {
  running = await runSandbox();
});
afterAll(async () => {
  const requests = running.sandbox.admin.requests();
  await running.stop();
  expect(requests.filter((request) => request.unknown || request.status >= 400)).toEqual([]);
  expect(running.sandbox.warnings).toEqual([]);
});

async function scenes(version: string, mode: string, argument: string): Promise<unknown> {
  return JSON.parse(await runScript(script, [mode, running.url, running.keyFile, argument], version));
}
const rows = async (version: string, mode: string, project: string): Promise<z.infer<typeof Rows>> =>
  Rows.parse(await scenes(version, mode, project));

async function newProject(): Promise<string> {
  const integration = running.sandbox.admin.createIntegration({ title: 'media-bucket', cloud: 'aws' }).uuid;
  return z.string().parse(await scenes(NEW, 'setup', integration));
}

test('labels in point clouds and images of scenes, and events of continuous scenes, survive both generations', async () => {
  const project = await newProject();
  const written = await rows(NEW, 'write', project);
  expect(Object.keys(written.streams.spaces)).toEqual([
    'ImageSpace front#1',
    'PointCloudFileSpace lidar#1',
    'PointCloudFileSpace lidar#2',
  ]);
  expect(written.recording?.events).toHaveLength(3);
  expect(written.recording?.ranges).toEqual([[[0, 2_000_000_000]]]);
  expect(Object.keys(written.recording?.spaces ?? {})).toEqual(['PointCloudFileSpace lidar@1500000000']);
  expect(await rows(NEW, 'read', project)).toEqual(written);
  // The older generation knows neither images in scenes nor continuous scenes, and its save takes nothing of them away.
  const { 'ImageSpace front#1': _, ...clouds } = written.streams.spaces;
  const inOld = { streams: { ...written.streams, spaces: clouds } };
  expect(await rows(OLD, 'read', project)).toEqual(inOld);
  expect(await rows(OLD, 'save', project)).toEqual(inOld);
  expect(await rows(NEW, 'read', project)).toEqual(written);
  expect(await rows(NEW, 'save', project)).toEqual(written);
});

test('what the older generation writes into point clouds is the same in the newer one', async () => {
  const project = await newProject();
  const written = await rows(OLD, 'write', project);
  expect(Object.keys(written.streams.spaces)).toEqual(['PointCloudFileSpace lidar#1', 'PointCloudFileSpace lidar#2']);
  expect((await rows(NEW, 'save', project)).streams).toEqual(written.streams);
  expect(await rows(OLD, 'read', project)).toEqual(written);
});
