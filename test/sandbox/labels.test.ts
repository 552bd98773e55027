import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbersOf, rangesOf } from '../../src/sandbox/engine/labels/ranges.ts';
import { openProject, openWorkspace, STREET, type Answer, type Workspace } from './workspace.ts';

const SIMPLE = {
  title: 'S',
  start: 'Annotate',
  stages: [
    { name: 'Annotate', type: 'annotation' as const, next: 'Complete' },
    { name: 'Complete', type: 'done' as const },
  ],
};
const VIDEO = { item_type: 'video', mime_type: 'video/mp4', frame_count: 10, fps: 5, duration: 2 };

/** One label row on main, with functions that save a changed copy and read it back. */
async function openRow(item: object = {}, editor: unknown = STREET) {
  const workspace: Workspace = await openWorkspace();
  const project = openProject(workspace, 1, SIMPLE, editor, item);
  const [dataHash] = project.dataset.hashes;
  const [row] = workspace.legacy('PUT', 'labelrow', project.uuid, [dataHash], {
    multi_request: true,
    branch_name: null,
  });
  const read = (payload: object = {}): Answer =>
    workspace.legacy('GET', 'labelrow', project.uuid, [row.label_hash], payload)[0];
  const save = (change: (row: Answer) => void): Answer => {
    const changed = structuredClone(read());
    change(changed);
    workspace.legacy('POST', 'labelrow', project.uuid, [row.label_hash], {
      multi_request: true,
      labels: [changed],
      validate_before_saving: false,
    });
    return read();
  };
  return { workspace, project, row, read, save, unit: dataHash! };
}

const vehicle = (objectHash: string, extra: object = {}): Answer => ({
  name: 'Vehicle',
  color: '#D33115',
  shape: 'bounding_box',
  value: 'vehicle',
  objectHash,
  featureHash: 'obj00001',
  createdAt: 'Mon, 01 Jan 2024 00:00:00 UTC',
  createdBy: null,
  confidence: 1,
  manualAnnotation: true,
  boundingBox: { h: 0.1, w: 0.1, x: 0.1, y: 0.1 },
  ...extra,
});
const weather = (classificationHash: string, extra: object = {}): Answer => ({
  classificationHash,
  featureHash: 'cls00001',
  spaces: {},
  ...extra,
  classifications: [
    {
      name: 'Weather',
      value: 'weather',
      featureHash: 'att00004',
      manualAnnotation: true,
      answers: [{ name: 'Rain', value: 'rain', featureHash: 'opt00005' }],
    },
  ],
});
const onFrame = (classificationHash: string): Answer => ({
  name: 'Weather',
  value: 'weather',
  createdAt: null,
  featureHash: 'cls00001',
  classificationHash,
});

describe('a label row', () => {
  test('exists on main only after somebody made it, and making it again gives the same', async () => {
    const { workspace, project, row, unit } = await openRow();
    expect(workspace.context.store.all('SELECT 1 FROM label_rows')).toHaveLength(1);
    const again = workspace.legacy('PUT', 'labelrow', project.uuid, [unit, unit], {});
    expect(again.map(({ label_hash: hash }: Answer) => hash)).toEqual([row.label_hash, row.label_hash]);
  });

  test('is read and listed on a branch of its own', async () => {
    const { workspace, project, unit } = await openRow();
    const [row] = workspace.legacy('PUT', 'labelrow', project.uuid, [unit], { branch_name: 'mine' });
    expect(row.branch_name).toBe('mine');
    const listed = workspace.legacy('GET', 'labelrowmetadata', project.uuid, null, { branch_name: 'mine' });
    expect(listed.map((entry: Answer) => [entry.branch_name, entry.label_hash])).toEqual([['mine', row.label_hash]]);
    expect(() =>
      workspace.legacy('GET', 'labelrowmetadata', project.uuid, null, {
        branch_name: 'mine',
        include_all_label_branches: true,
      }),
    ).toThrow(/exclude each other/);
  });

  test('refuses more than a thousand rows in one call', async () => {
    const { workspace, project } = await openRow();
    expect(() =>
      workspace.legacy(
        'GET',
        'labelrow',
        project.uuid,
        Array.from({ length: 1001 }, () => 'x'),
        {},
      ),
    ).toThrow(expect.objectContaining({ code: 'MULTI_LABEL_LIMIT_ERROR', payload: { maximum_labels_allowed: 1000 } }));
  });
});

describe('saving classifications', () => {
  test('by ranges alone serves them on frames too', async () => {
    const { save, unit } = await openRow(VIDEO);
    const saved = save((row) => {
      row.classification_answers = {
        k1: weather('k1', {
          range: [
            [2, 3],
            [7, 7],
          ],
          createdBy: 'a@x.org',
        }),
      };
    });
    expect(Object.keys(saved.data_units[unit].labels)).toEqual(['2', '3', '7']);
    expect(saved.data_units[unit].labels['7']).toMatchObject({
      objects: [],
      classifications: [{ classificationHash: 'k1', featureHash: 'cls00001', name: 'Weather' }],
    });
    expect(saved.classification_answers.k1).toMatchObject({
      range: [
        [2, 3],
        [7, 7],
      ],
      createdBy: 'a@x.org',
      spaces: {},
    });
  });

  test('by frames alone serves them as ranges too', async () => {
    const { save, unit } = await openRow(VIDEO);
    const saved = save((row) => {
      row.classification_answers = { k1: weather('k1') };
      row.data_units[unit].labels = Object.fromEntries(
        [4, 5, 9].map((frame) => [frame, { objects: [], classifications: [onFrame('k1')] }]),
      );
    });
    expect(saved.classification_answers.k1.range).toEqual([
      [4, 5],
      [9, 9],
    ]);
    expect(saved.classification_answers.k1.createdBy).toBe('admin@example.org');
  });

  test('believes ranges where both were sent, and never what was stored before', async () => {
    const { save, unit } = await openRow(VIDEO);
    save((row) => {
      row.classification_answers = { k1: weather('k1', { range: [[0, 9]] }) };
    });
    const saved = save((row) => {
      row.classification_answers = { k1: weather('k1', { range: [[1, 1]] }) };
    });
    expect(Object.keys(saved.data_units[unit].labels)).toEqual(['1']);
  });

  test('drops what lies nowhere, keeps what is global', async () => {
    const { save } = await openRow(VIDEO);
    const saved = save((row) => {
      row.classification_answers = {
        k1: weather('k1', { range: [] }),
        g1: {
          classificationHash: 'g1',
          featureHash: 'cls00002',
          range: [],
          spaces: {},
          classifications: [{ name: 'Summary', value: 'summary', answers: 'x', featureHash: 'att00005' }],
        },
      };
    });
    expect(Object.keys(saved.classification_answers)).toEqual(['g1']);
    expect(saved.classification_answers.g1.range).toEqual([]);
  });

  test('refuses two instances of one classification that meet on a frame, and frames that do not exist', async () => {
    const { save } = await openRow(VIDEO);
    const corrupted = expect.objectContaining({ code: 'CORRUPTED_LABEL_ERROR' });
    expect(() =>
      save((row) => {
        row.classification_answers = { k1: weather('k1', { range: [[0, 4]] }), k2: weather('k2', { range: [[4, 6]] }) };
      }),
    ).toThrow(corrupted);
    expect(() =>
      save((row) => {
        row.classification_answers = { k1: weather('k1', { range: [[8, 10]] }) };
      }),
    ).toThrow(corrupted);
    const saved = save((row) => {
      row.classification_answers = { k1: weather('k1', { range: [[0, 3]] }), k2: weather('k2', { range: [[4, 6]] }) };
    });
    expect(Object.keys(saved.classification_answers)).toEqual(['k1', 'k2']);
  });
});

describe('saving objects', () => {
  test('numbers them, keeps numbers that a save lacks, and says who made them', async () => {
    const { save, unit } = await openRow();
    const first = save((row) => {
      row.data_units[unit].labels.objects = [vehicle('a'), vehicle('b')];
    });
    expect(first.object_answers).toMatchObject({ a: { objectNumber: 1 }, b: { objectNumber: 2 } });
    expect(first.data_units[unit].labels.objects[0].createdBy).toBe('admin@example.org');
    const second = save((row) => {
      row.data_units[unit].labels.objects = [vehicle('b'), vehicle('c', { createdBy: 'ann@x.org' })];
      row.object_answers = { b: { objectHash: 'b', classifications: [] }, c: { objectHash: 'c', classifications: [] } };
    });
    expect(second.object_answers).toMatchObject({ b: { objectNumber: 2 }, c: { objectNumber: 3 } });
    expect(Object.keys(second.object_answers)).toEqual(['b', 'c']);
    expect(second.data_units[unit].labels.objects[1].createdBy).toBe('ann@x.org');
  });

  test('gives dynamic answers a track hash, the same when saved again', async () => {
    const { save, unit } = await openRow(VIDEO);
    const change = (row: Answer): void => {
      row.data_units[unit].labels = { 0: { objects: [vehicle('a')], classifications: [] } };
      row.object_actions = {
        a: {
          objectHash: 'a',
          actions: [
            {
              name: 'Flags',
              value: 'flags',
              featureHash: 'att00003',
              dynamic: true,
              range: [[0, 0]],
              answers: [{ name: 'Occluded', value: 'occluded', featureHash: 'opt00003' }],
            },
          ],
        },
      };
    };
    const hash = save(change).object_actions.a.actions[0].trackHash;
    expect(hash).toMatch(/^[\w+/]{8}$/);
    expect(save(change).object_actions.a.actions[0].trackHash).toBe(hash);
  });

  test('refuses features, shapes, answers, units and frames that do not exist', async () => {
    const { save, unit } = await openRow(VIDEO);
    const put =
      (object: Answer, frame = 0) =>
      (row: Answer): void => {
        row.data_units[unit].labels = { [frame]: { objects: [object], classifications: [] } };
      };
    expect(() => save(put(vehicle('a', { featureHash: 'nope0000' })))).toThrow(
      expect.objectContaining({ code: 'FEATURE_DOES_NOT_EXIST_ERROR' }),
    );
    expect(() => save(put(vehicle('a', { shape: 'polygon' })))).toThrow(
      expect.objectContaining({ code: 'CORRUPTED_LABEL_ERROR' }),
    );
    expect(() => save(put(vehicle('a'), 10))).toThrow(/has 10 frames/);
    expect(() =>
      save((row) => {
        row.data_units['other'] = row.data_units[unit];
      }),
    ).toThrow(/no data unit other/);
    expect(() =>
      save((row) => {
        put(vehicle('a'))(row);
        row.object_answers = { a: { objectHash: 'a', classifications: [{ featureHash: 'nope', answers: 'x' }] } };
      }),
    ).toThrow(expect.objectContaining({ code: 'ANSWER_DICTIONARY_ERROR' }));
    expect(() =>
      save((row) => {
        delete row.object_actions;
      }),
    ).toThrow(expect.objectContaining({ code: 'CORRUPTED_LABEL_ERROR' }));
  });

  test('changes nothing and counts no version when the same is saved again', async () => {
    const { workspace, project, row, save, read, unit } = await openRow(VIDEO);
    save((changed) => {
      changed.data_units[unit].labels = { 3: { objects: [vehicle('a')], classifications: [] } };
      changed.classification_answers = { k1: weather('k1', { range: [[1, 8]] }) };
    });
    const before = read();
    workspace.clock.now += 60_000;
    expect(save(() => undefined)).toEqual(before);
    expect(workspace.rest('GET', `projects/${project.uuid}/labels/${row.label_hash}/validation-state`).version).toBe(1);
  });

  test('of chosen features can be read alone', async () => {
    const { save, read, unit } = await openRow(VIDEO);
    save((row) => {
      row.data_units[unit].labels = { 3: { objects: [vehicle('a')], classifications: [] } };
      row.classification_answers = { k1: weather('k1', { range: [[3, 3]] }) };
    });
    const none = read({ include_object_feature_hashes: [], include_classification_feature_hashes: ['cls00001'] });
    expect([none.object_answers, Object.keys(none.classification_answers)]).toEqual([{}, ['k1']]);
    expect(none.data_units[unit].labels['3'].objects).toEqual([]);
  });
});

test.each<[string, object]>([
  ['no coordinates', { boundingBox: undefined }],
  ['coordinates that are no object', { boundingBox: 'here' }],
  ['coordinates without numbers', { boundingBox: { h: 0.1, w: 0.1, x: 0.1, y: null } }],
  ['the coordinates of another shape', { boundingBox: undefined, polygon: { 0: { x: 0, y: 0 } } }],
])('an object with %s is refused, as the row could not be loaded any more', async (_what, change) => {
  const { save, unit, read } = await openRow();
  const before = read();
  const broken = (row: Answer): unknown => (row.data_units[unit].labels.objects = [vehicle('aaaaaaaa', change)]);
  expect(() => save(broken)).toThrow(expect.objectContaining({ code: 'CORRUPTED_LABEL_ERROR' }));
  expect(read()).toEqual(before);
});

test('branches are copied without overwriting', async () => {
  const { workspace, project, row, save, unit } = await openRow();
  save((changed) => {
    changed.data_units[unit].labels.objects = [vehicle('a')];
  });
  const copy = { sourceBranchName: 'main', targetBranchName: 'copy', overwrite: false, labelUuids: [row.label_hash] };
  const post = (body: object): Answer => workspace.rest('POST', `projects/${project.uuid}/labels/copy-branch`, body);
  expect(post(copy)).toEqual({ copiedCount: 1 });
  expect(post(copy)).toEqual({ copiedCount: 0 });
  expect(post({ ...copy, overwrite: true })).toEqual({ copiedCount: 1 });
  const rows = workspace.legacy('GET', 'labelrowmetadata', project.uuid, null, { include_all_label_branches: true });
  const texts = workspace.legacy(
    'GET',
    'labelrow',
    project.uuid,
    rows.map(({ label_hash: hash }: Answer) => hash),
    {},
  );
  expect(texts[1].object_answers).toEqual(texts[0].object_answers);
});

test('ranges and numbers say the same', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(200)), (numbers) => {
      const ranges = rangesOf(numbers);
      expect(numbersOf(ranges)).toEqual(numbers.toSorted((a, b) => a - b));
      for (let at = 1; at < ranges.length; at += 1) expect(ranges[at]![0]).toBeGreaterThan(ranges[at - 1]![1] + 1);
    }),
  );
});
