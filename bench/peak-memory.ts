// node --import bench/peak-memory.ts …: writes the peak resident memory of the process (kilobytes) to a file when it ends.
import { writeFileSync } from 'node:fs';

const file = process.env['ASSAY_BENCH_PEAK'] ?? '';
process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)));
