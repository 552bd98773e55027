/** Documented batch limits of Encord's API (Encord SDK 0.1.211, default bundle sizes). */
export const ACTIONS_PER_CALL = 1000;
export const MOVES_PER_CALL = 500;
export const LABEL_ROWS_PER_CALL = 1000;
export const PRIORITIES_PER_CALL = 1000;
export const ITEMS_PER_CALL = 1000;
/** Data hashes in one filter of a listing: the query string stays below 16 kB. */
export const HASHES_PER_FILTER = 300;
/** The largest page of folder and item listings. */
export const PAGE_SIZE = 1000;
/** Our own: label rows are large, and a chunk must fit in memory several times. */
export const LABEL_ROWS_PER_READ = 100;
/** Our own: storage items linked to a dataset in one call. */
export const LINKS_PER_CALL = 1000;
