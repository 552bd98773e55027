import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { hasErrors } from '../src/base/problem.ts';
import { loadWorkspace } from '../src/manifest/load.ts';
import { diskFiles } from '../src/world.ts';
import { atMost, median, type BenchResult } from './result.ts';

const ROOT = join(import.meta.dirname, '..');
const MANIFESTS = 1000;
const RUNS = 15;
/** Turns that only warm both up. */
const WARM = 3;

/** CPU of loading 1,000 manifests against that of parsing the same files with `yaml`, in one process, by turns. */
export async function validateCpu(): Promise<BenchResult> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'));
  try {
    const mix = writeManifests(folder);
    const ours: number[] = [];
    const yaml: number[] = [];
    for (let run = 0; run < WARM + RUNS; run += 1) {
      const parsed = await cpuOf(() => parseAlone(folder));
      const loaded = await cpuOf(() => load(folder));
      if (run < WARM) continue;
      yaml.push(parsed);
      ours.push(loaded);
    }
    return atMost(1.5, {
      name: 'validate-cpu',
      metric: 'user+system CPU ms of loading against yaml parse and toJS alone',
      ours: median(ours),
      baseline: median(yaml),
      note: mix,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function cpuOf(work: () => Promise<void> | void): Promise<number> {
  globalThis.gc?.();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function parseAlone(folder: string): void {
  for (const file of manifestsOf(folder)) {
    for (const document of parseAllDocuments(readFileSync(join(folder, file), 'utf8'))) {
      if (document.errors.length > 0) throw document.errors[0];
      document.toJS();
    }
  }
}

async function load(folder: string): Promise<void> {
  const { problems } = await loadWorkspace(diskFiles, folder);
  if (hasErrors(problems)) throw new Error(JSON.stringify(problems.slice(0, 3)));
}

function manifestsOf(folder: string): string[] {
  return ['assay.yaml', ...globSync('{manifests,projects}/**/*.yaml', { cwd: folder })];
}

/** Copies of the example under other names until there are 1,000 manifests; gives their mix in words. */
function writeManifests(folder: string): string {
  cpSync(join(ROOT, 'assay.yaml'), join(folder, 'assay.yaml'));
  const example = globSync('{manifests,projects}/**/*.yaml', { cwd: ROOT }).sort();
  const names = new Set(
    example.flatMap((file) =>
      parseAllDocuments(readFileSync(join(ROOT, file), 'utf8')).map(
        (document) => (document.toJS() as { metadata: { name: string } }).metadata.name,
      ),
    ),
  );
  const words = new RegExp(
    `(?<=(?:name|folder|integration|registration|parent|ontology|workflowTemplate|dataset): |^ +- )(?:${[...names].join('|')})$`,
    'gm',
  );
  const counts = new Map<string, number>();
  let files = 1;
  for (let copy = 0; files < MANIFESTS; copy += 1) {
    for (const file of example) {
      if (files >= MANIFESTS && copy > 0 && file === example[0]) break;
      files += 1;
      const text = readFileSync(join(ROOT, file), 'utf8')
        .replaceAll(words, (name) => (copy === 0 ? name : `${name}-${copy}`))
        .replaceAll(/(?<=\.\.\/data\/)([a-z-]+)\.json/g, `$1-${copy}.json`)
        .replaceAll(/^(\s*title: Street scenes.*)$/gm, `$1 ${copy}`);
      for (const [, kind] of text.matchAll(/^kind: (\w+)/gm)) counts.set(kind!, (counts.get(kind!) ?? 0) + 1);
      const to = join(folder, file.replace(/\.yaml$/, `-${copy}.yaml`));
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, text);
    }
    for (const name of ['street-benchmark', 'street-production']) {
      const to = join(folder, 'data', `${name}-${copy}.json`);
      mkdirSync(dirname(to), { recursive: true });
      const text = readFileSync(join(ROOT, 'data', `${name}.json`), 'utf8');
      writeFileSync(to, text.replaceAll('amazonaws.com/', `amazonaws.com/${copy}/`));
    }
  }
  const kinds = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `${count} ${kind}`);
  return `${files} files: 1 Workspace, ${kinds.join(', ')}; medians of ${RUNS} runs`;
}
