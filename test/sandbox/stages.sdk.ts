import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { WorkflowTemplate } from '../../src/workflow/template.ts';
import { runScript } from '../sdk/run-script.ts';
import { runSandbox } from './running.ts';

/** All six stage types and both routers, two consensus blocks one after the other. */
const STAGES: WorkflowTemplate = {
  title: 'All stages',
  start: 'Start',
  stages: [
    {
      name: 'Start',
      type: 'agent',
      pathways: { ANNOTATE: 'Annotate', CONSENSUS: 'Block 1', SPLIT: 'Share', AGAIN: 'Second agent' },
    },
    {
      name: 'Share',
      type: 'percentage_router',
      routes: [
        { percent: 75, to: 'Often' },
        { percent: 25, to: 'Seldom' },
      ],
    },
    { name: 'Often', type: 'annotation', next: 'Review' },
    { name: 'Seldom', type: 'annotation', next: 'Review' },
    { name: 'Annotate', type: 'annotation', next: 'Review' },
    { name: 'Review', type: 'review', approve: 'Who', reject: 'Annotate' },
    {
      name: 'Who',
      type: 'user_router',
      routes: [{ users: ['bob@example.org'], to: 'Trusted' }],
      otherwise: 'Complete',
    },
    { name: 'Block 1', type: 'consensus_annotation', annotators: 2, next: 'Review of block 1' },
    { name: 'Review of block 1', type: 'consensus_review', approve: 'Block 2', reject: 'Block 1' },
    { name: 'Block 2', type: 'consensus_annotation', annotators: 3, next: 'Review of block 2' },
    { name: 'Review of block 2', type: 'consensus_review', approve: 'Complete', reject: 'Block 1' },
    { name: 'Second agent', type: 'agent', pathways: { ON: 'Complete' } },
    { name: 'Trusted', type: 'done' },
    { name: 'Complete', type: 'done' },
  ],
};

const Facts = z.object({ stages: z.array(z.string()) });

test.each(['0.1.211', '0.1.190'])(
  'encord %s runs every task action on every stage type, routers, consensus blocks and bundles at their limits',
  async (version) => {
    const running = await runSandbox();
    const { admin } = running.sandbox;
    const integration = admin.createIntegration({ title: 'media-bucket', cloud: 'aws' }).uuid;
    const template = admin.createWorkflowTemplate(STAGES).uuid;
    try {
      const script = join(import.meta.dirname, 'sdk', 'stages.py');
      const args = [running.url, running.keyFile, integration, template];
      const facts = Facts.parse(JSON.parse(await runScript(script, args, version)));
      const shown = STAGES.stages.filter(({ type }) => !type.endsWith('_router')).map(({ name }) => name);
      expect(facts.stages).toEqual(shown);
      expect(admin.requests().filter((request) => request.unknown)).toEqual([]);
      expect(admin.requests().filter((request) => request.status >= 500)).toEqual([]);
      expect(running.sandbox.warnings).toEqual([]);
    } finally {
      await running.stop();
    }
  },
);
