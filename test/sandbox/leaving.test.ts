import { expect, test } from 'vitest';
import { createGroup } from '../../src/sandbox/admin/people.ts';
import { ADMIN, openProject, openWorkspace } from './workspace.ts';

/** Ann is in the project through a group alone and holds an annotation task and a consensus subtask. */
async function throughGroup() {
  const workspace = await openWorkspace();
  const project = openProject(workspace, 2);
  const ann = workspace.person('ann@x.org');
  const group: string = workspace.rest('POST', 'organisation/groups', { name: 'annotators' }).groupHash;
  workspace.rest('POST', `organisation/groups/${group}/users`, { userEmails: [ann.email] });
  workspace.rest('POST', `projects/${project.uuid}/groups`, { groupHashList: [group], userRole: 1 });
  const [one, two] = project.tasks('Benchmark Task?');
  project.act('Benchmark Task?', [
    { taskUuid: one.uuid, action: 'PATHWAY_ACTION', pathwayName: 'NO' },
    { taskUuid: two.uuid, action: 'PATHWAY_ACTION', pathwayName: 'YES' },
  ]);
  const [part] = project.tasks('Consensus 1')[0].subtasks;
  project.act('Annotate 1', [{ taskUuid: one.uuid, action: 'ASSIGN', assignee: ann.email }]);
  project.act('Consensus 1', [{ taskUuid: part.uuid, action: 'ASSIGN', assignee: ann.email }]);
  const held = (): unknown => [
    project.tasks('Annotate 1').map(({ status, assignee }) => [status, assignee]),
    project.tasks('Consensus 1')[0].subtasks.map((subtask: { status: string }) => subtask.status),
  ];
  return { workspace, project, ann, group, held };
}

const HELD = [[['ASSIGNED', 'ann@x.org']], ['ASSIGNED', 'NEW', 'NEW']];
const FREE = [[['RELEASED', null]], ['RELEASED', 'NEW', 'NEW']];

type Setting = Awaited<ReturnType<typeof throughGroup>>;

test.each<{ how: string; leave: (setting: Setting) => unknown }>([
  {
    how: 'the group leaves the project',
    leave: ({ workspace, project, group }) =>
      workspace.rest('DELETE', `projects/${project.uuid}/groups?groupHashList=${group}`),
  },
  {
    how: 'the group is deleted',
    leave: ({ workspace, group }) => workspace.rest('DELETE', `organisation/groups/${group}`),
  },
  {
    how: 'the person leaves the group',
    leave: ({ workspace, group, ann }) =>
      workspace.rest('POST', `organisation/groups/${group}/users/bulk-delete`, { userEmails: [ann.email] }),
  },
  {
    how: 'the admin API gives the group other members',
    leave: ({ workspace }) => createGroup(workspace.context, { name: 'annotators', members: [] }),
  },
  {
    how: 'the person leaves the organisation',
    leave: ({ workspace, ann }) => workspace.rest('DELETE', `organisation/users/${ann.email}`),
  },
])('tasks that a person holds by a group are free when $how', async ({ leave }) => {
  const setting = await throughGroup();
  expect(setting.held()).toEqual(HELD);
  leave(setting);
  expect(setting.held()).toEqual(FREE);
});

test('tasks stay with a person who is in the project by another way, too', async () => {
  const setting = await throughGroup();
  const { workspace, project, group, ann } = setting;
  workspace.legacy('POST', 'projectusers', project.uuid, project.uuid, { user_emails: [ann.email], user_role: 1 });
  workspace.rest('DELETE', `projects/${project.uuid}/groups?groupHashList=${group}`);
  expect(setting.held()).toEqual(HELD);
  workspace.rest('POST', `projects/${project.uuid}/users/bulk-delete`, { userEmails: [ann.email] });
  expect(setting.held()).toEqual(FREE);
});

test('only an admin of the organisation takes an admin out of a project', async () => {
  const workspace = await openWorkspace();
  const project = openProject(workspace, 1);
  const [pat, sam, ann] = ['pat@x.org', 'sam@x.org', 'ann@x.org'].map((email) => workspace.person(email));
  const add = (user_emails: (string | undefined)[], user_role: number): unknown =>
    workspace.legacy('POST', 'projectusers', project.uuid, project.uuid, { user_emails, user_role });
  add([pat?.email, sam?.email], 0);
  add([ann?.email], 1);
  const path = `projects/${project.uuid}/users`;
  const remove = (userEmails: (string | undefined)[], caller = pat): unknown =>
    workspace.rest('POST', `${path}/bulk-delete`, { userEmails }, caller);
  const people = (): string[] =>
    workspace.rest('GET', path).results.map(({ userEmail }: { userEmail: string }) => userEmail);
  expect(() => remove([ann?.email, sam?.email])).toThrow(expect.objectContaining({ code: 'AUTHORISATION_ERROR' }));
  expect(people()).toContain(ann?.email);
  remove([ann?.email, 'nobody@x.org']);
  remove([sam?.email], ADMIN);
  expect(people()).not.toContain(ann?.email);
  expect(people()).not.toContain(sam?.email);
});

test('adding people to a dataset changes no role that is there, and the answer says which it is', async () => {
  const workspace = await openWorkspace();
  const dataset = workspace.dataset(1);
  const add = (user_emails: string[], user_role: number): { user_email: string; user_role: number }[] =>
    workspace.legacy('POST', 'datasetusers', undefined, dataset.uuid, { user_emails, user_role }, undefined, [
      'dataset',
      dataset.uuid,
    ]);
  expect(add(['ann@x.org'], 0).map((user) => user.user_role)).toEqual([0]);
  expect(add(['Ann@x.org', 'bob@x.org'], 1).map((user) => [user.user_email, user.user_role])).toEqual([
    ['ann@x.org', 0],
    ['bob@x.org', 1],
  ]);
  const users = workspace.rest('GET', `datasets/${dataset.uuid}/users`).results;
  expect(users.map((user: { userRole: number }) => user.userRole)).toEqual([0, 0, 1]);
});
