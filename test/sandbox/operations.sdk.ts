import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { OUTSIDE } from '../../src/sandbox/decisions/activity.ts';
import { legacyRoutes, restRoutes } from '../../src/sandbox/routes/table.ts';
import { pythonWithEncord } from '../sdk/venv.ts';
import { openSandbox } from './running.ts';
import { ownerOf } from './signer.ts';

const run = promisify(execFile);
const script = join(import.meta.dirname, 'sdk', 'operations.py');
const Operations = z.object({
  rest: z.array(z.string()),
  legacy: z.array(z.string()),
  /** Calls whose path the script could not read from the SDK's source. */
  unread: z.array(z.string()),
});
const outside: ReadonlySet<string> = new Set(OUTSIDE.operations);
const answered = new Set([
  ...restRoutes.map(({ method, path }) => `${method} ${path.replaceAll(/:\w+/g, '*')}`),
  ...legacyRoutes.flatMap((table) =>
    Object.entries(table).flatMap(([type, methods]) => Object.keys(methods).map((method) => `${method} ${type}`)),
  ),
]);

test.each(['0.1.211', '0.1.190'])(
  'every operation in the source of encord %s is answered, or named as left out',
  async (version) => {
    const { stdout } = await run(await pythonWithEncord(version), [script]);
    const operations = Operations.parse(JSON.parse(stdout));
    expect(operations.unread).toEqual([]);
    const all = [...operations.rest, ...operations.legacy];
    expect(all.length).toBeGreaterThan(150);
    expect(all.filter((operation) => !answered.has(operation) && !outside.has(operation))).toEqual([]);
    const gone = version === '0.1.211' ? ['GET imagegroupocr'] : [];
    expect([...outside].filter((operation) => !all.includes(operation))).toEqual(gone);
    if (version === '0.1.211') expect([...answered].filter((operation) => !all.includes(operation))).toEqual([]);
  },
);

test('what is left out is refused by name and marked as unknown', async () => {
  const sandbox = await openSandbox();
  const owner = ownerOf(sandbox);
  for (const operation of outside) {
    const [method = '', name = ''] = operation.split(' ');
    if (name.includes('/') || name === 'dicom-deidentification' || name === 'ml-models') {
      const answer = await owner.rest(method, name.replaceAll('*', '00000000-0000-4000-8000-000000000000'));
      expect(answer, operation).toMatchObject({ status: 404, body: { message: expect.stringMatching('leaves out') } });
    } else {
      const answer = await owner.legacy(name, method, null, null);
      expect(answer, operation).toMatchObject({ response: ['INVALID_ARGUMENTS_ERROR'] });
    }
  }
  expect(sandbox.admin.requests().filter((request) => request.unknown)).toHaveLength(outside.size);
  await sandbox.close();
});
