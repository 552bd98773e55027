import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from '../sdk/run-script.ts';
import { runSandbox } from './running.ts';
import { QA } from './workspace.ts';

test.each([
  ['0.1.211', ['annotation', 'dataUnit', 'frame', 'frameCoordinate', 'sceneCoordinate']],
  ['0.1.190', ['dataUnit', 'frame', 'frameCoordinate']],
])('encord %s works with issues, analytics, logs, copies, collections, scenes and rights', async (version, anchors) => {
  const running = await runSandbox();
  const { admin } = running.sandbox;
  const integration = admin.createIntegration({ title: 'media-bucket', cloud: 'aws' }).uuid;
  const template = admin.createWorkflowTemplate(QA).uuid;
  try {
    const script = join(import.meta.dirname, 'sdk', 'activity.py');
    const args = [running.url, running.keyFile, integration, template, running.adminUrl];
    const facts: unknown = JSON.parse(await runScript(script, args, version));
    expect(facts).toMatchObject({
      anchors,
      labelLogs: ['ADD', 'EDIT', 'ADD', 'DELETE', 'ADD', 'SUBMIT_TASK', 'REJECT_TASK'],
    });
    expect(admin.requests().filter((request) => request.unknown)).toEqual([]);
    expect(admin.requests().filter((request) => request.status >= 500)).toEqual([]);
    expect(running.sandbox.warnings).toEqual([]);
  } finally {
    await running.stop();
  }
});

test.each(['0.1.211', '0.1.190'])('encord %s works with saved filters and collections of projects', async (version) => {
  const running = await runSandbox();
  const { admin } = running.sandbox;
  const integration = admin.createIntegration({ title: 'media-bucket', cloud: 'aws' }).uuid;
  try {
    const script = join(import.meta.dirname, 'sdk', 'explorer.py');
    const args = [running.url, running.keyFile, integration, running.adminUrl];
    expect(JSON.parse(await runScript(script, args, version))).toEqual({ collections: ['Some frames'] });
    expect(admin.requests().filter((request) => request.unknown)).toEqual([]);
    expect(admin.requests().filter((request) => request.status >= 500)).toEqual([]);
    expect(running.sandbox.warnings).toEqual([]);
  } finally {
    await running.stop();
  }
});
