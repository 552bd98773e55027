import { describe, expect, test } from 'vitest';
import { SimulateRequest } from '../../src/sandbox/simulate/request.ts';
import { simulate } from '../../src/sandbox/simulate/simulate.ts';
import type { WorkflowTemplate } from '../../src/workflow/template.ts';
import { openProject, openWorkspace, STREET, type Answer, type Workspace } from './workspace.ts';

const CONSENSUS: WorkflowTemplate = {
  title: 'C',
  start: 'Consensus',
  stages: [
    { name: 'Consensus', type: 'consensus_annotation', annotators: 5, next: 'Compare' },
    { name: 'Compare', type: 'consensus_review', approve: 'Complete', reject: 'Consensus' },
    { name: 'Complete', type: 'done' },
  ],
};
const crew = [
  { email: 'truth@sim.example', profile: 'truth', seed: 1 },
  { email: 'careful@sim.example', profile: 'careful', seed: 2 },
  { email: 'sloppy@sim.example', profile: 'sloppy', seed: 3 },
  { email: 'biased@sim.example', profile: 'biased', seed: 4 },
  { email: 'guesser@sim.example', profile: 'guesser', seed: 5 },
];

function work(workspace: Workspace, projectUuid: string, rest: object = {}) {
  return simulate(workspace.context, SimulateRequest.parse({ projectUuid, annotators: crew, ...rest }));
}

/** Label rows of a project by annotator and data title. */
function labels(workspace: Workspace, project: string, review: string): Map<string, Answer[]> {
  const tasks = workspace.rest('GET', `projects/${project}/workflow/stages/${review}/tasks`).results;
  const byAnnotator = new Map<string, Answer[]>();
  for (const task of tasks) {
    for (const option of task.options) {
      const [row] = workspace.legacy('GET', 'labelrow', project, [option.labelHash], {});
      byAnnotator.set(option.annotator, [...(byAnnotator.get(option.annotator) ?? []), row]);
    }
  }
  return byAnnotator;
}

const boxesOf = (row: Answer): Answer[] =>
  (Object.values(row.data_units) as Answer[])
    .flatMap((unit) => unit.labels.objects)
    .filter(({ shape }: Answer) => shape === 'bounding_box');

function overlap(a: Answer, b: Answer): number {
  const [p, q] = [a.boundingBox, b.boundingBox];
  const w = Math.max(0, Math.min(p.x + p.w, q.x + q.w) - Math.max(p.x, q.x));
  const h = Math.max(0, Math.min(p.y + p.h, q.y + q.h) - Math.max(p.y, q.y));
  return (w * h) / (p.w * p.h + q.w * q.h - w * h);
}

/** Mean of the best overlap that a person reaches on each true box. */
function quality(rows: Answer[], truth: Answer[]): number {
  const best = truth.flatMap((row, at) =>
    boxesOf(row).map((box) => Math.max(0, ...boxesOf(rows[at]).map((other) => overlap(box, other)))),
  );
  return best.reduce((sum, value) => sum + value, 0) / best.length;
}

describe('simulated annotators', () => {
  test('submit every subtask on their own branch, under their own address', async () => {
    const workspace = await openWorkspace();
    const project = openProject(workspace, 20, CONSENSUS);
    const counts = work(workspace, project.uuid, { stage: 'Consensus' });
    expect(counts).toMatchObject({ simulation: true, submitted: 100, labelled: 100, skipped: 0, approved: 0 });
    expect(project.tasks('Compare')).toHaveLength(20);
    const rows = labels(workspace, project.uuid, project.stage('Compare'));
    expect([...rows.keys()].toSorted()).toEqual(crew.map(({ email }) => email).toSorted());
    for (const [email, list] of rows) {
      for (const row of list) {
        for (const object of (Object.values(row.data_units) as Answer[]).flatMap((unit) => unit.labels.objects))
          expect(object.createdBy).toBe(email);
      }
    }
    expect(workspace.context.store.get('SELECT title FROM users WHERE email = ?', crew[1]!.email)).toEqual({
      title: 'simulated',
    });
  });

  test('make the same labels from the same database and request', async () => {
    const run = async (): Promise<string> => {
      const workspace = await openWorkspace(9);
      const project = openProject(workspace, 15, CONSENSUS);
      work(workspace, project.uuid, { stage: 'Consensus' });
      return JSON.stringify(workspace.context.store.all('SELECT branch, labels FROM label_rows ORDER BY label_hash'));
    };
    expect(await run()).toBe(await run());
  });

  test('differ as their profiles say, and "truth" is the same in another project', async () => {
    const workspace = await openWorkspace();
    const project = openProject(workspace, 80, CONSENSUS);
    work(workspace, project.uuid, { stage: 'Consensus' });
    const rows = labels(workspace, project.uuid, project.stage('Compare'));
    const truth = rows.get('truth@sim.example')!;
    const score = Object.fromEntries([...rows].map(([email, list]) => [email.split('@')[0], quality(list, truth)]));
    expect(score['truth']).toBe(1);
    expect(score['careful']).toBeGreaterThan(0.88);
    expect(score['sloppy']).toBeLessThan(0.75);
    expect(score['sloppy']).toBeGreaterThan(score['guesser']! + 0.2);
    const empty = truth.filter((row) => Object.keys(row.object_answers).length === 0).length;
    expect(empty).toBeGreaterThan(1);
    expect(empty).toBeLessThan(25);

    const other: string = workspace.legacy('POST', 'project', undefined, null, {
      title: 'other',
      description: '',
      dataset_hashes: [project.dataset.uuid],
      ontology_hash: workspace.rest('GET', `projects/${project.uuid}`).ontologyHash,
    });
    simulate(
      workspace.context,
      SimulateRequest.parse({
        projectUuid: other,
        annotators: [{ email: 'gt@sim.example', profile: 'truth', seed: 77 }],
      }),
    );
    const listed = workspace.legacy('GET', 'labelrowmetadata', other, null, {});
    const again = workspace.legacy(
      'GET',
      'labelrow',
      other,
      listed.map(({ label_hash: hash }: Answer) => hash),
      {},
    );
    expect(again.map((row: Answer) => boxesOf(row).map(({ boundingBox }) => boundingBox))).toEqual(
      truth.map((row) => boxesOf(row).map(({ boundingBox }) => boundingBox)),
    );
  });

  test('who tire get worse from task to task', async () => {
    const workspace = await openWorkspace();
    const project = openProject(workspace, 120, {
      ...CONSENSUS,
      stages: [
        { name: 'Consensus', type: 'consensus_annotation', annotators: 2, next: 'Compare' },
        CONSENSUS.stages[1]!,
        CONSENSUS.stages[2]!,
      ],
    });
    const annotators = [crew[0], { email: 'tired@sim.example', profile: 'fatigued', seed: 6 }];
    work(workspace, project.uuid, { stage: 'Consensus', annotators });
    const rows = labels(workspace, project.uuid, project.stage('Compare'));
    const truth = rows.get('truth@sim.example')!;
    const tired = rows.get('tired@sim.example')!;
    expect(quality(tired.slice(0, 15), truth.slice(0, 15))).toBeGreaterThan(
      quality(tired.slice(60), truth.slice(60)) + 0.1,
    );
  });

  test('stop at the limit, leave tasks of other people alone, and reviewers approve', async () => {
    const workspace = await openWorkspace();
    const project = openProject(workspace, 10, {
      title: 'D',
      start: 'Annotate 1',
      stages: [
        { name: 'Annotate 1', type: 'annotation', next: 'Review 1' },
        { name: 'Review 1', type: 'review', approve: 'Complete', reject: 'Annotate 1' },
        { name: 'Complete', type: 'done' },
      ],
    });
    workspace.legacy('POST', 'projectusers', project.uuid, project.uuid, { user_emails: ['real@x.org'], user_role: 1 });
    project.act('Annotate 1', [
      { taskUuid: project.tasks('Annotate 1')[0].uuid, action: 'ASSIGN', assignee: 'real@x.org' },
    ]);
    expect(work(workspace, project.uuid, { stage: 'Annotate 1', limit: 4 })).toMatchObject({
      submitted: 4,
      skipped: 1,
    });
    const annotators = [...crew, { email: 'boss@sim.example', profile: 'reviewer', seed: 1 }];
    expect(work(workspace, project.uuid, { annotators })).toMatchObject({ submitted: 5, approved: 9 });
    expect(project.tasks('Complete')).toHaveLength(9);
    expect(project.tasks('Annotate 1').map(({ assignee }) => assignee)).toEqual(['real@x.org']);
  });

  test('also label videos, image groups, sound and text', async () => {
    const workspace = await openWorkspace();
    const editor = {
      ...STREET,
      objects: [
        ...STREET.objects,
        { ...STREET.objects[1], id: '3', name: 'Noise', shape: 'audio', featureNodeHash: 'obj00003' },
      ],
    };
    for (const item of [
      { item_type: 'video', mime_type: 'video/mp4', frame_count: 30, fps: 10, duration: 3 },
      { item_type: 'audio', mime_type: 'audio/mpeg', frame_count: 4000, fps: null, duration: 4 },
      { item_type: 'plainText', mime_type: 'text/plain', frame_count: null, fps: null, duration: null },
      { item_type: 'pdf', mime_type: 'application/pdf', frame_count: 3, fps: null, duration: null },
      { item_type: 'nifti', mime_type: 'application/nifti', frame_count: 12, fps: null, duration: null },
    ]) {
      const project = openProject(workspace, 6, CONSENSUS, editor, item);
      expect(work(workspace, project.uuid, { stage: 'Consensus' }).submitted).toBe(30);
    }
  });

  test('label a thousand subtasks within seconds', async () => {
    const workspace = await openWorkspace();
    const project = openProject(workspace, 200, CONSENSUS);
    const started = performance.now();
    expect(work(workspace, project.uuid, { stage: 'Consensus' }).submitted).toBe(1000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
