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

/** The file cannot be the sandbox's database: not SQLite, of another program, or of another version. Nothing was changed. */
export class SandboxDatabaseError extends Error {
  override readonly name = 'SandboxDatabaseError';
  /** What to do. */
  readonly advice: string;

  constructor(message: string, advice: string, options?: ErrorOptions) {
    super(message, options);
    this.advice = advice;
  }
}

const MOVE_AWAY = 'Name another file, or move this one away: the sandbox then begins an empty one in its place.';

/** Where the file itself is good, by SQLite's result code: moving it away would lose what is in it. */
const ADVICE: Readonly<Record<number, string>> = {
  5: 'Another program works on it. Wait until it is done, then run again.',
  8: 'Its folder must be one that you may write to.',
  10: 'The disk failed or has no room left. Make room, then run again.',
  13: 'Make room on the disk, then run again.',
  14: 'Its folder must be one that you may write to.',
};

/** Kept in the file as `user_version`; raise it when a table changes in a way that `IF NOT EXISTS` does not bring about. */
const DATABASE_VERSION = 1;

/**
 * Opens (and creates) the database. WAL with `synchronous = FULL`: what was answered survives a kill and a power cut.
 * `schema` is executed on every start and must be `CREATE … IF NOT EXISTS` only. Throws SandboxDatabaseError.
 */
export async function openStore(file: string, schema: readonly string[]): Promise<Store> {
  const { DatabaseSync: Database } = await importSqlite();
  const database = openDatabase(Database, file, schema);
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

function openDatabase(Database: typeof DatabaseSync, file: string, schema: readonly string[]): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new Database(file);
    database.exec('PRAGMA busy_timeout = 5000;');
    checkVersion(database, file);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
    // Random uuids are indexed: pages come back before they are evicted (64 MB). The log keeps its usual length: a longer one is
    // still growing at each small write, which then takes half as long again.
    database.exec('PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824;');
    // All or nothing: a start that was killed half-way must not leave a file that every later one refuses.
    database.exec('BEGIN IMMEDIATE;');
    checkVersion(database, file);
    for (const part of schema) database.exec(part);
    database.exec(`PRAGMA user_version = ${DATABASE_VERSION}; COMMIT;`);
    return database;
  } catch (error) {
    database?.close();
    if (error instanceof SandboxDatabaseError || !isSqliteError(error)) throw error;
    throw new SandboxDatabaseError(
      `${file} cannot be used as the sandbox's database: ${error.message}`,
      ADVICE[error.errcode & 0xff] ?? MOVE_AWAY,
      { cause: error },
    );
  }
}

function checkVersion(database: DatabaseSync, file: string): void {
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  if (version === DATABASE_VERSION) return;
  const empty = database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
  if (version === 0 && empty) return;
  throw new SandboxDatabaseError(
    `${file} is a database of another version or program (version ${version}, this Assay reads ${DATABASE_VERSION})`,
    MOVE_AWAY,
  );
}

function isSqliteError(error: unknown): error is Error & { readonly errcode: number } {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR';
}

/** Loaded only when a sandbox is opened: the module is experimental in Node 24 and says so once on stderr, which is the shell's to filter. */
async function importSqlite(): Promise<typeof import('node:sqlite')> {
  return import('node:sqlite');
}
