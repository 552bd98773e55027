import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createGitHub, type GitHub } from '../../src/github/api.ts';
import { FakeGitHub } from './fake/github.ts';
import { temporaryFolder } from '../temporary-folder.ts';

export interface Stage {
  readonly fake: FakeGitHub;
  readonly github: GitHub;
  readonly slept: number[];
  [Symbol.dispose](): void;
}

/** A fresh fake GitHub with one commit on main, and our client for it. */
export async function stage(): Promise<Stage> {
  const folder = temporaryFolder('github');
  const fake = new FakeGitHub({ folder: join(folder, 'street.git') });
  fake.git.commitFiles('main', { 'assay.yaml': 'x\n' }, 'First');
  const slept: number[] = [];
  return {
    fake,
    slept,
    github: await connect(fake, slept),
    [Symbol.dispose]: () => {
      rmSync(folder, { recursive: true, force: true });
      fake.checkNothingWrong();
    },
  };
}

export function connect(fake: FakeGitHub, slept: number[] = []): Promise<GitHub> {
  return createGitHub({
    token: fake.token,
    repository: `${fake.owner}/${fake.repo}`,
    fetch: fake.fetch,
    now: () => 0,
    random: () => 0.5,
    sleep: async (milliseconds) => void slept.push(milliseconds),
  });
}
