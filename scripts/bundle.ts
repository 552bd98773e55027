import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { notices } from './notices.ts';

const NOTICES = 'THIRD-PARTY-NOTICES.txt';

/**
 * Bundles the sources of a repository into a folder: `tsc` to build/js, then ncc on the JavaScript (ncc cannot read TypeScript 7).
 * One entry, `index.js`, with a chunk for each lazy import; `cli.js` only imports it; beside them the notices of the packages
 * in it. Same bytes in any folder, as long as node_modules is a real one.
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
  const stats = join(root, 'build', 'stats.json');
  execFileSync(process.execPath, [ncc, 'build', entry, '-o', out, '-q', '--stats-out', stats], options);
  writeFileSync(join(out, NOTICES), notices(root, JSON.parse(readFileSync(stats, 'utf8'))));
  rmSync(stats);
  writeFileSync(join(out, 'cli.js'), "#!/usr/bin/env node\nimport './index.js';\n");
  writeFileSync(join(out, 'package.json'), '{ "type": "module" }\n');
  for (const name of readdirSync(out)) chmodSync(join(out, name), name === 'cli.js' ? 0o755 : 0o644);
}
