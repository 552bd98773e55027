import { requireRole } from './access.ts';
import { notFound } from './api-error.ts';
import type { Caller, Context } from './context.ts';
import { folderRole } from './folder-tree.ts';
import type { Store } from './store/database.ts';
import { isoTime } from './timestamps.ts';
import { transferUrl } from './upload/transfer.ts';

export interface ItemRecord {
  readonly seq: number;
  readonly uuid: string;
  readonly folder_uuid: string;
  readonly item_type: string;
  readonly name: string;
  readonly description: string;
  readonly client_metadata: string;
  readonly owner: string;
  readonly is_frame: number;
  readonly url: string | null;
  readonly storage_location: string;
  readonly integration_hash: string | null;
  readonly file_size: number | null;
  readonly mime_type: string | null;
  readonly duration: number | null;
  readonly fps: number | null;
  readonly height: number | null;
  readonly width: number | null;
  readonly frame_count: number | null;
  readonly dicom_instance_uid: string | null;
  readonly dicom_study_uid: string | null;
  readonly dicom_series_uid: string | null;
  readonly audio_sample_rate: number | null;
  readonly audio_bit_depth: number | null;
  readonly audio_codec: string | null;
  readonly audio_num_channels: number | null;
  readonly extra: string;
  readonly created_at: number;
  readonly last_edited_at: number;
}

export function itemByUuid(store: Store, uuid: string): ItemRecord | undefined {
  return store.get<ItemRecord>('SELECT * FROM items WHERE uuid = ?', uuid.toLowerCase());
}

/** The item, when the caller has the role on its folder. */
export function requireItem(context: Context, caller: Caller, uuid: string, atLeast: 'user' | 'admin'): ItemRecord {
  const item = itemByUuid(context.store, uuid);
  if (!item) throw notFound(`the item ${uuid.slice(0, 50)}`);
  requireRole(folderRole(context.store, caller, item.folder_uuid), caller, `the item ${item.uuid}`, atLeast);
  return item;
}

export interface ItemView {
  readonly origin: string;
  readonly sign: boolean;
  /** False leaves client metadata as an empty object. */
  readonly metadata: boolean;
}

/** An item as the v2 API answers it (StorageItem of Encord SDK 0.1.211). A signed URL of a cloud file is the URL itself. */
export function itemJson(context: Context, item: ItemRecord, view: ItemView): Record<string, unknown> {
  const used = context.store.get<{ count: number }>(
    'SELECT count(*) AS count FROM data_rows WHERE item_uuid = ?',
    item.uuid,
  );
  const extra = JSON.parse(item.extra) as { timeseriesSettings?: unknown };
  const uploaded = item.storage_location === 'encord' && item.url !== null;
  return {
    uuid: item.uuid,
    parent: item.folder_uuid,
    itemType: item.item_type,
    name: item.name,
    description: item.description,
    clientMetadata: view.metadata ? item.client_metadata : '{}',
    owner: item.owner,
    createdAt: isoTime(item.created_at),
    lastEditedAt: isoTime(item.last_edited_at),
    isTombstone: false,
    isPlaceholder: false,
    backedDataUnitsCount: used?.count ?? 0,
    storageLocation: item.storage_location,
    integrationHash: item.integration_hash,
    url: item.url,
    signedUrl: view.sign && item.url !== null ? (uploaded ? transferUrl(view.origin, item.url) : item.url) : null,
    fileSize: item.file_size,
    mimeType: item.mime_type,
    duration: item.duration,
    fps: item.fps,
    height: item.height,
    width: item.width,
    dicomInstanceUid: item.dicom_instance_uid,
    dicomStudyUid: item.dicom_study_uid,
    dicomSeriesUid: item.dicom_series_uid,
    frameCount: item.item_type === 'audio' ? null : item.frame_count,
    audioSampleRate: item.audio_sample_rate,
    audioBitDepth: item.audio_bit_depth,
    audioCodec: item.audio_codec,
    audioNumChannels: item.audio_num_channels,
    timeseriesSettings: extra.timeseriesSettings ?? null,
  };
}
