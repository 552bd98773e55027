import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './bundle.ts';

/** Bundles `bench/ours/main.ts` as the product is bundled (`tsc`, then ncc), and returns the path of the bundle. */
export function bundledTask(): string {
  const folder = join(ROOT, 'build', 'bench');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const config = {
    extends: '../../tsconfig.build.json',
    compilerOptions: { rootDir: '../..', outDir: 'js' },
    include: ['../../src/**/*.d.ts'],
    files: ['../../bench/ours/main.ts'],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const run = (script: string, args: readonly string[]): unknown =>
    execFileSync(process.execPath, [join(ROOT, 'node_modules', script), ...args], { cwd: ROOT, stdio: 'inherit' });
  run('typescript/bin/tsc', ['-p', join(folder, 'tsconfig.json')]);
  const out = join(folder, 'out');
  run('@vercel/ncc/dist/ncc/cli.js', ['build', join(folder, 'js/bench/ours/main.js'), '-o', out, '-q']);
  writeFileSync(join(out, 'package.json'), '{ "type": "module" }\n');
  return join(out, 'index.js');
}
