import { describe, expect, test } from 'vitest';
import { openProject, openWorkspace, type Answer } from './workspace.ts';

const invite = (workspace: Awaited<ReturnType<typeof openWorkspace>>, project: string, ...emails: string[]): void => {
  workspace.legacy('POST', 'projectusers', project, project, { user_emails: emails, user_role: 3 });
};
const people = ['ann@x.org', 'bob@x.org', 'cat@x.org'];

describe('a project', () => {
  test('has one task a data unit at the start, listed in pages that lose and repeat nothing', async () => {
    const workspace = await openWorkspace();
    const project = openProject(workspace, 1203);
    const base = `projects/${project.uuid}/workflow/stages/${project.stage('Benchmark Task?')}/tasks`;
    const seen: string[] = [];
    let token: string | null = '';
    while (token !== null) {
      const page: { results: { dataHash: string }[]; nextPageToken: string | null } = workspace.rest(
        'GET',
        `${base}${token === '' ? '' : `?pageToken=${token}`}`,
      );
      seen.push(...page.results.map(({ dataHash }) => dataHash));
      token = page.nextPageToken;
    }
    expect(seen).toEqual(project.dataset.hashes);
  });

  test('gets tasks for data that is linked later, and loses those of data that is unlinked', async () => {
    const workspace = await openWorkspace();
    const project = openProject(workspace, 2);
    const more = workspace.dataset(3);
    workspace.legacy('POST', 'projectdataset', project.uuid, null, { dataset_hashes: [more.uuid] });
    expect(project.tasks('Benchmark Task?')).toHaveLength(5);
    workspace.legacy('POST', 'projectdataset', project.uuid, null, { dataset_hashes: [more.uuid] });
    expect(project.tasks('Benchmark Task?')).toHaveLength(5);
    workspace.legacy('DELETE', 'projectdataset', project.uuid, [project.dataset.uuid]);
    expect(project.tasks('Benchmark Task?').map(({ dataHash }) => dataHash)).toEqual(more.hashes);
  });

  test('keeps nothing of a dataset that was detached, nor of data that was unlinked', async () => {
    const workspace = await openWorkspace();
    const project = openProject(workspace, 2);
    const path = `projects/${project.uuid}/issues`;
    const [first = '', second = ''] = project.dataset.hashes;
    workspace.rest('POST', `projects/${project.uuid}/issue-tags`, { issueTagNames: ['blurry'] });
    const issues = [first, second].map((dataUuid) => ({
      anchor: { type: 'dataUnit', dataUuid },
      comment: 'c',
      issueTags: ['blurry'],
    }));
    workspace.rest('POST', path, { issues });
    const left = (): string[] =>
      workspace.rest('GET', path).results.map(({ dataUuid }: { dataUuid: string }) => dataUuid);
    workspace.legacy('DELETE', 'video', undefined, [first], null, undefined, ['dataset', project.dataset.uuid]);
    expect(left()).toEqual([second]);
    workspace.legacy('DELETE', 'projectdataset', project.uuid, [project.dataset.uuid]);
    expect(left()).toEqual([]);
    workspace.legacy('POST', 'projectdataset', project.uuid, null, { dataset_hashes: [project.dataset.uuid] });
    expect(left()).toEqual([]);
    expect(project.tasks('Benchmark Task?')).toMatchObject([{ dataHash: second, status: 'NEW' }]);
  });

  test('does not tell the titles of datasets and ontologies that a caller may not see', async () => {
    const workspace = await openWorkspace();
    const hidden = workspace.dataset(1);
    const own: string = workspace.rest('POST', 'datasets', { title: 'own' }, workspace.person('pat@x.org')).datasetUuid;
    const create = (dataset: string, ontology_hash?: string): unknown =>
      workspace.legacy(
        'POST',
        'project',
        undefined,
        null,
        { title: 'P', dataset_hashes: [dataset], ontology_hash },
        workspace.person('pat@x.org'),
      );
    const secret = workspace.ontology({ objects: [], classifications: [] });
    expect(() => create(hidden.uuid)).toThrow(`the dataset ${hidden.uuid} does not exist`);
    expect(() => create(own, secret)).toThrow(`the ontology ${secret} does not exist`);
  });

  test('refuses an unknown template and needs none', async () => {
    const workspace = await openWorkspace();
    const request = {
      title: 'P',
      description: '',
      dataset_hashes: [],
      ontology_hash: workspace.ontology({ objects: [], classifications: [] }),
    };
    expect(() =>
      workspace.legacy('POST', 'project', undefined, null, { ...request, workflow_template_id: 'nope' }),
    ).toThrow(expect.objectContaining({ code: 'INVALID_ARGUMENTS_ERROR' }));
    const uuid = workspace.legacy('POST', 'project', undefined, null, request);
    const { stages } = workspace.rest('GET', `projects/${uuid}`).workflow;
    expect(stages.map((stage: { stageType: string }) => stage.stageType)).toEqual(['ANNOTATION', 'REVIEW', 'DONE']);
  });

  test('is invisible to people outside, and viewers cannot write', async () => {
    const workspace = await openWorkspace();
    const project = openProject(workspace, 1);
    const stranger = workspace.person('stranger@x.org');
    expect(() => workspace.rest('GET', `projects/${project.uuid}`, undefined, stranger)).toThrow(
      expect.objectContaining({ status: 404 }),
    );
    workspace.legacy('POST', 'projectusers', project.uuid, project.uuid, {
      user_emails: ['viewer@x.org'],
      user_role: 5,
    });
    const viewer = workspace.person('viewer@x.org');
    expect(workspace.rest('GET', `projects/${project.uuid}`, undefined, viewer).userRole).toBe(5);
    const hash = project.dataset.hashes[0];
    expect(() => workspace.legacy('PUT', 'labelrow', project.uuid, [hash], {}, viewer)).toThrow(
      expect.objectContaining({ status: 403 }),
    );
  });
});

describe('agent tasks', () => {
  test('proceed by pathway name or uuid, all of a call or none', async () => {
    const workspace = await openWorkspace();
    const project = openProject(workspace, 3);
    const [a, b, c] = project.tasks('Benchmark Task?').map(({ uuid }) => uuid as string);
    const bad = [
      { taskUuid: a, action: 'PATHWAY_ACTION', pathwayName: 'YES' },
      { taskUuid: b, action: 'PATHWAY_ACTION', pathwayName: 'MAYBE' },
    ];
    expect(() => project.act('Benchmark Task?', bad)).toThrow(/no pathway "MAYBE".*"YES", "NO"/);
    expect(project.tasks('Benchmark Task?')).toHaveLength(3);
    const pathways = workspace.rest('GET', `projects/${project.uuid}`).workflow.stages[0].pathways;
    project.act('Benchmark Task?', [
      { taskUuid: a, action: 'PATHWAY_ACTION', pathwayName: 'YES' },
      { taskUuid: b, action: 'PATHWAY_ACTION', pathwayUuid: pathways[1].uuid },
    ]);
    expect(project.tasks('Benchmark Task?').map(({ uuid }) => uuid)).toEqual([c]);
    expect(project.tasks('Consensus 1')[0].uuid).toBe(a);
    expect(project.tasks('Annotate 1')[0]).toMatchObject({
      uuid: b,
      status: 'NEW',
      labelBranchName: 'main',
      assignee: null,
    });
  });

  test('a task that has gone on is named in the refusal', async () => {
    const workspace = await openWorkspace();
    const project = openProject(workspace, 1);
    const action = { taskUuid: project.tasks('Benchmark Task?')[0].uuid, action: 'PATHWAY_ACTION', pathwayName: 'NO' };
    project.act('Benchmark Task?', [action]);
    expect(() => project.act('Benchmark Task?', [action])).toThrow(action.taskUuid);
  });
});

describe('consensus', () => {
  const consensus = async (units = 1) => {
    const workspace = await openWorkspace();
    const project = openProject(workspace, units);
    invite(workspace, project.uuid, ...people);
    project.act(
      'Benchmark Task?',
      project
        .tasks('Benchmark Task?')
        .map(({ uuid }) => ({ taskUuid: uuid, action: 'PATHWAY_ACTION', pathwayName: 'YES' })),
    );
    return { workspace, project };
  };

  test('has a label row for every annotator at once, and none on main', async () => {
    const { workspace, project } = await consensus();
    const rows = workspace.legacy('GET', 'labelrowmetadata', project.uuid, null, {
      include_uninitialised_labels: true,
      include_all_label_branches: true,
    });
    const [task] = project.tasks('Consensus 1');
    expect(rows.map((row: { branch_name: string }) => row.branch_name)).toEqual([
      'main',
      ...task.subtasks.map((part: { labelBranchName: string }) => part.labelBranchName),
    ]);
    expect(rows.map((row: { label_hash: string | null }) => row.label_hash === null)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(rows.slice(1).map((row: { task_uuid: string }) => row.task_uuid)).toEqual(
      task.subtasks.map((part: { uuid: string }) => part.uuid),
    );
    expect(workspace.rest('GET', `projects/${project.uuid}/branches`).results).toHaveLength(4);
  });

  test('goes to review when all have submitted, and shows one option an annotator', async () => {
    const { workspace, project } = await consensus();
    const parts = project.tasks('Consensus 1')[0].subtasks.map(({ uuid }: { uuid: string }) => uuid);
    project.act(
      'Consensus 1',
      parts.map((taskUuid: string, at: number) => ({ taskUuid, action: 'ASSIGN', assignee: people[at] })),
    );
    project.act('Consensus 1', [{ taskUuid: parts[0], action: 'SUBMIT' }]);
    expect(project.tasks('Consensus 1 Review')).toHaveLength(0);
    expect(project.tasks('Consensus 1')[0].subtasks.map(({ status }: { status: string }) => status)).toEqual([
      'COMPLETED',
      'ASSIGNED',
      'ASSIGNED',
    ]);
    project.act(
      'Consensus 1',
      [parts[1], parts[2]].map((taskUuid) => ({ taskUuid, action: 'SUBMIT' })),
    );
    const [review] = project.tasks('Consensus 1 Review');
    expect(review.options.map(({ annotator }: { annotator: string }) => annotator)).toEqual(people);
    const rows = workspace.legacy('GET', 'labelrowmetadata', project.uuid, null, { include_all_label_branches: true });
    expect(review.options.map(({ labelHash }: { labelHash: string }) => labelHash)).toEqual(
      rows.map((row: { label_hash: string }) => row.label_hash),
    );
    project.act('Consensus 1 Review', [{ taskUuid: review.uuid, action: 'REJECT' }]);
    expect(project.tasks('Archive').map(({ uuid }) => uuid)).toEqual([review.uuid]);
  });

  test('refuses a second subtask for the same person, people outside, and actions on the parent', async () => {
    const { project } = await consensus();
    const [task] = project.tasks('Consensus 1');
    const [first, second] = task.subtasks.map(({ uuid }: { uuid: string }) => uuid);
    project.act('Consensus 1', [{ taskUuid: first, action: 'ASSIGN', assignee: people[0] }]);
    expect(() => project.act('Consensus 1', [{ taskUuid: second, action: 'ASSIGN', assignee: people[0] }])).toThrow(
      /already has another subtask/,
    );
    expect(() =>
      project.act('Consensus 1', [{ taskUuid: second, action: 'ASSIGN', assignee: 'nobody@x.org' }]),
    ).toThrow(/not in the project/);
    expect(() => project.act('Consensus 1', [{ taskUuid: task.uuid, action: 'SUBMIT' }])).toThrow(
      /act on its subtasks/,
    );
  });

  test('that is left and entered again keeps subtasks, branches and label rows', async () => {
    const { workspace, project } = await consensus(2);
    const rows = (): unknown =>
      workspace
        .legacy('GET', 'labelrowmetadata', project.uuid, null, { include_all_label_branches: true })
        .map((row: { label_hash: string }) => row.label_hash);
    const before = rows();
    const [task] = project.tasks('Consensus 1');
    project.act(
      'Consensus 1',
      task.subtasks.map(({ uuid }: { uuid: string }, at: number) => ({
        taskUuid: uuid,
        action: 'SUBMIT',
        assignee: people[at],
      })),
    );
    project.move('Consensus 1 Review', 'Annotate 1', [task.uuid]);
    project.move('Annotate 1', 'Consensus 1', [task.uuid]);
    const again = project.tasks('Consensus 1')[0];
    expect(again.subtasks.map(({ uuid }: { uuid: string }) => uuid)).toEqual(
      task.subtasks.map(({ uuid }: { uuid: string }) => uuid),
    );
    expect(again.subtasks.map(({ status, assignee }: Answer) => [status, assignee])).toEqual(
      people.map((email) => ['REOPENED', email]),
    );
    expect(rows()).toEqual(before);
  });
});

describe('moves', () => {
  test('are refused as a whole when one task is elsewhere', async () => {
    const workspace = await openWorkspace();
    const project = openProject(workspace, 3);
    const uuids = project.tasks('Benchmark Task?').map(({ uuid }) => uuid as string);
    project.move('Benchmark Task?', 'Complete', [uuids[0]!]);
    expect(() => project.move('Benchmark Task?', 'Archive', uuids)).toThrow(uuids[0]);
    expect(project.tasks('Benchmark Task?')).toHaveLength(2);
    expect(project.tasks('Archive')).toHaveLength(0);
    expect(() =>
      project.move(
        'Complete',
        'Archive',
        Array.from({ length: 501 }, () => uuids[0]!),
      ),
    ).toThrow(/at most 500/);
  });
});

describe('people', () => {
  test('act only on their own tasks and in stages of their role', async () => {
    const workspace = await openWorkspace();
    const project = openProject(workspace, 1);
    workspace.legacy('POST', 'projectusers', project.uuid, project.uuid, {
      user_emails: ['ann@x.org', 'bob@x.org'],
      user_role: 1,
    });
    const [ann, bob] = [workspace.person('ann@x.org'), workspace.person('bob@x.org')];
    const taskUuid = project.tasks('Benchmark Task?')[0].uuid;
    project.act('Benchmark Task?', [{ taskUuid, action: 'PATHWAY_ACTION', pathwayName: 'NO' }]);
    project.act('Annotate 1', [{ taskUuid, action: 'ASSIGN', assignee: 'ann@x.org' }], ann);
    expect(() => project.act('Annotate 1', [{ taskUuid, action: 'SUBMIT' }], bob)).toThrow(
      expect.objectContaining({ status: 403 }),
    );
    project.act('Annotate 1', [{ taskUuid, action: 'SUBMIT' }], ann);
    expect(() => project.act('Review 1', [{ taskUuid, action: 'APPROVE' }], ann)).toThrow(
      expect.objectContaining({ status: 403 }),
    );
    project.act('Review 1', [{ taskUuid, action: 'REJECT' }]);
    expect(project.tasks('Annotate 1')[0]).toMatchObject({ status: 'REOPENED', assignee: 'ann@x.org' });
    workspace.rest('POST', `projects/${project.uuid}/users/bulk-delete`, { userEmails: ['ann@x.org'] });
    expect(project.tasks('Annotate 1')[0]).toMatchObject({ status: 'RELEASED', assignee: null });
  });
});

test('ten thousand tasks are attached, listed, sent on and moved in seconds', async () => {
  const workspace = await openWorkspace();
  const started = performance.now();
  const project = openProject(workspace, 10_000);
  const uuids: string[] = [];
  let token: string | null = '0';
  while (token !== null) {
    const page: Answer = workspace.rest(
      'GET',
      `projects/${project.uuid}/workflow/stages/${project.stage('Benchmark Task?')}/tasks?pageToken=${token}`,
    );
    uuids.push(...page.results.map(({ uuid }: { uuid: string }) => uuid));
    token = page.nextPageToken;
  }
  const listed = performance.now();
  project.act(
    'Benchmark Task?',
    uuids.slice(0, 1000).map((taskUuid) => ({ taskUuid, action: 'PATHWAY_ACTION', pathwayName: 'YES' })),
  );
  const sent = performance.now();
  project.move('Consensus 1', 'Archive', uuids.slice(0, 500));
  const moved = performance.now();
  workspace.legacy('GET', 'labelrowmetadata', project.uuid, null, {
    include_uninitialised_labels: true,
    include_all_label_branches: true,
  });
  const rows = performance.now();
  expect(uuids).toHaveLength(10_000);
  expect(sent - listed).toBeLessThan(3000);
  expect(moved - sent).toBeLessThan(2000);
  expect(rows - moved).toBeLessThan(3000);
  expect(listed - started).toBeLessThan(10_000);
});
