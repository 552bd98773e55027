import { expect, test } from 'vitest';
import { timeOf } from '../../src/sandbox/query.ts';
import { openProject, openWorkspace } from './workspace.ts';

const LONG = 'a'.repeat(60_000);
const wrong = expect.objectContaining({ code: 'INVALID_ARGUMENTS_ERROR' });

test.each(['data_title_like', 'workflow_graph_node_title_like'])(
  'label rows: a pattern for %s that is longer than the database takes is a wrong value',
  async (name) => {
    const workspace = await openWorkspace();
    const { uuid } = openProject(workspace, 1);
    expect(() => workspace.legacy('GET', 'labelrowmetadata', uuid, null, { [name]: LONG })).toThrow(wrong);
  },
);

test.each([
  'datasets/list?titleLike=',
  'datasets/list?descriptionLike=',
  'ontologies?titleLike=',
  'ontologies?descLike=',
  'projects?titleLike=',
  'projects?descLike=',
])('%s with a pattern that is longer than the database takes is a wrong value', async (path) => {
  const workspace = await openWorkspace();
  openProject(workspace, 1);
  expect(() => workspace.rest('GET', path + LONG)).toThrow(wrong);
});

test.each([
  ['2024-01-02', Date.UTC(2024, 0, 2)],
  ['2024-01-02 03:04:05', Date.UTC(2024, 0, 2, 3, 4, 5)],
  ['2024-01-02T03:04:05', Date.UTC(2024, 0, 2, 3, 4, 5)],
  ['2024-01-02T03:04:05Z', Date.UTC(2024, 0, 2, 3, 4, 5)],
  ['2024-01-02T03:04:05.123456+00:00', Date.UTC(2024, 0, 2, 3, 4, 5, 123)],
  ['2024-01-02T03:04:05+02:00', Date.UTC(2024, 0, 2, 1, 4, 5)],
  ['0001-01-01T00:00:00', Date.parse('0001-01-01T00:00:00Z')],
])('%s is a time', (text, time) => {
  expect(timeOf(text, 'after')).toBe(time);
});

test.each(['', '5', 'May', 'day 7', '2024', '2024-13-01', '2024-01-02T25:00:00', '1704164645', '2024-1-2'])(
  '%j is no time',
  (text) => {
    expect(() => timeOf(text, 'after')).toThrow(wrong);
  },
);

test.each(['edited_before', 'edited_after'])(
  'label rows: %s that is no time is a wrong value, also where no row has a time yet',
  async (name) => {
    const workspace = await openWorkspace();
    const { uuid } = openProject(workspace, 1);
    const ask = { include_uninitialised_labels: true, [name]: 'yesterday' };
    expect(() => workspace.legacy('GET', 'labelrowmetadata', uuid, null, ask)).toThrow(wrong);
  },
);
