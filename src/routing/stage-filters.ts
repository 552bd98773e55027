import type { TaskFilter } from '../encord/api/tasks.ts';
import { HASHES_PER_FILTER } from '../encord/limits.ts';
import { chunksOf } from '../encord/pages.ts';

/** Above this, reading a dataset's tasks as a whole takes fewer calls than asking for every data unit. */
const FILTERED_CALLS = 5;

/** Filters of listings that together hold the tasks of these data units (and possibly others of their dataset). */
export function stageFilters(dataHashes: ReadonlySet<string>, dataset: string): TaskFilter[] {
  const chunks = chunksOf([...dataHashes], HASHES_PER_FILTER);
  if (chunks.length > FILTERED_CALLS) return [{ datasetHashes: [dataset] }];
  return chunks.map((chunk) => ({ dataHashes: chunk }));
}
