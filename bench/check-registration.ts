import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtBundle } from './bundle.ts';
import { runNode } from './measured-process.ts';
import { atMost, type BenchResult } from './result.ts';

const ITEMS = 200_000;

/** Peak memory of `registration check` on a file of 200,000 images (70 MB). */
export async function checkMemory(): Promise<BenchResult> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-bench-check-'));
  try {
    const file = join(folder, 'images.json');
    const images = Array.from({ length: ITEMS }, (_, at) => ({
      objectUrl: `https://street-scenes.s3.eu-west-1.amazonaws.com/recordings/2026/frame-${at}.jpg`,
      title: `Frame ${at}`,
      clientMetadata: { city: 'Ghent', camera: at % 7, weather: 'rain' },
      imageMetadata: { mimeType: 'image/jpeg', fileSize: 123_456 + at, width: 1920, height: 1080 },
    }));
    writeFileSync(file, JSON.stringify({ images }, undefined, 1));
    // More items than a registration may hold: that is the one problem of the file, and exit 1.
    const { megabytes, milliseconds } = await runNode([builtBundle(), 'registration', 'check', file], { exit: 1 });
    return atMost(1, {
      name: 'check-memory',
      metric: `peak MB of registration check on ${ITEMS} images against 250 MB`,
      ours: megabytes,
      baseline: 250,
      note: `${Math.round(milliseconds)} ms`,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
