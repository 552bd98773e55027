import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Stats {
  readonly modules?: readonly Module[];
}
interface Module {
  readonly name?: string;
  readonly modules?: readonly Module[];
}
interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name?: string };
}

const FILES = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;
const RULE = '-'.repeat(80);

/**
 * The notices of everything that a bundle holds beside this repository's own code, from the bundler's list of modules (webpack
 * stats): name, version and licence of each package, with the texts that it ships. Throws for a package that names no licence.
 */
export function notices(root: string, stats: Stats): string {
  const folders = new Set(modulesOf(stats.modules ?? []).flatMap((name) => packageFolder(name) ?? []));
  const packages = [...folders].map((folder) => describe(root, folder));
  const sorted = packages.toSorted((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
  if (sorted.length === 0) throw new Error('the bundler lists no modules of other packages');
  const head = `Assay is distributed with the following packages (${sorted.length}), each under its own licence.\n`;
  return [head, ...sorted.map((one) => `${RULE}\n${one.title}\n\n${one.text}\n`)].join('\n');
}

function modulesOf(modules: readonly Module[]): string[] {
  return modules.flatMap(({ name, modules: inner }) => [...(name ? [name] : []), ...modulesOf(inner ?? [])]);
}

/** `./node_modules/@a/b` of a module's name; the innermost where packages are nested. */
function packageFolder(module: string): string | undefined {
  return /^.*?(node_modules\/(?:.*node_modules\/)?(?:@[^/!?|]+\/)?[^/!?|]+)\//.exec(module)?.[1];
}

function describe(root: string, folder: string): { readonly title: string; readonly text: string } {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(root, folder, 'package.json'), 'utf8'),
  ) as Manifest;
  const texts = readdirSync(join(root, folder))
    .filter((file) => FILES.test(file))
    .toSorted()
    .map((file) =>
      readFileSync(join(root, folder, file), 'utf8')
        .replaceAll('\r\n', '\n')
        .trim(),
    );
  if (!license && texts.length === 0) throw new Error(`${name} ${version} names no licence`);
  const by = typeof author === 'string' ? author : author?.name;
  const text = texts.length > 0 ? texts.join('\n\n') : `Copyright: ${by ?? `the authors of ${name}`}`;
  return { title: `${name} ${version}: ${license ?? 'see below'}`, text };
}
