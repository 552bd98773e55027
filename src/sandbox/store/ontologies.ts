import type { Store } from './database.ts';

export interface OntologyRecord {
  readonly uuid: string;
  readonly title: string;
  readonly description: string;
  /** The parsed editor JSON, checked when it was saved. */
  readonly editor: Readonly<Record<string, unknown>>;
  readonly owner: string;
  /** Milliseconds since 1970. */
  readonly created_at: number;
  readonly last_edited_at: number;
}

export function ontologyByUuid(store: Store, uuid: string): OntologyRecord | undefined {
  const row = store.get<Omit<OntologyRecord, 'editor'> & { editor: string }>(
    `SELECT uuid, title, description, editor, owner, created_at, last_edited_at FROM ontologies WHERE uuid = ?`,
    uuid,
  );
  return row && { ...row, editor: JSON.parse(row.editor) as Record<string, unknown> };
}
