import { expect, test } from 'vitest';
import type { Caller } from '../../src/sandbox/context.ts';
import { openProject, openWorkspace, type Answer } from './workspace.ts';

const ROLES = { annotator: 1, reviewer: 2, both: 3, manager: 4, viewer: 5 } as const;

/** A task with one label in the review stage, and a person of every role. */
async function inReview() {
  const workspace = await openWorkspace();
  const project = openProject(workspace, 1);
  const [task] = project.tasks('Benchmark Task?');
  project.act('Benchmark Task?', [{ taskUuid: task.uuid, action: 'PATHWAY_ACTION', pathwayName: 'NO' }]);
  const [hash = ''] = project.dataset.hashes;
  const [row] = workspace.legacy('PUT', 'labelrow', project.uuid, [hash], {});
  const answers = [{ featureHash: 'att00004', answers: [{ featureHash: 'opt00004' }] }];
  const labels = { kls00001: { classificationHash: 'kls00001', featureHash: 'cls00001', classifications: answers } };
  row.classification_answers = { kls00001: { ...labels.kls00001, range: [[0, 0]] } };
  workspace.legacy('POST', 'labelrow', project.uuid, [row.label_hash], { labels: [row] });
  project.act('Annotate 1', [{ taskUuid: task.uuid, action: 'SUBMIT' }]);
  const people = Object.fromEntries(
    Object.entries(ROLES).map(([name, user_role]) => {
      const person = workspace.person(`${name}@x.org`);
      const payload = { user_emails: [person.email], user_role };
      workspace.legacy('POST', 'projectusers', project.uuid, project.uuid, payload);
      return [name, person];
    }),
  ) as Record<keyof typeof ROLES, Caller>;
  const path = `projects/${project.uuid}/workflow/stages/${project.stage('Review 1')}/tasks/${task.uuid}/reviews`;
  const reviews = (): Answer[] => workspace.rest('GET', path).results;
  const act = (action: string, caller?: Caller): unknown =>
    workspace.rest('POST', `${path}/actions`, [{ reviewUuid: reviews()[0].reviewUuid, action }], caller);
  return { workspace, project, task, people, reviews, act };
}

test('label reviews are acted on by people who review, on free tasks and their own, and by managers', async () => {
  const { project, task, people, reviews, act } = await inReview();
  const denied = expect.objectContaining({ code: 'AUTHORISATION_ERROR' });
  expect(() => act('APPROVE', people.annotator)).toThrow(denied);
  expect(() => act('APPROVE', people.viewer)).toThrow(denied);
  expect(reviews()).toMatchObject([{ status: 'NEW' }]);
  act('APPROVE', people.reviewer);
  act('REOPEN', people.both);
  project.act('Review 1', [{ taskUuid: task.uuid, action: 'ASSIGN', assignee: people.both.email }]);
  expect(() => act('REJECT', people.reviewer)).toThrow(denied);
  act('APPROVE', people.both);
  act('REJECT', people.manager);
  expect(reviews()).toMatchObject([{ status: 'REJECTED' }]);
});

test('in a paused project labels are not reviewed', async () => {
  const { workspace, project, reviews, act } = await inReview();
  workspace.rest('PUT', `projects/${project.uuid}/status`, { status: 'paused' });
  expect(() => act('APPROVE')).toThrow(expect.objectContaining({ code: 'OPERATION_NOT_ALLOWED' }));
  workspace.rest('PUT', `projects/${project.uuid}/status`, { status: 'inProgress' });
  act('APPROVE');
  expect(reviews()).toMatchObject([{ status: 'APPROVED' }]);
});
