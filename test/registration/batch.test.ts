import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { batches } from '../../src/registration/batch.ts';
import { ITEM_TYPES, type ItemType, type RegistrationItem } from '../../src/registration/item.ts';
import { uploadRequest } from '../../src/registration/upload-request.ts';

function item(type: ItemType, number: number, bytes = 0): RegistrationItem {
  const url = `https://a.s3.amazonaws.com/${number}`;
  const clientMetadata = bytes > 0 ? { pad: 'x'.repeat(bytes) } : {};
  return {
    type,
    urls: [url],
    clientMetadata,
    upload: { objectUrl: url, clientMetadata },
    at: { file: 'a', line: 1, column: 1 },
  };
}

const LIMITS = { images: 5, videos: 3, groups: 2, bytes: 3000 };

test('batches hold every item once, in order, and stay within the limits', () => {
  const one = fc.tuple(fc.constantFrom(...ITEM_TYPES), fc.integer({ min: 0, max: 800 }));
  fc.assert(
    fc.property(fc.array(one, { maxLength: 60 }), (list) => {
      const items = list.map(([type, bytes], number) => item(type, number, bytes));
      const found = [...batches(items, LIMITS)];
      expect(found.flat()).toEqual(items);
      for (const batch of found) {
        const count = (...types: ItemType[]) => batch.filter((each) => types.includes(each.type)).length;
        expect(count('image', 'text', 'pdf')).toBeLessThanOrEqual(5);
        expect(count('video', 'audio', 'nifti', 'timeSeries')).toBeLessThanOrEqual(3);
        expect(count('imageGroup', 'imageGroupFromItems', 'dicomSeries', 'scene')).toBeLessThanOrEqual(2);
        expect(Buffer.byteLength(JSON.stringify(uploadRequest(batch)))).toBeLessThanOrEqual(3000);
      }
    }),
  );
});

test('a batch is cut only when the next item does not fit', () => {
  const images = Array.from({ length: 2001 }, (_, number) => item('image', number));
  expect([...batches(images)].map((batch) => batch.length)).toEqual([1000, 1000, 1]);
  const videos = Array.from({ length: 250 }, (_, number) => item('video', number));
  expect([...batches(videos)].map((batch) => batch.length)).toEqual([100, 100, 50]);
});

test('an item that is larger than a batch is sent alone', () => {
  const list = [item('image', 1), item('image', 2, 5000), item('image', 3)];
  expect([...batches(list, LIMITS)].map((batch) => batch.length)).toEqual([1, 1, 1]);
  expect([...batches([])]).toEqual([]);
});

test('a request has every list but the two that older servers do not know, unless they are needed', () => {
  expect(Object.keys(uploadRequest([]))).toEqual(
    ['videos', 'imageGroups', 'dicomSeries', 'images', 'imageGroupsFromItems', 'audio', 'nifti', 'text', 'pdf'].concat([
      'skipDuplicateUrls',
      'upsertMetadata',
    ]),
  );
  const keys = Object.keys(uploadRequest([item('scene', 1), item('timeSeries', 2)], { skipDuplicateUrls: true }));
  expect(keys.slice(6, 11)).toEqual(['timeSeries', 'nifti', 'text', 'pdf', 'scenes']);
});
