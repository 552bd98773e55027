import { ENTRY_KINDS } from './entry-kinds.ts';
import type { ItemType, RegistrationItem } from './item.ts';

/** What one upload job holds at most, after Encord's advice of 1,000 images or 100 videos an upload. */
export interface BatchLimits {
  readonly images: number;
  readonly videos: number;
  readonly groups: number;
  /** Bytes of the JSON. A single item that is larger is sent alone. */
  readonly bytes: number;
}

export const BATCH_LIMITS: BatchLimits = { images: 1000, videos: 100, groups: 100, bytes: 8_000_000 };

type Class = 'images' | 'videos' | 'groups';

const CLASS: Readonly<Record<ItemType, Class>> = {
  video: 'videos',
  audio: 'videos',
  nifti: 'videos',
  timeSeries: 'videos',
  image: 'images',
  text: 'images',
  pdf: 'images',
  imageGroup: 'groups',
  imageGroupFromItems: 'groups',
  dicomSeries: 'groups',
  scene: 'groups',
};

/** Keys, flags and the literal of an entry, generously. */
const OVERHEAD = 400;
const ENTRY_OVERHEAD = Math.max(...ENTRY_KINDS.map((kind) => kind.literal.length)) + 25;

/** Cuts items into upload jobs, keeping their order: as many as fit into each. */
export function* batches(
  items: readonly RegistrationItem[],
  limits: BatchLimits = BATCH_LIMITS,
): Generator<RegistrationItem[], void, undefined> {
  let batch: RegistrationItem[] = [];
  let counts = { images: 0, videos: 0, groups: 0 };
  let bytes = OVERHEAD;
  for (const item of items) {
    const kind = CLASS[item.type];
    const size = Buffer.byteLength(JSON.stringify(item.upload)) + ENTRY_OVERHEAD;
    if (batch.length > 0 && (counts[kind] + 1 > limits[kind] || bytes + size > limits.bytes)) {
      yield batch;
      batch = [];
      counts = { images: 0, videos: 0, groups: 0 };
      bytes = OVERHEAD;
    }
    batch.push(item);
    counts[kind] += 1;
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
