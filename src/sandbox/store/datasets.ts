import type { Store } from './database.ts';

export interface DatasetRecord {
  readonly uuid: string;
  readonly title: string;
  readonly description: string;
  readonly backing_folder_uuid: string | null;
  readonly owner: string;
  readonly created_at: number;
  readonly last_edited_at: number;
}

/** One linked data unit with the facts of its storage item. Times in milliseconds since 1970. */
export interface DataRowRecord {
  readonly data_hash: string;
  readonly dataset_hash: string;
  readonly dataset_title: string;
  readonly data_title: string;
  /** Upper case as in DataRow and LabelRowMetadata: VIDEO, IMAGE, IMG_GROUP, DICOM, NIFTI, AUDIO, PLAIN_TEXT, PDF, GROUP, SCENE, TIME_SERIES. */
  readonly data_type: string;
  readonly width: number | null;
  readonly height: number | null;
  /** Frames, pages, images of a group, slices; milliseconds of audio; 1 where there is no grid. */
  readonly frames: number;
  readonly fps: number | null;
  /** Seconds. */
  readonly duration: number | null;
  readonly item_uuid: string;
  readonly item_type: string;
  readonly data_link: string | null;
  /** MIME type. */
  readonly file_type: string;
  /** Bytes. */
  readonly file_size: number;
  /** 0 Encord, 1 AWS, 2 GCP, 3 Azure, 4 S3-compatible. */
  readonly storage_location: number;
  /** 1 for image sequences. */
  readonly is_optimised_image_group: number;
  readonly audio_codec: string | null;
  readonly audio_sample_rate: number | null;
  readonly audio_bit_depth: number | null;
  readonly audio_num_channels: number | null;
  readonly created_at: number;
  readonly last_edited_at: number;
  /** JSON text of an object. */
  readonly client_metadata: string;
  /** JSON text of what the platform keeps beside an item: group layout, scene, DICOM tags, time-series settings. */
  readonly extra: string;
}

/** One part of an image group, image sequence, DICOM series or data group, in order. */
export interface ChildItemRecord {
  readonly item_uuid: string;
  readonly item_type: string;
  readonly name: string;
  readonly url: string | null;
  readonly file_type: string;
  readonly file_size: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly frames: number;
  readonly fps: number | null;
  readonly duration: number | null;
  readonly dicom_instance_uid: string | null;
  /** Key in the layout of a data group; null elsewhere. */
  readonly layout_key: string | null;
  readonly storage_location: number;
  readonly created_at: number;
  readonly last_edited_at: number;
}

const LOCATION = `CASE i.storage_location WHEN 's3' THEN 1 WHEN 'gcp' THEN 2 WHEN 'azure' THEN 3 WHEN 's3Compatible' THEN 4 ELSE 0 END`;

const SELECT = `SELECT r.data_hash, r.dataset_uuid AS dataset_hash, d.title AS dataset_title, i.name AS data_title,
  CASE i.item_type WHEN 'video' THEN 'VIDEO' WHEN 'image' THEN 'IMAGE' WHEN 'imageGroup' THEN 'IMG_GROUP'
    WHEN 'imageSequence' THEN 'IMG_GROUP' WHEN 'dicomSeries' THEN 'DICOM' WHEN 'dicomFile' THEN 'DICOM' WHEN 'nifti' THEN 'NIFTI'
    WHEN 'audio' THEN 'AUDIO' WHEN 'plainText' THEN 'PLAIN_TEXT' WHEN 'pdf' THEN 'PDF' WHEN 'group' THEN 'GROUP'
    WHEN 'timeseries' THEN 'TIME_SERIES' ELSE 'SCENE' END AS data_type,
  i.width, i.height, coalesce(i.frame_count, 1) AS frames, i.fps, i.duration, i.uuid AS item_uuid, i.item_type,
  i.url AS data_link, coalesce(i.mime_type, 'application/octet-stream') AS file_type, coalesce(i.file_size, 0) AS file_size,
  ${LOCATION} AS storage_location, i.item_type = 'imageSequence' AS is_optimised_image_group,
  i.audio_codec, i.audio_sample_rate, i.audio_bit_depth, i.audio_num_channels,
  r.created_at, max(r.last_edited_at, i.last_edited_at) AS last_edited_at, i.client_metadata, i.extra
FROM data_rows r JOIN items i ON i.uuid = r.item_uuid JOIN datasets d ON d.uuid = r.dataset_uuid`;

/** All rows of a dataset in the order in which they were linked. */
export function rowsOfDataset(store: Store, datasetUuid: string): DataRowRecord[] {
  return store.all<DataRowRecord>(`${SELECT} WHERE r.dataset_uuid = ? ORDER BY r.seq`, datasetUuid);
}

export function dataRow(store: Store, dataHash: string): DataRowRecord | undefined {
  return store.get<DataRowRecord>(`${SELECT} WHERE r.data_hash = ?`, dataHash);
}

/** Those of the rows that exist, in any order. */
export function dataRows(store: Store, dataHashes: readonly string[]): DataRowRecord[] {
  const sql = `${SELECT} WHERE r.data_hash IN (SELECT value FROM json_each(?))`;
  return store.all<DataRowRecord>(sql, JSON.stringify(dataHashes));
}

export function datasetByUuid(store: Store, uuid: string): DatasetRecord | undefined {
  return store.get<DatasetRecord>(
    `SELECT uuid, title, description, backing_folder_uuid, owner, created_at, last_edited_at FROM datasets WHERE uuid = ?`,
    uuid,
  );
}

/** The parts of a composite item, in order; [] for every other item. */
export function childItems(store: Store, itemUuid: string): ChildItemRecord[] {
  return store.all<ChildItemRecord>(
    `SELECT i.uuid AS item_uuid, i.item_type, i.name, i.url, coalesce(i.mime_type, 'application/octet-stream') AS file_type,
       coalesce(i.file_size, 0) AS file_size, i.width, i.height, coalesce(i.frame_count, 1) AS frames, i.fps, i.duration,
       i.dicom_instance_uid, c.layout_key, ${LOCATION} AS storage_location, i.created_at, i.last_edited_at
     FROM item_children c JOIN items i ON i.uuid = c.child_uuid WHERE c.parent_uuid = ? ORDER BY c.position`,
    itemUuid,
  );
}
