/** Saved filters of storage and of projects, and collections of frames or labels of a project. */
export const explorerSchema = `
CREATE TABLE IF NOT EXISTS presets (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  project_uuid TEXT REFERENCES projects (uuid),
  folder_uuid TEXT,
  owner TEXT NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  filters TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  last_edited_at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS project_collections (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  project_uuid TEXT NOT NULL REFERENCES projects (uuid),
  kind TEXT NOT NULL CHECK (kind IN ('FRAME', 'LABEL')),
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  last_edited_at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS project_collection_items (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  collection_uuid TEXT NOT NULL REFERENCES project_collections (uuid) ON DELETE CASCADE,
  data_hash TEXT NOT NULL,
  frame INTEGER NOT NULL,
  annotation_id TEXT NOT NULL DEFAULT '',
  UNIQUE (collection_uuid, data_hash, frame, annotation_id)
) STRICT;
`;
