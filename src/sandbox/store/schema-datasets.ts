/** Datasets and the links of storage items into them; every link has its own data hash. */
export const datasetsSchema = `
CREATE TABLE IF NOT EXISTS datasets (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  backing_folder_uuid TEXT,
  owner TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  last_edited_at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS data_rows (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  data_hash TEXT NOT NULL UNIQUE,
  dataset_uuid TEXT NOT NULL REFERENCES datasets (uuid),
  item_uuid TEXT NOT NULL REFERENCES items (uuid),
  created_at INTEGER NOT NULL,
  last_edited_at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS data_rows_by_dataset ON data_rows (dataset_uuid, seq);
CREATE INDEX IF NOT EXISTS data_rows_by_item ON data_rows (item_uuid);
`;
