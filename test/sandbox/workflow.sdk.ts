import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { runScript } from '../sdk/run-script.ts';
import { runSandbox } from './running.ts';
import { QA } from './workspace.ts';

const Facts = z.object({
  types: z.record(z.string(), z.number()),
  spaces: z.array(z.string()),
  tasks: z.record(z.string(), z.number()),
  simulated: z.number(),
  projects: z.array(z.string()),
});
const script = (name: string): string => join(import.meta.dirname, 'sdk', name);

test.each([
  { writer: '0.1.211', reader: '0.1.190' },
  { writer: '0.1.190', reader: '0.1.211' },
])(
  'encord $writer works with projects, workflows and labels, and $reader reads what it wrote',
  async ({ writer, reader }) => {
    const running = await runSandbox();
    const { admin } = running.sandbox;
    const integration = admin.createIntegration({ title: 'media-bucket', cloud: 'aws' }).uuid;
    const template = admin.createWorkflowTemplate(QA).uuid;
    try {
      const args = [running.url, running.keyFile, integration, template, running.adminUrl];
      const facts = Facts.parse(JSON.parse(await runScript(script('workflow.py'), args, writer)));
      expect(Object.keys(facts.types).toSorted()).toEqual([
        'audio',
        'dicom',
        'img_group',
        'nifti',
        'pdf',
        'plain_text',
        'video',
      ]);
      expect(facts.spaces).toEqual(['AudioSpace', 'ImageSpace', 'PdfSpace', 'TextSpace', 'VideoSpace']);
      expect(facts.simulated).toBeGreaterThan(170);

      const read = (mode: 'read' | 'save', version: string): Promise<string> =>
        runScript(script('read_rows.py'), [running.url, running.keyFile, mode, ...facts.projects], version);
      const written = await read('read', writer);
      expect(Object.keys(JSON.parse(written) as object).length).toBeGreaterThan(600);
      expect(await read('save', reader)).toBe(written);
      expect(await read('save', writer)).toBe(written);
      expect(await read('read', reader)).toBe(written);

      expect(admin.requests().filter((request) => request.unknown)).toEqual([]);
      expect(admin.requests().filter((request) => request.status >= 500)).toEqual([]);
      expect(running.sandbox.warnings).toEqual([]);
    } finally {
      await running.stop();
    }
  },
);
