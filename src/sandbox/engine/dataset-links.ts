import type { Context } from '../context.ts';

/** Called inside the transaction that linked the rows: every project with this dataset gets tasks for them. */
export function dataRowsLinked(_context: Context, _datasetUuid: string, _dataHashes: readonly string[]): void {}

/** Called inside the transaction, before the rows are deleted: their tasks and label rows go. */
export function dataRowsUnlinked(_context: Context, _datasetUuid: string, _dataHashes: readonly string[]): void {}
