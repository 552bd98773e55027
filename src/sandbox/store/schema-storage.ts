/**
 * Folders, items, upload jobs and files uploaded from a client's disk. `seq` is the order of creation. Units of a job that is
 * not worked on at once lie in `upload_batches` (JSON lists, by the position of their first unit) until they are. Those that
 * succeed go to `upload_done` (JSON lists again); only those that wait, fail or are cancelled have a row each in `upload_units`.
 */
export const storageSchema = `
CREATE TABLE IF NOT EXISTS folders (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  parent TEXT REFERENCES folders (uuid),
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  client_metadata TEXT,
  owner TEXT NOT NULL,
  folder_type TEXT NOT NULL,
  integration_hash TEXT,
  remote_url TEXT,
  config TEXT NOT NULL DEFAULT '{"metadataIngestion": null}',
  created_at INTEGER NOT NULL,
  last_edited_at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS folders_by_parent ON folders (parent);
CREATE TABLE IF NOT EXISTS items (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  folder_uuid TEXT NOT NULL REFERENCES folders (uuid),
  item_type TEXT NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  client_metadata TEXT NOT NULL DEFAULT '{}',
  owner TEXT NOT NULL,
  is_frame INTEGER NOT NULL DEFAULT 0,
  url TEXT,
  storage_location TEXT NOT NULL,
  integration_hash TEXT,
  file_size INTEGER,
  mime_type TEXT,
  duration REAL,
  fps REAL,
  height INTEGER,
  width INTEGER,
  frame_count INTEGER,
  dicom_instance_uid TEXT,
  dicom_study_uid TEXT,
  dicom_series_uid TEXT,
  audio_sample_rate INTEGER,
  audio_bit_depth INTEGER,
  audio_codec TEXT,
  audio_num_channels INTEGER,
  extra TEXT NOT NULL DEFAULT '{}',
  created_at INTEGER NOT NULL,
  last_edited_at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS items_by_folder ON items (folder_uuid, seq);
CREATE TABLE IF NOT EXISTS item_children (
  parent_uuid TEXT NOT NULL REFERENCES items (uuid) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  child_uuid TEXT NOT NULL REFERENCES items (uuid) ON DELETE CASCADE,
  layout_key TEXT,
  PRIMARY KEY (parent_uuid, position)
) STRICT;
CREATE INDEX IF NOT EXISTS item_children_by_child ON item_children (child_uuid);
CREATE TABLE IF NOT EXISTS upload_jobs (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  folder_uuid TEXT NOT NULL,
  dataset_uuid TEXT,
  status TEXT NOT NULL CHECK (status IN ('PENDING', 'DONE', 'ERROR', 'CANCELLED')),
  owner TEXT NOT NULL,
  file_name TEXT,
  integration_hash TEXT,
  ignore_errors INTEGER NOT NULL,
  skip_duplicate_urls INTEGER NOT NULL,
  upsert_metadata INTEGER NOT NULL,
  errors TEXT NOT NULL DEFAULT '[]',
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS upload_jobs_by_status ON upload_jobs (status);
CREATE INDEX IF NOT EXISTS upload_jobs_by_folder ON upload_jobs (folder_uuid);
CREATE TABLE IF NOT EXISTS upload_units (
  job_uuid TEXT NOT NULL REFERENCES upload_jobs (uuid) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  uuid TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('PENDING', 'DONE', 'ERROR', 'CANCELLED')),
  entry TEXT NOT NULL,
  error TEXT,
  item_uuid TEXT,
  item_name TEXT,
  data_hash TEXT,
  PRIMARY KEY (job_uuid, position)
) STRICT;
CREATE INDEX IF NOT EXISTS upload_units_by_status ON upload_units (job_uuid, status, position);
CREATE TABLE IF NOT EXISTS upload_batches (
  job_uuid TEXT NOT NULL REFERENCES upload_jobs (uuid) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  count INTEGER NOT NULL,
  units TEXT NOT NULL,
  PRIMARY KEY (job_uuid, position)
) STRICT;
CREATE TABLE IF NOT EXISTS upload_done (
  job_uuid TEXT NOT NULL REFERENCES upload_jobs (uuid) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  units TEXT NOT NULL,
  PRIMARY KEY (job_uuid, position)
) STRICT;
CREATE TABLE IF NOT EXISTS uploads (
  object_key TEXT PRIMARY KEY,
  item_uuid TEXT NOT NULL,
  item_type TEXT NOT NULL,
  owner TEXT NOT NULL,
  mime_type TEXT,
  content BLOB,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS uploads_by_item ON uploads (item_uuid);
`;

/**
 * Made when a job that skips known URLs begins for the first time: it takes as long to write as all else of an item, and most
 * jobs do not ask for it.
 */
export const itemsByUrl = 'CREATE INDEX IF NOT EXISTS items_by_url ON items (folder_uuid, url)';
