import type { Context } from '../context.ts';
import type { MediaFacts } from './media-facts.ts';

/** What an item is made of; the rest follows from the context. */
export interface NewItem {
  readonly uuid: string;
  readonly folderUuid: string;
  readonly itemType: string;
  readonly name: string;
  readonly clientMetadata: Readonly<Record<string, unknown>>;
  readonly owner: string;
  /** Frame of a group or file of a series. */
  readonly isFrame: boolean;
  readonly url: string | null;
  readonly storageLocation: string;
  readonly integrationHash: string | null;
  readonly facts: Partial<MediaFacts>;
  readonly dicom?: { readonly instance: string | null; readonly study: string; readonly series: string };
  readonly extra?: Readonly<Record<string, unknown>>;
}

export function insertItem(context: Context, item: NewItem): void {
  const { facts } = item;
  const now = context.now();
  context.store.run(
    `INSERT INTO items (uuid, folder_uuid, item_type, name, client_metadata, owner, is_frame, url, storage_location,
       integration_hash, file_size, mime_type, duration, fps, height, width, frame_count, dicom_instance_uid,
       dicom_study_uid, dicom_series_uid, audio_sample_rate, audio_bit_depth, audio_codec, audio_num_channels, extra,
       created_at, last_edited_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    item.uuid,
    item.folderUuid,
    item.itemType,
    item.name,
    JSON.stringify(item.clientMetadata),
    item.owner,
    item.isFrame ? 1 : 0,
    item.url,
    item.storageLocation,
    item.integrationHash,
    facts.fileSize === undefined ? null : Math.min(facts.fileSize, Number.MAX_SAFE_INTEGER),
    facts.mimeType ?? null,
    facts.duration ?? null,
    facts.fps ?? null,
    facts.height ?? null,
    facts.width ?? null,
    facts.frameCount ?? null,
    item.dicom?.instance ?? null,
    item.dicom?.study ?? null,
    item.dicom?.series ?? null,
    facts.sampleRate ?? null,
    facts.bitDepth ?? null,
    facts.codec ?? null,
    facts.numChannels ?? null,
    JSON.stringify(item.extra ?? {}),
    now,
    now,
  );
}

/** Makes items the parts of a composite item, in order. `keys` are the layout keys of a data group. */
export function setChildren(
  context: Context,
  parentUuid: string,
  childUuids: readonly string[],
  keys: readonly string[] = [],
): void {
  for (const [position, child] of childUuids.entries()) {
    context.store.run(
      'INSERT INTO item_children (parent_uuid, position, child_uuid, layout_key) VALUES (?, ?, ?, ?)',
      parentUuid,
      position,
      child,
      keys[position] ?? null,
    );
  }
}

/** The name of a file without a title: the last part of its URL's path, decoded where it can be. */
export function nameOfUrl(url: string): string {
  const last = (url.split(/[?#]/)[0] ?? '').split('/').filter(Boolean).at(-1) ?? url;
  try {
    return decodeURIComponent(last).slice(0, 300);
  } catch (error) {
    if (error instanceof URIError) return last.slice(0, 300);
    throw error;
  }
}
