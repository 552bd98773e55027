import { afterAll, expect, test } from 'vitest';
import { openSmall, type Fetch } from '../endurance/small-workspace.ts';
import { OPTIONS, prepareAll, release, type Verb } from '../endurance/sweeping.ts';
import { seeded } from '../sandbox/workspace.ts';

/** Milliseconds; more with `FUZZ_MS=600000 npm run test:fuzz`. */
const BUDGET = Number(process.env['FUZZ_MS'] ?? 30_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 1e9));
/** Milliseconds after which a run counts as hanging; its sleeps take no time. */
const PATIENCE = 20_000;

afterAll(release);

type Random = () => number;
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

const ODD: readonly unknown[] = [
  null,
  '',
  'x'.repeat(5000),
  '\u001B[31m::error::\u0000',
  '__proto__',
  -1,
  1e308,
  0.5,
  true,
  [],
  {},
  [null],
  { constructor: null },
  '00000000-0000-0000-0000-000000000000',
  '9999-99-99T99:99:99Z',
];

/** Changes one place of a JSON value: replaces, drops, doubles, or wraps it. */
function mutate(value: unknown, random: Random): unknown {
  if (value !== null && typeof value === 'object' && random() < 0.85) {
    if (Array.isArray(value)) {
      if (value.length === 0) return [pick(random, ODD)];
      const at = Math.floor(random() * value.length);
      if (random() < 0.15) return [...value, value[at]];
      if (random() < 0.15) return value.filter((_, index) => index !== at);
      return value.map((one, index) => (index === at ? mutate(one, random) : one));
    }
    const keys = Object.keys(value);
    if (keys.length === 0) return { [pick(random, ['a', '__proto__', 'nextPageToken'])]: pick(random, ODD) };
    const key = pick(random, keys);
    const rest = Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
    if (random() < 0.15) return rest;
    return { ...value, [key]: mutate((value as Record<string, unknown>)[key], random) };
  }
  return pick(random, [pick(random, ODD), pick(random, ODD), [value], { value }, String(value)]);
}

/** An answer that no platform should give. */
async function malformed(response: Response, random: Random): Promise<Response> {
  const text = await response.text();
  const status =
    random() < 0.1 ? pick(random, [200, 201, 204, 206, 302, 400, 404, 409, 418, 422, 500, 599]) : response.status;
  const make = (body: string | Uint8Array<ArrayBuffer>): Response =>
    new Response([204, 205, 304].includes(status) ? null : body, {
      status,
      headers: { 'retry-after': pick(random, ['x', '-1', '1e9', '0']) },
    });
  const dice = random();
  if (dice < 0.1) return make(text.slice(0, Math.floor(random() * text.length)));
  if (dice < 0.2) {
    const bytes = new Uint8Array(Buffer.from(text || 'x'));
    for (let flips = 0; flips < 3; flips += 1) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    return make(bytes);
  }
  if (dice < 0.25) return make(`${'['.repeat(100_000)}`);
  if (dice < 0.3) return make(pick(random, ['', 'null', '"', '<html>', 'NaN', '[]', '{}', '0']));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return make(text);
  }
  for (let changes = 1 + Math.floor(random() * 3); changes > 0; changes -= 1) value = mutate(value, random);
  return make(JSON.stringify(value));
}

test(`malformed answers (FUZZ_SEED=${SEED}) never crash a command: it ends with a typed error or does its work`, async () => {
  const stages = await prepareAll({ benchmark: 2, production: 3 });
  const random = seeded(SEED);
  const until = performance.now() + BUDGET;
  let runs = 0;
  const exits: Record<number, number> = {};
  for (; performance.now() < until; runs += 1) {
    const verb = pick<Verb>(random, ['apply', 'route', 'evaluate']);
    const first = Math.floor(random() * stages[verb].calls) + 1;
    const more = random() < 0.3;
    let calls = 0;
    const seen: string[] = [];
    const around =
      (fetch: Fetch): Fetch =>
      async (input, init) => {
        calls += 1;
        const response = await fetch(input, init);
        if (calls !== first && !(more && calls > first && random() < 0.2)) return response;
        const bad = await malformed(response, random);
        const shown = bad.clone();
        seen.push(`${init?.method} ${String(input)} -> ${shown.status} ${(await shown.text()).slice(0, 600)}`);
        return bad;
      };
    await using small = await openSmall(stages[verb].origin);
    const late = Promise.withResolvers<'late'>();
    const timer = setTimeout(() => late.resolve('late'), PATIENCE);
    const result = await Promise.race([small.run(verb, OPTIONS[verb], { around }), late.promise]);
    clearTimeout(timer);
    const told = `${verb}, run ${runs}, FUZZ_SEED=${SEED}\n${seen.join('\n')}\n`;
    expect(result === 'late', `${told}hangs`).toBe(false);
    if (result === 'late') return;
    const said = result.problems.map((one) => `${one.code}: ${one.summary}`).join('\n');
    expect([0, 1, 3, 5, 7], `${told}${said}`).toContain(result.exit);
    if (result.exit === 3) {
      expect(said, told).toMatch(/encord\.\w+: .*\/public\S*.*\(request [0-9a-f]{32}, \d (?:try|tries)\)|state\./);
    }
    expect(
      result.problems.filter((one) => /\p{Cc}/u.test(one.summary)),
      told,
    ).toEqual([]);
    exits[result.exit] = (exits[result.exit] ?? 0) + 1;
  }
  console.info(`${runs} runs, FUZZ_SEED=${SEED}, exits ${JSON.stringify(exits)}`);
  expect(runs).toBeGreaterThan(20);
});
