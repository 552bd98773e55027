import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { featureId, type DermxRow } from './read.ts';

export const GROUND_TRUTH_LABELLER = 'labeller1';
export const ANNOTATORS = [2, 3, 4, 5, 6, 7, 8].map((number) => `labeller${number}`);

/** Writes the manifests of a workspace that declares the data set: one folder, one dataset, one ontology, one pair. */
export function writeDermxWorkspace(folder: string, rows: readonly DermxRow[], matchLabels: 'prefer' | 'ignore'): void {
  const names = (kind: string) =>
    [
      ...new Set(rows.flatMap((row) => row.annotations.filter((one) => one.kind === kind).map((one) => one.name))),
    ].sort();
  const signs = [...new Set(rows.flatMap((row) => row.annotations.flatMap((one) => one.attributes ?? [])))].sort();
  const options = (labels: readonly string[]) => labels.map((label) => ({ id: featureId(label), label }));
  const images = [...new Map(rows.map((row) => [row.image, row])).values()];
  const manifest = (kind: string, name: string, spec: unknown) =>
    stringify({ apiVersion: 'assay/v1', kind, metadata: { name }, spec });
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  write(
    'assay.yaml',
    manifest('Workspace', 'dermx', {
      environments: { sandbox: { endpoint: 'sandbox' } },
      defaultEnvironment: 'sandbox',
    }),
  );
  write('manifests/folder.yaml', manifest('Folder', 'dermx', { title: 'Skin images' }));
  write('manifests/integration.yaml', manifest('Integration', 'media', { cloud: 'aws' }));
  write(
    'data/images.json',
    JSON.stringify({
      images: images.map((row) => ({
        objectUrl: imageUrl(row.image),
        title: row.image,
        imageMetadata: { mimeType: 'image/jpeg', fileSize: 100_000, width: row.width, height: row.height },
      })),
    }),
  );
  write(
    'manifests/registration.yaml',
    manifest('Registration', 'images', { folder: 'dermx', integration: 'media', source: '../data/images.json' }),
  );
  write(
    'manifests/dataset.yaml',
    manifest('Dataset', 'images', { title: 'Skin images', items: [{ registration: 'images' }] }),
  );
  write(
    'manifests/ontology.yaml',
    manifest('Ontology', 'dermx', {
      title: 'Skin findings',
      objects: names('polygon').map((name) => ({
        id: featureId(name),
        name,
        shape: 'polygon',
        attributes: [{ id: 'signs', name: 'Signs', type: 'checklist', options: options(signs) }],
      })),
      classifications: [
        { id: 'tags', name: 'Diagnosis and patient', type: 'checklist', options: options(names('tag')) },
      ],
    }),
  );
  write(
    'manifests/templates.yaml',
    [
      manifest('WorkflowTemplate', 'truth', {
        title: 'Skin A',
        start: 'Annotate',
        stages: [
          { name: 'Annotate', type: 'annotation', next: 'Complete' },
          { name: 'Complete', type: 'done' },
        ],
      }),
      manifest('WorkflowTemplate', 'consensus', {
        title: 'Skin B',
        start: 'Incoming',
        stages: [
          { name: 'Incoming', type: 'agent', pathways: { A: 'Consensus', B: 'Annotate' } },
          { name: 'Consensus', type: 'consensus_annotation', annotators: ANNOTATORS.length, next: 'Consensus review' },
          { name: 'Consensus review', type: 'consensus_review', approve: 'Complete', reject: 'Archive' },
          { name: 'Annotate', type: 'annotation', next: 'Complete' },
          { name: 'Complete', type: 'done' },
          { name: 'Archive', type: 'done' },
        ],
      }),
    ].join('---\n'),
  );
  write(
    'projects/dermx.yaml',
    manifest('ProjectPair', 'dermx', {
      ontology: 'dermx',
      benchmark: { title: 'Skin A', workflowTemplate: 'truth', dataset: 'images' },
      production: { title: 'Skin B', workflowTemplate: 'consensus', datasets: [] },
      routing: { stage: 'Incoming', pathways: { benchmark: 'A', production: 'B' } },
      evaluation: {
        stage: 'Consensus review',
        groundTruth: { stage: 'Complete' },
        defaults: { threshold: 0.5, clipToImage: false, matchLabels },
        afterScoring: { action: 'reject', expect: 'Archive' },
      },
    }),
  );
}

export function imageUrl(image: string): string {
  return `https://dermx.s3.eu-central-1.amazonaws.com/${encodeURIComponent(image)}.jpg`;
}
