import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Check } from '../../src/report/doctor.ts';
import { makeSmall, openSmall, type Fetch } from '../endurance/small-workspace.ts';

let applied: string;
beforeAll(async () => {
  const origin = await makeSmall({ benchmark: 2, production: 3 });
  const small = await openSmall(origin);
  expect((await small.run('apply', { yes: true })).exit).toBe(0);
  applied = await small.close();
  rmSync(origin, { recursive: true, force: true });
}, 60_000);
afterAll(() => rmSync(applied, { recursive: true, force: true }));

/** What stands for the answers to calls whose path matches. */
const answering =
  (where: RegExp, answer: () => Response) =>
  (fetch: Fetch): Fetch =>
  async (input, init) =>
    where.test(new URL(String(input)).pathname) ? answer() : fetch(input, init);

function cut(): never {
  throw new TypeError('fetch failed', { cause: Object.assign(new Error('cut'), { code: 'UND_ERR_SOCKET' }) });
}
const says =
  (status: number): (() => Response) =>
  () =>
    Response.json({ message: `the test says ${status}` }, { status });

async function doctor(where: RegExp, answer: () => Response, options = {}) {
  await using small = await openSmall(applied);
  const result = await small.run('doctor', options, { around: answering(where, answer) });
  const { checks } = result.data as { checks: Check[] };
  return { result, checks, of: (title: string) => checks.find((one) => one.title === title) };
}

describe('what the platform fails with is told with what to do about just that, whichever check meets it', () => {
  test.each<[string, string, RegExp, () => Response, number, RegExp]>([
    ['a limit', 'Key', /cloud-integrations$/, says(429), 3, /fewer requests/],
    ['a busy server', 'Key', /cloud-integrations$/, says(503), 3, /problem of its own/],
    ['a lost connection', 'Key', /cloud-integrations$/, cut, 3, /endpoint.*network.*HTTPS_PROXY/],
    ['the page of a proxy', 'Key', /cloud-integrations$/, () => new Response('<html>'), 3, /sign-in page/],
    ['an unknown key', 'Key', /cloud-integrations$/, says(401), 1, /Add the public key/],
    ['a key without a right', 'Key', /cloud-integrations$/, says(403), 1, /a role/],
    ['a busy server', 'Pair street, production project', /projects\/[^/]+$/, says(503), 3, /^not checked|of its own/],
    ['a lost connection', 'Pair street, benchmark project', /projects\/[^/]+$/, cut, 3, /network/],
    [
      'a project without the right to it',
      'Pair street, production project',
      /projects\/[^/]+$/,
      says(403),
      1,
      /a role on project\.street\/production/,
    ],
    [
      'a project that is gone',
      'Pair street, production project',
      /projects\/[^/]+$/,
      says(404),
      1,
      /Was project\.street\/production deleted/,
    ],
  ])('%s at the check %s', async (_, title, where, answer, exit, todo) => {
    const { result, of } = await doctor(where, answer);
    expect(result.exit).toBe(exit);
    const check = of(title);
    expect(check?.status).toMatch(/fail|warn/);
    expect(`${check?.detail} ${check?.todo?.join(' ') ?? ''}`).toMatch(
      check?.status === 'warn' ? /^not checked: the platform does not answer/ : todo,
    );
    expect(check?.todo?.join(' ') ?? '').not.toContain('remove it from the state');
    // The checks that need no platform are there all the same.
    expect(of('State')?.status).toBe('ok');
  });
});

describe('doctor --probe', () => {
  test('keeps what the checks found when the platform stops answering', async () => {
    let calls = 0;
    const { result, of, checks } = await doctor(
      /./,
      () => {
        calls += 1;
        return cut();
      },
      { probe: true },
    );
    expect(calls).toBeGreaterThan(0);
    expect(result.exit).toBe(3);
    expect(of('Manifests')?.status).toBe('ok');
    expect(of('Key')?.status).toBe('fail');
    expect(checks.filter((one) => one.title.startsWith('Probe'))).toEqual([]);
  });

  test('does not ask to report a busy server as a difference', async () => {
    const { result, checks } = await doctor(/assay-probe$/, says(503), { probe: true });
    expect(result.exit).toBe(3);
    const probe = checks.find((one) => one.title.startsWith('Probe UNKNOWN_OPERATION'));
    expect(probe).toMatchObject({ status: 'fail', todo: [expect.stringContaining('Run again later')] });
    expect(checks.flatMap((one) => one.todo ?? []).join(' ')).not.toContain('Please report it with the name');
  });

  test('names a project that the key may not read instead of ending', async () => {
    const { result, checks } = await doctor(/projects\/[^/]+$/, says(403), { probe: true });
    expect(result.exit).toBe(1);
    expect(checks.find((one) => one.title === 'Probes that look at projects')).toMatchObject({ status: 'fail' });
    expect(checks.some((one) => one.title.startsWith('Probe LEGACY_STATUS') && one.status === 'ok')).toBe(true);
  });
});
