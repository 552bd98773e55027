import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../src/manifest/load.ts';
import { checkTemplate } from '../../src/workflow/check-template.ts';
import { diskFiles } from '../../src/world.ts';
import { problemLines } from '../registration/problem-lines.ts';

const root = join(import.meta.dirname, '../..');

test('the repository’s own workspace has no problem, not even a note', async () => {
  const { model, problems } = await loadWorkspace(diskFiles, root);
  expect(problemLines(problems)).toBe('');
  expect(model?.projectPairs.size).toBe(1);
});

test('the example is large enough to show what it is for', async () => {
  const { model } = await loadWorkspace(diskFiles, root);
  const benchmark = model?.contents.get('street-benchmark')?.items ?? [];
  const production = model?.contents.get('street-production')?.items ?? [];
  expect(benchmark.length).toBeGreaterThanOrEqual(30);
  expect(production.length).toBeGreaterThanOrEqual(60);
  for (const item of [...benchmark, ...production]) expect(item.upload).toHaveProperty('imageMetadata.width');
  const template = model!.workflowTemplates.get('benchmark-qa-production')!.spec;
  expect(checkTemplate(template)).toEqual([]);
  expect(template.stages.find((stage) => stage.type === 'consensus_annotation')).toMatchObject({ annotators: 5 });
});
