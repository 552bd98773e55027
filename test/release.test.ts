import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { notices } from '../scripts/notices.ts';
import { releaseNotes } from '../scripts/release-notes.ts';
import { openFolder } from './commands/folder.ts';

const ROOT = join(import.meta.dirname, '..');

describe('release notes', () => {
  const changelog =
    '# Changelog\n\n## Unreleased\n\n- next\n\n## 1.10.0 - 2026-01-02\n\n### Added\n- ten\n\n## [1.1.0]\n- one\n';

  test('are what the changelog says about the version', () => {
    expect(releaseNotes('v1.10.0', '1.10.0', changelog)).toBe('### Added\n- ten\n');
    expect(releaseNotes('v1.1.0', '1.1.0', changelog)).toBe('- one\n');
  });

  test('a tag of another version, and a version that the changelog does not know, are refused', () => {
    expect(() => releaseNotes('v1.1.0', '1.10.0', changelog)).toThrow('the tag is v1.1.0');
    expect(() => releaseNotes('v1.0.0', '1.0.0', changelog)).toThrow('says nothing about 1.0.0');
    expect(() => releaseNotes('v1.0.0', '1.0.0', '## 1.0.0\n\n## 0.9.0\n- old\n')).toThrow('says nothing about 1.0.0');
  });
});

describe('the release workflow', () => {
  const { jobs } = parse(readFileSync(join(ROOT, '.github/workflows/release.yml'), 'utf8')) as {
    jobs: { release: { steps: { name?: string; run?: string }[] } };
  };
  const script = (name: string): string => jobs.release.steps.find((step) => step.name === name)!.run!;

  /** Runs a step as the runner does, with a `gh` that writes down what it is asked; `knows` are paths that exist. */
  function run(name: string, tag: string, knows: readonly string[] = []): { status: number | null; calls: string[] } {
    using place = openFolder();
    const bin = join(place.folder, 'bin');
    const log = join(place.folder, 'calls');
    mkdirSync(bin);
    writeFileSync(log, '');
    const found = ['release ', ...knows].map((path) => `*"${path}"*) exit 0 ;;`).join(' ');
    writeFileSync(
      join(bin, 'gh'),
      `#!/bin/sh\necho "$*" >>"$CALLS"\ncase "$*" in *-X*|*" -f "*) exit 0 ;; ${found} *) exit 1 ;; esac\n`,
    );
    chmodSync(join(bin, 'gh'), 0o755);
    for (const args of [
      ['init', '-q'],
      ['-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-q', '--allow-empty', '-m', 'x'],
    ])
      execFileSync('git', args, { cwd: place.folder });
    const { status } = spawnSync('bash', ['-e', '-c', script(name)], {
      cwd: place.folder,
      env: { PATH: `${bin}:${process.env['PATH']}`, CALLS: log, GITHUB_REF_NAME: tag, GITHUB_REPOSITORY: 'acme/assay' },
    });
    return {
      status,
      calls: readFileSync(log, 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.replace(/[0-9a-f]{40}/, 'SHA')),
    };
  }

  test('attaches everything while the release is a draft, and marks a candidate as one', () => {
    const { status, calls } = run('publish', 'v1.2.3');
    expect(status).toBe(0);
    expect(calls).toEqual([
      'release create v1.2.3 --draft --verify-tag --title v1.2.3 --notes-file release-notes.md',
      'release upload v1.2.3 assay-v1.2.3.tar.gz',
      'release edit v1.2.3 --draft=false --latest',
    ]);
    expect(run('publish', 'v1.2.3-rc.1').calls.at(-1)).toBe('release edit v1.2.3-rc.1 --draft=false --prerelease');
  });

  test('makes or moves the tag of the major version, and not for a candidate', () => {
    const step = 'move the tag of the major version';
    expect(run(step, 'v2.0.0')).toEqual({
      status: 0,
      calls: [
        'api --silent repos/acme/assay/git/ref/tags/v2',
        'api --silent repos/acme/assay/git/refs -f ref=refs/tags/v2 -f sha=SHA',
      ],
    });
    expect(run(step, 'v2.1.0', ['ref/tags/v2']).calls.at(-1)).toBe(
      'api --silent -X PATCH repos/acme/assay/git/refs/tags/v2 -f sha=SHA -F force=true',
    );
    expect(run(step, 'v3.0.0-rc.1')).toEqual({ status: 0, calls: [''] });
  });
});

describe('notices of third parties', () => {
  const packages = (folder: string, files: Record<string, string>): void => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  };

  test('name every package in the bundle once, nested and scoped ones too, with its texts', () => {
    using place = openFolder();
    packages(place.folder, {
      'node_modules/a/package.json': '{"name":"a","version":"1.0.0","license":"MIT"}',
      'node_modules/a/LICENSE': 'Text of a\r\n',
      'node_modules/a/node_modules/@b/c/package.json':
        '{"name":"@b/c","version":"2.0.0","license":"ISC","author":"Bo"}',
      'node_modules/d/package.json': '{"name":"d","version":"3.0.0"}',
      'node_modules/d/COPYING.md': 'Text of d',
      'node_modules/d/NOTICE': 'Notice of d',
    });
    const text = notices(place.folder, {
      modules: [
        { name: './build/js/index.js' },
        { name: './node_modules/a/x.js', modules: [{ name: './node_modules/a/y.js' }] },
        { name: './node_modules/a/node_modules/@b/c/index.js|sha' },
        { name: 'ncc/@@notfound.js?./node_modules/d/z.js' },
      ],
    });
    expect(text).toContain('packages (3)');
    for (const part of [
      'a 1.0.0: MIT\n\nText of a\n',
      '@b/c 2.0.0: ISC\n\nCopyright: Bo\n',
      'd 3.0.0: see below\n\nText of d\n\nNotice of d\n',
    ])
      expect(text).toContain(part);
  });

  test('a package without a licence is refused', () => {
    using place = openFolder();
    packages(place.folder, { 'node_modules/a/package.json': '{"name":"a","version":"1.0.0"}' });
    expect(() => notices(place.folder, { modules: [{ name: './node_modules/a/x.js' }] })).toThrow(
      'a 1.0.0 names no licence',
    );
  });
});
