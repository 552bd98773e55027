import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** One labeller's labels of one image of DermXDB (real data: 8 dermatologists, 630 images). */
export interface DermxRow {
  readonly labeller: string;
  readonly session: number;
  readonly image: string;
  readonly width: number;
  readonly height: number;
  readonly annotations: readonly {
    readonly name: string;
    readonly kind: 'tag' | 'polygon';
    /** Rings of one polygon, even-odd, flat [x, y, …] in pixels. */
    readonly paths?: readonly (readonly number[])[];
    readonly attributes?: readonly string[];
  }[];
}

export const DERMX = join(import.meta.dirname, '../../../shared/data/dermx');
export const hasDermx = existsSync(join(DERMX, 'dermx_annotations.ndjson.gz'));

/** All rows of session 1; `images` limits to the first n images in the order of the file. */
export async function readDermx(images = Infinity): Promise<DermxRow[]> {
  const rows: DermxRow[] = [];
  const seen = new Set<string>();
  const lines = createInterface({
    input: createReadStream(join(DERMX, 'dermx_annotations.ndjson.gz')).pipe(createGunzip()),
  });
  for await (const line of lines) {
    if (line === '') continue;
    const row = JSON.parse(line) as DermxRow;
    if (row.session !== 1) continue;
    if (!seen.has(row.image) && seen.size >= images) continue;
    seen.add(row.image);
    rows.push(row);
  }
  return rows;
}

/** A feature id from a name of the data set: lower case ASCII words joined by dashes. */
export function featureId(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/[^A-Za-z0-9-]/g, '')
    .toLowerCase();
}
