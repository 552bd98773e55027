import { describe, expect, test } from 'vitest';
import { openProject, openWorkspace, STREET, type Answer } from './workspace.ts';

const SIMPLE = {
  title: 'S',
  start: 'Annotate',
  stages: [
    { name: 'Annotate', type: 'annotation' as const, next: 'Complete' },
    { name: 'Complete', type: 'done' as const },
  ],
};
const EDITOR = {
  ...STREET,
  objects: [
    ...(STREET as { objects: object[] }).objects,
    { id: '9', name: 'Points', color: '#000000', shape: 'segmentation', featureNodeHash: 'pts00001', attributes: [] },
  ],
};
const event = (uri: string) => ({ timestamp: 0, uri });
const STREAMS = {
  lidar: { type: 'point_cloud', events: [event('s3://b/0.pcd'), event('s3://b/1.pcd')] },
  front: { type: 'image', events: [event('s3://b/0.jpg')] },
};

async function openScene(scene: object, frames: number) {
  const workspace = await openWorkspace();
  const facts = { item_type: 'scene', mime_type: 'application/octet-stream', frame_count: frames };
  const { uuid, dataset } = openProject(workspace, 1, SIMPLE, EDITOR, facts);
  workspace.context.store.run(`UPDATE items SET extra = ?`, JSON.stringify({ scene }));
  const [unit = ''] = dataset.hashes;
  const [{ label_hash: hash }] = workspace.legacy('PUT', 'labelrow', uuid, [unit], { multi_request: true });
  const read = (): Answer => workspace.legacy('GET', 'labelrow', uuid, [hash], {})[0];
  const save = (change: (row: Answer) => void): Answer => {
    const row = structuredClone(read());
    change(row);
    workspace.legacy('POST', 'labelrow', uuid, [hash], { multi_request: true, labels: [row] });
    return read();
  };
  const listed = (): Answer =>
    workspace.legacy('GET', 'labelrowmetadata', uuid, null, { include_uninitialised_labels: true })[0];
  return { unit, read, save, listed };
}

const object = (objectHash: string, shape: string, featureHash: string, more: object): Answer => ({
  objectHash,
  shape,
  featureHash,
  ...more,
});
const vehicle = (hash: string, more: object = {}): Answer =>
  object(hash, 'bounding_box', 'obj00001', { boundingBox: { h: 0.1, w: 0.1, x: 0.1, y: 0.1 }, ...more });
const points = (hash: string): Answer => object(hash, 'segmentation', 'pts00001', { segmentation: ':6' });
const answer = (objectHash: string): Answer => ({ objectHash, classifications: [] });

describe('a scene of streams', () => {
  test('lists a space for every event of its point clouds and images', async () => {
    const { listed, read } = await openScene(STREAMS, 2);
    expect(Object.entries(listed().spaces).map(([id, space]) => [id, (space as Answer).space_type])).toEqual([
      ['lidar#0', 'point_cloud'],
      ['lidar#1', 'point_cloud'],
      ['front#0', 'scene_image'],
    ]);
    expect(listed().spaces['lidar#1'].scene_info).toEqual({ stream_id: 'lidar', event_index: 1, uri: 's3://b/1.pcd' });
    expect(read().spaces['front#0'].labels).toEqual({ objects: [], classifications: [] });
    expect(read()).not.toHaveProperty('scene');
  });

  test('takes labels of images from the data unit, keeps them when they are not sent, and drops them when emptied', async () => {
    const { unit, read, save } = await openScene(STREAMS, 2);
    save((row) => {
      row.data_units[unit].labels['front#0'] = { objects: [vehicle('veh00001')], classifications: [] };
      row.spaces['lidar#1'].labels.objects = [points('pts1')];
      row.object_answers = { veh00001: answer('veh00001'), pts1: answer('pts1') };
    });
    expect(read().spaces['front#0'].labels.objects).toHaveLength(1);
    expect(read().data_units[unit].labels).toEqual({});
    const before = read();
    save((row) => {
      delete row.spaces['front#0'];
      delete row.object_answers.veh00001;
    });
    expect(read()).toEqual({ ...before, last_edited_at: read().last_edited_at });
    save((row) => {
      row.spaces['front#0'].labels.objects = [];
    });
    expect(read().spaces['front#0'].labels.objects).toEqual([]);
    expect(Object.keys(read().object_answers)).toEqual(['pts1']);
  });

  test('refuses unknown spaces and unknown frames', async () => {
    const { unit, save } = await openScene(STREAMS, 2);
    expect(() => save((row) => (row.spaces['lidar#9'] = { space_type: 'point_cloud', labels: {} }))).toThrow(
      'the row has no space lidar#9',
    );
    const beyond = { '2': { objects: [vehicle('veh00001')], classifications: [] } };
    expect(() => save((row) => (row.data_units[unit].labels = beyond))).toThrow('frame 2 holds objects');
  });
});

describe('a recording', () => {
  test('is continuous: no frames, labels in nanoseconds, clouds and channels by being used', async () => {
    const { unit, listed, read, save } = await openScene({ url: 's3://b/drive.mcap', format: 'mcap' }, 1);
    expect(listed()).toMatchObject({ number_of_frames: 0, spaces: {} });
    expect(read().scene).toMatchObject({ isContinuous: true });
    const at = (event: string): Answer => ({ objects: [vehicle('veh00001', { event })], classifications: [] });
    save((row) => {
      row.data_units[unit].labels = {
        '0': at('upsert'),
        '3000000000': at('delete'),
        'lidar@1500': { objects: [points('pts1')], classifications: [] },
        'no number': at('upsert'),
      };
      row.object_answers = { veh00001: answer('veh00001'), pts1: answer('pts1') };
    });
    expect(Object.keys(read().data_units[unit].labels)).toEqual(['0', '3000000000', 'lidar@1500']);
    expect(read().data_units[unit].labels['3000000000'].objects[0].event).toBe('delete');
    const before = read();
    expect(save(() => undefined)).toEqual(before);
  });

  test.each(['pcd', 'ply', 'las'])('is not what a %s file is', async (format) => {
    const { read, listed } = await openScene({ url: `s3://b/cloud.${format}` }, 1);
    expect(read()).not.toHaveProperty('scene');
    expect(listed().number_of_frames).toBe(1);
  });
});
