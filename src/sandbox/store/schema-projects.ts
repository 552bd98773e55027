/**
 * Projects, workflows, tasks and label rows. Times are milliseconds since 1970; `seq` is the order of creation. Roles of
 * people and groups in projects stand in `user_access` and `group_access`.
 */
export const projectsSchema = `
CREATE TABLE IF NOT EXISTS projects (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  creator TEXT NOT NULL,
  ontology_uuid TEXT NOT NULL REFERENCES ontologies (uuid),
  status TEXT NOT NULL,
  workflow TEXT NOT NULL,
  workflow_manager_uuid TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  last_edited_at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS project_datasets (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  project_uuid TEXT NOT NULL REFERENCES projects (uuid),
  dataset_uuid TEXT NOT NULL REFERENCES datasets (uuid),
  UNIQUE (project_uuid, dataset_uuid)
) STRICT;
CREATE INDEX IF NOT EXISTS project_datasets_by_dataset ON project_datasets (dataset_uuid);
CREATE TABLE IF NOT EXISTS project_tags (
  project_uuid TEXT NOT NULL REFERENCES projects (uuid),
  tag_uuid TEXT NOT NULL REFERENCES organisation_tags (uuid) ON DELETE CASCADE,
  PRIMARY KEY (project_uuid, tag_uuid)
) STRICT;
CREATE TABLE IF NOT EXISTS issue_tags (
  uuid TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE IF NOT EXISTS project_issue_tags (
  project_uuid TEXT NOT NULL REFERENCES projects (uuid),
  tag_uuid TEXT NOT NULL REFERENCES issue_tags (uuid),
  PRIMARY KEY (project_uuid, tag_uuid)
) STRICT;
CREATE TABLE IF NOT EXISTS stages (
  uuid TEXT PRIMARY KEY,
  project_uuid TEXT NOT NULL REFERENCES projects (uuid),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  UNIQUE (project_uuid, name)
) STRICT;
CREATE TABLE IF NOT EXISTS pathways (
  uuid TEXT PRIMARY KEY,
  stage_uuid TEXT NOT NULL REFERENCES stages (uuid),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  destination_uuid TEXT NOT NULL REFERENCES stages (uuid)
) STRICT;
CREATE INDEX IF NOT EXISTS pathways_by_stage ON pathways (stage_uuid, position);
CREATE TABLE IF NOT EXISTS tasks (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  project_uuid TEXT NOT NULL REFERENCES projects (uuid),
  data_hash TEXT NOT NULL,
  dataset_uuid TEXT NOT NULL,
  stage_uuid TEXT NOT NULL REFERENCES stages (uuid),
  status TEXT NOT NULL CHECK (status IN ('NEW', 'ASSIGNED', 'RELEASED', 'SKIPPED', 'REOPENED', 'COMPLETED')),
  assignee TEXT,
  last_actioned_by TEXT,
  workers TEXT NOT NULL DEFAULT '{}',
  consensus_stage TEXT,
  priority REAL NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  UNIQUE (data_hash, project_uuid)
) STRICT;
CREATE INDEX IF NOT EXISTS tasks_by_stage ON tasks (stage_uuid, seq);
CREATE INDEX IF NOT EXISTS tasks_by_project ON tasks (project_uuid, seq);
CREATE TABLE IF NOT EXISTS subtasks (
  uuid TEXT PRIMARY KEY,
  task_uuid TEXT NOT NULL REFERENCES tasks (uuid) ON DELETE CASCADE,
  stage_uuid TEXT NOT NULL REFERENCES stages (uuid),
  position INTEGER NOT NULL,
  branch TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('NEW', 'ASSIGNED', 'RELEASED', 'SKIPPED', 'REOPENED', 'COMPLETED')),
  assignee TEXT,
  submitted_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  UNIQUE (task_uuid, stage_uuid, position)
) STRICT;
CREATE TABLE IF NOT EXISTS label_rows (
  label_hash TEXT PRIMARY KEY,
  project_uuid TEXT NOT NULL REFERENCES projects (uuid),
  data_hash TEXT NOT NULL,
  branch TEXT NOT NULL,
  labels TEXT,
  version INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  last_edited_at INTEGER NOT NULL,
  last_edited_by TEXT,
  UNIQUE (project_uuid, data_hash, branch)
) STRICT;
CREATE INDEX IF NOT EXISTS label_rows_by_data ON label_rows (data_hash);
CREATE INDEX IF NOT EXISTS label_rows_by_branch ON label_rows (project_uuid, branch);
CREATE TABLE IF NOT EXISTS label_reviews (
  uuid TEXT PRIMARY KEY,
  task_uuid TEXT NOT NULL REFERENCES tasks (uuid) ON DELETE CASCADE,
  stage_uuid TEXT NOT NULL REFERENCES stages (uuid),
  position INTEGER NOT NULL,
  label_type TEXT NOT NULL,
  label_id TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('NEW', 'APPROVED', 'REJECTED', 'RESOLVED', 'REOPENED')),
  UNIQUE (task_uuid, stage_uuid, label_type, label_id)
) STRICT;
CREATE TABLE IF NOT EXISTS task_actions (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  project_uuid TEXT NOT NULL,
  stage_uuid TEXT NOT NULL,
  task_uuid TEXT NOT NULL,
  data_hash TEXT NOT NULL,
  action TEXT NOT NULL,
  actor TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS task_actions_by_project ON task_actions (project_uuid, at);
CREATE INDEX IF NOT EXISTS task_actions_by_actor ON task_actions (project_uuid, actor, seq);
`;
