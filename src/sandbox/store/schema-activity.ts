/** What people say and did: issues, saves of labels, background jobs without work of their own, collections. */
export const activitySchema = `
CREATE TABLE IF NOT EXISTS issues (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  project_uuid TEXT NOT NULL REFERENCES projects (uuid),
  data_uuid TEXT NOT NULL,
  anchor TEXT NOT NULL,
  comments TEXT NOT NULL,
  resolutions TEXT NOT NULL DEFAULT '[]',
  author TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS issues_by_data ON issues (project_uuid, data_uuid, seq);
CREATE TABLE IF NOT EXISTS issue_tag_links (
  issue_uuid TEXT NOT NULL REFERENCES issues (uuid) ON DELETE CASCADE,
  tag_uuid TEXT NOT NULL REFERENCES issue_tags (uuid),
  PRIMARY KEY (issue_uuid, tag_uuid)
) STRICT;
CREATE TABLE IF NOT EXISTS label_saves (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  project_uuid TEXT NOT NULL,
  label_hash TEXT NOT NULL,
  data_hash TEXT NOT NULL,
  branch TEXT NOT NULL,
  task_uuid TEXT NOT NULL,
  stage_uuid TEXT NOT NULL,
  actor TEXT NOT NULL,
  changes TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS label_saves_by_project ON label_saves (project_uuid, at);
CREATE TABLE IF NOT EXISTS jobs (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  about TEXT NOT NULL,
  owner TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS collections (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  folder_uuid TEXT NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  last_edited_at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS collection_items (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  collection_uuid TEXT NOT NULL REFERENCES collections (uuid) ON DELETE CASCADE,
  item_uuid TEXT NOT NULL REFERENCES items (uuid) ON DELETE CASCADE,
  UNIQUE (collection_uuid, item_uuid)
) STRICT;
CREATE TABLE IF NOT EXISTS folder_tags (
  folder_uuid TEXT NOT NULL REFERENCES folders (uuid) ON DELETE CASCADE,
  tag_uuid TEXT NOT NULL REFERENCES organisation_tags (uuid) ON DELETE CASCADE,
  PRIMARY KEY (folder_uuid, tag_uuid)
) STRICT;
`;
