/**
 * Who may call the sandbox and what belongs to the organisation as a whole. Times are milliseconds since 1970. Private
 * keys are kept so that a sandbox started again on the same file can hand out the same keys; this is a local test server.
 */
export const peopleSchema = `
CREATE TABLE IF NOT EXISTS settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS users (
  email TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('ADMIN', 'MEMBER', 'TASKER', 'WORKFORCE_MANAGER')),
  role_uuid TEXT NOT NULL,
  member_type TEXT NOT NULL CHECK (member_type IN ('internal', 'external')),
  created_at INTEGER NOT NULL,
  last_edited_at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS keys (
  public_hex TEXT PRIMARY KEY,
  email TEXT NOT NULL REFERENCES users (email) ON DELETE CASCADE,
  private_key TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS keys_by_user ON keys (email);
CREATE TABLE IF NOT EXISTS bearer_tokens (
  token TEXT PRIMARY KEY,
  email TEXT NOT NULL REFERENCES users (email) ON DELETE CASCADE
) STRICT;
CREATE TABLE IF NOT EXISTS groups (
  uuid TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  description TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS group_members (
  group_uuid TEXT NOT NULL REFERENCES groups (uuid) ON DELETE CASCADE,
  email TEXT NOT NULL REFERENCES users (email) ON DELETE CASCADE,
  PRIMARY KEY (group_uuid, email)
) STRICT;
CREATE TABLE IF NOT EXISTS integrations (
  uuid TEXT PRIMARY KEY,
  title TEXT NOT NULL UNIQUE,
  cloud TEXT NOT NULL,
  strict_client_only INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS organisation_tags (
  uuid TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  description TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS user_access (
  kind TEXT NOT NULL CHECK (kind IN ('folder', 'dataset', 'ontology', 'project')),
  uuid TEXT NOT NULL,
  email TEXT NOT NULL,
  role INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (kind, uuid, email)
) STRICT;
CREATE INDEX IF NOT EXISTS user_access_by_user ON user_access (email, kind);
CREATE TABLE IF NOT EXISTS group_access (
  kind TEXT NOT NULL CHECK (kind IN ('folder', 'dataset', 'ontology', 'project')),
  uuid TEXT NOT NULL,
  group_uuid TEXT NOT NULL REFERENCES groups (uuid) ON DELETE CASCADE,
  role INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (kind, uuid, group_uuid)
) STRICT;
CREATE INDEX IF NOT EXISTS group_access_by_group ON group_access (group_uuid, kind);
CREATE TABLE IF NOT EXISTS metadata_schema (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uuid TEXT NOT NULL,
  schema TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS workflow_templates (
  uuid TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  spec TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
`;
