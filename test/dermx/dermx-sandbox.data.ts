import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import type { EvaluationDocument } from '../../src/evaluation/document.ts';
import type { EvaluationRun } from '../../src/submissions/evaluation-run.ts';
import { assayJson, runAssay } from '../guide/run-assay.ts';
import { copyOf, type ServedWorkspace } from '../guide/served-workspace.ts';
import { prepareDermx } from './prepare.ts';
import { DERMX, hasDermx } from './read.ts';

const IMAGES = 630;
const PAIR = join('projects', 'dermx.yaml');

interface Reference {
  readonly e2e_reference: { readonly mean_iou_of_matched: number };
}

/** Real labels of 8 dermatologists, through manifests, apply, a platform, route and evaluate. */
describe.skipIf(!hasDermx)('8 dermatologists on the sandbox (skipped without ../shared/data/dermx)', () => {
  let loaded: string;
  const opened: ServedWorkspace[] = [];

  beforeAll(async () => {
    const workspace = await prepareDermx('prefer');
    opened.push(workspace);
    loaded = workspace.folder;
  });

  afterAll(async () => {
    for (const one of opened) await one.remove();
  });

  test('pairing by overlap alone gives the reference pairs and their mean IoU', async () => {
    const { document } = await evaluated('ignore');
    const { totals } = document;
    expect({ ...totals, meanSimilarity: totals.meanSimilarity?.toFixed(6) }).toMatchObject({
      tasks: IMAGES * 7,
      matched: 2356,
      meanSimilarity: '0.700351',
    });
    const reference = JSON.parse(readFileSync(join(DERMX, 'reference.json'), 'utf8')) as Reference;
    expect(totals.meanSimilarity).toBeCloseTo(reference.e2e_reference.mean_iou_of_matched, 9);
    expect(document.annotators).toHaveLength(7);
  });

  test('preferring the same label gives the reference pairs, and as many of the same class', async () => {
    const { document } = await evaluated('prefer');
    expect(document.totals).toMatchObject({ tasks: IMAGES * 7, matched: 2353, matchedSameLabel: 2044 });
  });

  /** Evaluates a copy of the loaded platform; what was stored must be what `score` makes of the snapshot. */
  async function evaluated(matchLabels: 'ignore' | 'prefer'): Promise<EvaluationRun> {
    const workspace = await copyOf(loaded);
    opened.push(workspace);
    const { folder, sandbox } = workspace;
    const pair = parse(readFileSync(join(folder, PAIR), 'utf8')) as {
      spec: { evaluation: { defaults: { matchLabels: string } } };
    };
    pair.spec.evaluation.defaults.matchLabels = matchLabels;
    writeFileSync(join(folder, PAIR), stringify(pair));
    writeFileSync(join(folder, 'evaluation.yaml'), stringify(pair.spec.evaluation));
    const sent = sandbox.admin.requests().length;
    const { pairs } = await assayJson<{ pairs: readonly EvaluationRun[] }>(workspace, ['evaluate']);
    const [run] = pairs;
    if (!run?.snapshot) throw new Error('evaluate stored no snapshot');
    expect(run.counts).toMatchObject({ waiting: IMAGES, scored: IMAGES * 7, archived: IMAGES, failed: 0, changed: 0 });
    const writes = sandbox.admin
      .requests()
      .slice(sent)
      .filter(({ queryType, queryMethod }) => queryType === 'labelrow' && queryMethod !== 'GET');
    expect(writes).toEqual([]);

    const state = join(folder, '.assay/served');
    const snapshot = join(state, run.snapshot.path);
    const [stored] = globSync(join(state, 'evaluations/*/*.dermx.json'));
    const [storedLines] = globSync(join(state, 'evaluations/*/*.dermx.submissions.ndjson'));
    const lines = join(folder, 'each.ndjson');
    const files = ['--ontology', join(state, run.snapshot.ontologyPath), '--ground-truth', snapshot];
    const more = ['--submissions', snapshot, '--evaluation', 'evaluation.yaml', '--per-submission', lines];
    const again = await runAssay(workspace, ['score', ...files, ...more, '--output', 'json']);
    expect(again.stderr).toBe('');
    expect(again.stdout === readFileSync(stored!, 'utf8')).toBe(true);
    expect(readFileSync(lines, 'utf8') === readFileSync(storedLines!, 'utf8')).toBe(true);
    expect(JSON.parse(again.stdout) as EvaluationDocument).toEqual(run.document);
    return run;
  }
});
