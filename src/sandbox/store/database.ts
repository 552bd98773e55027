import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { invariant } from '../../base/invariant.ts';

export type Row = Record<string, SQLInputValue>;

/** One SQLite database with cached statements. Every write of a request happens inside one `transaction`. */
export interface Store {
  all<T = Row>(sql: string, ...values: SQLInputValue[]): T[];
  get<T = Row>(sql: string, ...values: SQLInputValue[]): T | undefined;
  /** Number of rows changed. */
  run(sql: string, ...values: SQLInputValue[]): number;
  /**
   * Nested calls join the outer transaction. An exception rolls everything back. `lazily` takes the write lock only when
   * `run` is called for the first time: for work that as a rule only reads.
   */
  transaction<T>(work: () => T, lazily?: 'lazily'): T;
  close(): void;
}

/**
 * Opens (and creates) the database. WAL with `synchronous = FULL`: what was answered survives a kill and a power cut.
 * `schema` is executed on every start and must be `CREATE … IF NOT EXISTS` only.
 */
export async function openStore(file: string, schema: readonly string[]): Promise<Store> {
  const { DatabaseSync: Database } = await importSqlite();
  const database: DatabaseSync = new Database(file);
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000;',
  );
  for (const part of schema) database.exec(part);
  const statements = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    let statement = statements.get(sql);
    if (!statement) statements.set(sql, (statement = database.prepare(sql)));
    return statement;
  };
  let depth = 0;
  let begun = false;
  const begin = (): void => {
    if (begun) return;
    prepare('BEGIN IMMEDIATE').run();
    begun = true;
  };
  const end = (how: 'COMMIT' | 'ROLLBACK'): void => {
    if (!begun) return;
    if (how === 'COMMIT' || database.isTransaction) prepare(how).run();
    begun = false;
  };
  return {
    all: <T>(sql: string, ...values: SQLInputValue[]) => prepare(sql).all(...values) as T[],
    get: <T>(sql: string, ...values: SQLInputValue[]) => prepare(sql).get(...values) as T | undefined,
    run(sql, ...values) {
      if (depth > 0) begin();
      return Number(prepare(sql).run(...values).changes);
    },
    transaction(work, lazily) {
      if (depth > 0) return work();
      if (!lazily) begin();
      depth += 1;
      try {
        const value = work();
        invariant(!(value instanceof Promise), 'a transaction must not wait');
        end('COMMIT');
        return value;
      } catch (error) {
        end('ROLLBACK');
        throw error;
      } finally {
        depth -= 1;
      }
    },
    close: () => database.close(),
  };
}

/** Loaded only when a sandbox is opened: the module is experimental in Node 24 and says so once on stderr, which is the shell's to filter. */
async function importSqlite(): Promise<typeof import('node:sqlite')> {
  return import('node:sqlite');
}
