// Adds up the vitest reports of a folder and the steps counted by the shell; prints the line that ends a CI run.
// Neither exit code nor report is enough alone: an error after a test leaves a clean report, and a file that could not be
// collected has no failed test of its own.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, stepsPassed, stepsFailed, status] = process.argv.slice(2);
let passed = Number(stepsPassed);
let failed = Number(stepsFailed);
for (const name of readdirSync(folder).filter((file) => file.endsWith('.rc'))) {
  const exit = Number(readFileSync(join(folder, name), 'utf8'));
  const file = join(folder, name.replace(/rc$/, 'json'));
  const suite = { passed: 0, failed: 0, skipped: 0 };
  for (const result of existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).testResults : []) {
    const tests = result.assertionResults;
    suite.passed += tests.filter((test) => test.status === 'passed').length;
    suite.skipped += tests.filter(
      (test) => test.status === 'skipped' || test.status === 'pending' || test.status === 'todo',
    ).length;
    const broken = tests.filter((test) => test.status === 'failed').length;
    suite.failed += broken || (result.status === 'failed' ? 1 : 0);
  }
  if (suite.failed === 0 && (exit !== 0 || suite.passed === 0)) suite.failed = 1;
  passed += suite.passed;
  failed += suite.failed;
  console.log(`${name.replace(/\.rc$/, '')}: ${suite.passed} passed, ${suite.failed} failed, ${suite.skipped} skipped`);
}
if (Number(status) !== 0 && failed === 0) failed = 1;
if (passed + failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
