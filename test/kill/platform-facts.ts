import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';

/** Queries without ids and times: what two runs that ended alike must have in common. */
const QUERIES = {
  folders: `SELECT f.name, p.name AS parent FROM folders f LEFT JOIN folders p ON p.uuid = f.parent ORDER BY f.name`,
  items: `SELECT f.name AS folder, i.name, i.url FROM items i JOIN folders f ON f.uuid = i.folder_uuid ORDER BY i.url, f.name`,
  datasets: `SELECT title FROM datasets ORDER BY title`,
  rows: `SELECT d.title, i.url FROM data_rows r JOIN datasets d ON d.uuid = r.dataset_uuid JOIN items i ON i.uuid = r.item_uuid
    ORDER BY d.title, i.url`,
  ontologies: `SELECT title, editor FROM ontologies ORDER BY title`,
  projects: `SELECT p.title, o.title AS ontology FROM projects p JOIN ontologies o ON o.uuid = p.ontology_uuid ORDER BY p.title`,
  attached: `SELECT p.title, d.title AS dataset FROM project_datasets l JOIN projects p ON p.uuid = l.project_uuid
    JOIN datasets d ON d.uuid = l.dataset_uuid ORDER BY p.title, d.title`,
  tasks: `SELECT p.title, i.url, s.name AS stage, t.status, t.assignee FROM tasks t JOIN projects p ON p.uuid = t.project_uuid
    JOIN stages s ON s.uuid = t.stage_uuid JOIN data_rows r ON r.data_hash = t.data_hash JOIN items i ON i.uuid = r.item_uuid
    ORDER BY p.title, i.url`,
  subtasks: `SELECT i.url, u.branch, u.status, u.assignee FROM subtasks u JOIN tasks t ON t.uuid = u.task_uuid
    JOIN data_rows r ON r.data_hash = t.data_hash JOIN items i ON i.uuid = r.item_uuid ORDER BY i.url, u.branch`,
  labels: `SELECT p.title, i.url, l.branch, l.labels FROM label_rows l JOIN projects p ON p.uuid = l.project_uuid
    JOIN data_rows r ON r.data_hash = l.data_hash JOIN items i ON i.uuid = r.item_uuid ORDER BY p.title, i.url, l.branch`,
} as const;

export type PlatformFacts = Readonly<Record<string, readonly unknown[]>>;

/** Everything on a stopped platform, read from its database and not through our own client. */
export function platformFacts(folder: string): PlatformFacts {
  const database = new DatabaseSync(join(folder, 'platform.sqlite'), { readOnly: true });
  try {
    return Object.fromEntries(Object.entries(QUERIES).map(([name, sql]) => [name, database.prepare(sql).all()]));
  } finally {
    database.close();
  }
}
