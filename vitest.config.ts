import { defineConfig } from 'vitest/config';

// One project a suite of ARCHITECTURE.md; `npm test` is the project `unit` and needs no network, no Python, no data folder.
// GitHub's workflow parser imports JSON in a way that Node refuses; vitest can when it reads the package itself.
const server = { deps: { inline: [/@actions\/workflow-parser/, /@actions\/expressions/] } };
const suite = (name: string, include: string[], timeout = 20_000, globalSetup: string[] = []) => ({
  test: {
    name,
    include,
    isolate: false,
    testTimeout: timeout,
    hookTimeout: timeout,
    pool: 'forks' as const,
    server,
    setupFiles: ['test/seed.ts', 'test/remove-temporary-folders.ts'],
    globalSetup,
  },
});

export default defineConfig({
  test: {
    // Vitest leaves one core free otherwise, which of two is half.
    maxWorkers: '100%',
    projects: [
      suite('unit', ['test/**/*.test.ts'], 20_000, ['test/nothing-left-behind.ts']),
      suite('data', ['test/**/*.data.ts'], 300_000),
      suite('sdk', ['test/**/*.sdk.ts'], 600_000),
      suite('sweep', ['test/**/*.sweep.ts'], 600_000),
      suite('actions', ['test/**/*.actions.ts'], 600_000),
      suite('fuzz', ['test/**/*.fuzz.ts'], 600_000),
    ],
  },
});
