import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Bundles the sources of a repository into a folder: `tsc` to build/js, then ncc on the JavaScript (ncc cannot read TypeScript 7).
 * One entry, `index.js`, with a chunk for each lazy import; `cli.js` only imports it. Same bytes in any folder, as long as
 * node_modules is a real one.
 */
export function bundle(root: string, out: string): void {
  const javascript = join(root, 'build', 'js');
  rmSync(javascript, { recursive: true, force: true });
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const options = { cwd: root, stdio: 'inherit' as const };
  const bin = join(root, 'node_modules');
  execFileSync(
    process.execPath,
    [join(bin, 'typescript/bin/tsc'), '-p', 'tsconfig.build.json', '--outDir', javascript],
    options,
  );
  const entry = join(javascript, 'index.js');
  const ncc = join(bin, '@vercel/ncc/dist/ncc/cli.js');
  execFileSync(process.execPath, [ncc, 'build', entry, '-o', out, '-q', '--license', 'licenses.txt'], options);
  writeFileSync(join(out, 'cli.js'), "#!/usr/bin/env node\nimport './index.js';\n");
  writeFileSync(join(out, 'package.json'), '{ "type": "module" }\n');
  for (const name of readdirSync(out)) chmodSync(join(out, name), name === 'cli.js' ? 0o755 : 0o644);
}
