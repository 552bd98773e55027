import { expect, test } from 'vitest';
import { skipTasks, tagFolder } from '../../src/sandbox/admin/people-actions.ts';
import { PROJECT_STATUS } from '../../src/sandbox/decisions/activity.ts';
import { sceneJson } from '../../src/sandbox/scene-json.ts';
import { ADMIN, openProject, openWorkspace, type Answer } from './workspace.ts';

const WINDOW = 'after=2024-04-30T00:00:00Z&before=2024-05-03T00:00:00Z';

async function annotated() {
  const workspace = await openWorkspace();
  const project = openProject(workspace, 3);
  const [task] = project.tasks('Benchmark Task?');
  project.act('Benchmark Task?', [{ taskUuid: task.uuid, action: 'PATHWAY_ACTION', pathwayName: 'NO' }]);
  return { workspace, project, task };
}

test('time is counted between the actions of a person, from 1 second to 5 minutes', async () => {
  const { workspace, project, task } = await annotated();
  const steps: [string, unknown, number][] = [
    ['Annotate 1', { taskUuid: task.uuid, action: 'SUBMIT' }, 42_000],
    ['Review 1', { taskUuid: task.uuid, action: 'REJECT' }, 10],
    ['Annotate 1', { taskUuid: task.uuid, action: 'SUBMIT' }, 3_600_000],
  ];
  for (const [stage, action, later] of steps) {
    workspace.clock.now += later;
    project.act(stage, [action]);
  }
  const spent = workspace.rest('GET', `analytics/time-spent?projectUuid=${project.uuid}&${WINDOW}`).results;
  expect(spent.map((work: Answer) => work.timeSpentSeconds)).toEqual([42, 1, 300]);
  const timers = workspace.rest('GET', `analytics/collaborators/timers?projectHash=${project.uuid}&${WINDOW}`).results;
  expect(timers).toMatchObject([{ userEmail: ADMIN.email, timeSeconds: 343 }]);
  const actions = workspace.rest('GET', `analytics/task-actions?projectUuid=${project.uuid}&${WINDOW}`).results;
  expect(actions.map((action: Answer) => action.actionType)).toEqual(['submit', 'submit', 'reject', 'submit']);
});

test('who is in a project through a group has the role of the group in its analytics', async () => {
  const { workspace, project, task } = await annotated();
  const ann = workspace.person('ann@example.org');
  const group: string = workspace.rest('POST', 'organisation/groups', { name: 'g' }).groupHash;
  workspace.rest('POST', `organisation/groups/${group}/users`, { userEmails: [ann.email] });
  workspace.rest('POST', `projects/${project.uuid}/groups`, { groupHashList: [group], userRole: 1 });
  project.act('Annotate 1', [{ taskUuid: task.uuid, action: 'SUBMIT' }], ann);
  project.act('Review 1', [{ taskUuid: task.uuid, action: 'APPROVE' }]);
  const spent = workspace.rest('GET', `analytics/time-spent?projectUuid=${project.uuid}&${WINDOW}`).results;
  expect(spent.map((work: Answer) => [work.userEmail, work.projectUserRole])).toEqual([
    [ann.email, 1],
    [ADMIN.email, 0],
  ]);
  const timers = workspace.rest('GET', `analytics/collaborators/timers?projectHash=${project.uuid}&${WINDOW}`).results;
  expect(timers.map((timer: Answer) => [timer.userEmail, timer.userRole])).toEqual([
    [ADMIN.email, 0],
    [ann.email, 1],
  ]);
});

test('a closed project refuses actions, moves and resets, and opens again', async () => {
  const { workspace, project, task } = await annotated();
  const setStatus = (status: string): unknown => workspace.rest('PUT', `projects/${project.uuid}/status`, { status });
  for (const status of PROJECT_STATUS.closed) {
    setStatus(status);
    expect(() => project.act('Annotate 1', [{ taskUuid: task.uuid, action: 'SUBMIT' }])).toThrow(status);
    expect(() => project.move('Annotate 1', 'Archive', [task.uuid])).toThrow(status);
  }
  setStatus('inProgress');
  project.act('Annotate 1', [{ taskUuid: task.uuid, action: 'SUBMIT' }]);
  expect(project.tasks('Review 1')).toHaveLength(1);
});

test('a skipped task is free again, and only annotation can be skipped', async () => {
  const { workspace, project, task } = await annotated();
  const skip = (): unknown =>
    skipTasks(workspace.context, { projectUuid: project.uuid, taskUuids: [task.uuid], email: ADMIN.email });
  project.act('Annotate 1', [{ taskUuid: task.uuid, action: 'ASSIGN', assignee: ADMIN.email }]);
  skip();
  expect(project.tasks('Annotate 1')).toMatchObject([{ status: 'SKIPPED', assignee: null }]);
  expect(project.tasks('Annotate 1', '?statuses=SKIPPED')).toHaveLength(1);
  project.act('Annotate 1', [{ taskUuid: task.uuid, action: 'SUBMIT' }]);
  expect(skip).toThrow('skip is not possible in the review stage');
});

test('issues are raised with linked tags, paged, and deleted by their author or an admin only', async () => {
  const { workspace, project } = await annotated();
  const path = `projects/${project.uuid}/issues`;
  const [dataUuid] = project.dataset.hashes;
  const raise = (issueTags: string[], caller = ADMIN): unknown =>
    workspace.rest(
      'POST',
      path,
      { issues: [{ anchor: { type: 'dataUnit', dataUuid }, comment: 'c', issueTags }] },
      caller,
    );
  expect(() => raise(['blurry'])).toThrow('link it first');
  workspace.rest('POST', `projects/${project.uuid}/issue-tags`, { issueTagNames: ['blurry'] });
  for (let at = 0; at < 101; at += 1) raise(['blurry']);
  const first = workspace.rest('GET', `${path}?dataUnitId=${dataUuid}`);
  expect(first.results).toHaveLength(100);
  expect(first.results[0].tags).toMatchObject([{ name: 'blurry' }]);
  expect(workspace.rest('GET', `${path}?pageToken=${first.nextPageToken}`)).toMatchObject({ nextPageToken: null });
  const person = workspace.person('ann@example.org');
  workspace.legacy('POST', 'projectusers', project.uuid, project.uuid, { user_emails: [person.email], user_role: 1 });
  const remove = (): unknown =>
    workspace.rest('POST', `${path}/delete`, { issueUuids: [first.results[0].uuid] }, person);
  expect(remove).toThrow('somebody else');
  workspace.rest('POST', `${path}/delete`, { issueUuids: [first.results[0].uuid] });
  expect(workspace.rest('GET', path).results).toHaveLength(100);
});

test('issues of others and on labels are deleted by project admins alone, all of a call or none', async () => {
  const { workspace, project } = await annotated();
  const path = `projects/${project.uuid}/issues`;
  const [dataUuid = ''] = project.dataset.hashes;
  const ann = workspace.person('ann@example.org');
  const tim = workspace.person('tim@example.org');
  for (const [person, user_role] of [
    [ann, 1],
    [tim, 4],
  ] as const) {
    workspace.legacy('POST', 'projectusers', project.uuid, project.uuid, { user_emails: [person.email], user_role });
  }
  const anchors = [{ type: 'dataUnit' }, { type: 'frame', frameIndex: 0 }, { type: 'annotation', annotationId: 'x' }];
  const issues = anchors.map((anchor) => ({ anchor: { ...anchor, dataUuid }, comment: 'c', issueTags: [] }));
  workspace.rest('POST', path, { issues }, ann);
  const uuids = (): string[] => workspace.rest('GET', path).results.map((issue: Answer) => issue.uuid);
  const [general = '', frame = '', label = ''] = uuids();
  const remove = (issueUuids: string[], caller = ADMIN): unknown =>
    workspace.rest('POST', `${path}/delete`, { issueUuids }, caller);
  const denied = expect.objectContaining({ code: 'AUTHORISATION_ERROR' });
  expect(() => remove([general, label], ann)).toThrow(denied);
  expect(() => remove([general], tim)).toThrow(denied);
  expect(() => remove([general, project.uuid])).toThrow(expect.objectContaining({ code: 'RESOURCE_NOT_FOUND_ERROR' }));
  expect(uuids()).toEqual([general, frame, label]);
  remove([general, general], ann);
  remove([frame, label]);
  expect(uuids()).toEqual([]);
});

test('an issue on a span of frames needs one that begins before it ends', async () => {
  const { workspace, project } = await annotated();
  const raise = (frameRanges: unknown): unknown =>
    workspace.rest('POST', `projects/${project.uuid}/issues`, {
      issues: [
        {
          anchor: { type: 'annotation', dataUuid: project.dataset.hashes[0], annotationId: 'x', frameRanges },
          comment: '',
          issueTags: [],
        },
      ],
    });
  const wrong = expect.objectContaining({ code: 'INVALID_ARGUMENTS_ERROR' });
  expect(() => raise([])).toThrow(wrong);
  expect(() => raise([{ start: 3, end: 2 }])).toThrow(wrong);
  raise([{ start: 2, end: 2 }]);
});

test('folders are found by all of the tags that they carry', async () => {
  const workspace = await openWorkspace();
  const folder: string = workspace.rest('POST', 'storage/folders', { name: 'tagged' }).uuid;
  for (const name of ['night', 'rain']) workspace.rest('POST', 'organisation/organisation-tags', { name });
  tagFolder(workspace.context, { folderUuid: folder, tags: ['night'] });
  const found = (query: string): string[] =>
    workspace.rest('GET', `storage/folders?${query}`).results.map((one: Answer) => one.uuid);
  expect(found('organisationTagNamesAllof=night')).toEqual([folder]);
  expect(found('organisationTagNamesAllof=night&organisationTagNamesAllof=rain')).toEqual([]);
  expect(() => tagFolder(workspace.context, { folderUuid: folder, tags: ['fog'] })).toThrow('there is no tag "fog"');
});

test('collections and presets go with the folder that they belong to', async () => {
  const workspace = await openWorkspace();
  const folder: string = workspace.rest('POST', 'storage/folders', { name: 'top' }).uuid;
  workspace.rest('POST', `index/collections?topLevelFolderUuid=${folder}`, { name: 'c' });
  workspace.rest('POST', `index/presets?topLevelFolderUuid=${folder}`, { name: 'p', filterPresetJson: {} });
  const left = (): number[] =>
    ['collections', 'presets'].map((kind) => workspace.rest('GET', `index/${kind}`).results.length);
  expect(left()).toEqual([1, 1]);
  workspace.rest('DELETE', `storage/folders/${folder}`);
  expect(left()).toEqual([0, 0]);
});

test('every form of a pose is the same quarter turn', () => {
  const half = Math.SQRT1_2;
  const turn = [0, 1, 0, -1, 0, 0, 0, 0, 1];
  const forms = [
    { rotation: { x: 0, y: 0, z: half, w: half }, position: { x: 1, y: 2, z: 3 } },
    { rotation: { x: 0, y: 0, z: Math.PI / 2 }, position: { x: 1, y: 2, z: 3 } },
    { rotation: turn, position: { x: 1, y: 2, z: 3 } },
    [0, 1, 0, 0, -1, 0, 0, 0, 0, 0, 1, 0, 1, 2, 3, 1],
  ];
  for (const pose of forms) {
    const scene: Answer = sceneJson({ scene: { a: { type: 'point_cloud', events: [], pose } } }, (url) => url);
    const [event] = scene.streams['a-pose'].stream.events;
    event.rotation.forEach((number: number, at: number) => expect(number).toBeCloseTo(turn[at] ?? 9, 12));
    expect(event.position).toEqual([1, 2, 3]);
    expect(scene.streams.a.stream.frameOfReferenceId).toBe('a-pose');
  }
});
