// node --import bench/peak-memory.js …: writes the peak resident memory of the process (kilobytes) to a file when it ends.
// JavaScript, because a loader of TypeScript would count in the time of what is measured.
import { writeFileSync } from 'node:fs';

const file = process.env['ASSAY_BENCH_PEAK'] ?? '';
process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)));
