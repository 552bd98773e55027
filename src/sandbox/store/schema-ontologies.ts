/** Ontologies; `editor` is the JSON of the editor exactly as it was sent. */
export const ontologiesSchema = `
CREATE TABLE IF NOT EXISTS ontologies (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  editor TEXT NOT NULL,
  owner TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  last_edited_at INTEGER NOT NULL
) STRICT;
`;
