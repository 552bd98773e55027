import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '../../src/commands/result.ts';
import { addProjectUsers, listProjects } from '../../src/encord/api/projects.ts';
import { openSmall, type Circumstances, type Fetch, type Small } from './small-workspace.ts';
import { OPTIONS, prepareAll, release, type Before, type Verb } from './sweeping.ts';

let before: Record<Verb, Before>;
beforeAll(async () => {
  before = await prepareAll({ benchmark: 2, production: 3 });
}, 60_000);
afterAll(release);

interface Said {
  readonly address: string | undefined;
  readonly text: string;
}

/** Everything that a result says is wrong, whether as a problem or as the outcome of an operation. */
function saidBy(result: Result): Said[] {
  const data = result.data as { outcomes?: { status: string; address: string; summary: string }[] } | null;
  return [
    ...result.problems.map(({ address, summary, detail }) => ({ address, text: `${summary} ${detail ?? ''}` })),
    ...(data?.outcomes ?? [])
      .filter((one) => one.status === 'failed')
      .map(({ address, summary }) => ({ address, text: summary })),
  ];
}

/** The platform refuses calls that match with this status, and says why. */
const refusing =
  (where: RegExp, status: number, message: string) =>
  (fetch: Fetch): Fetch =>
  async (input, init) => {
    const body = init?.body instanceof Uint8Array ? Buffer.from(init.body).toString().slice(0, 80) : '';
    if (!where.test(`${init?.method} ${new URL(String(input)).pathname} ${body}`)) return fetch(input, init);
    if (init?.method === 'POST' && !String(input).includes('/v2/')) {
      const code = status === 403 ? 'AUTHORISATION_ERROR' : 'INVALID_ARGUMENTS_ERROR';
      return Response.json({ status, response: [code, null], payload: message }, { status });
    }
    return Response.json({ message }, { status });
  };

const INJECTED: readonly (readonly [
  what: string,
  verb: Verb,
  where: RegExp,
  status: number,
  message: string,
  address: string,
  todo: RegExp,
])[] = [
  [
    'a name that is too long',
    'apply',
    /^POST \S*\/datasets /,
    400,
    'title has more than 256 characters',
    'dataset.street-benchmark',
    /Correct the manifest of dataset\.street-benchmark/,
  ],
  [
    'an ontology that violates the schema',
    'apply',
    /^POST \S*\/ontologies /,
    422,
    'editor.objects.0.shape is unknown',
    'ontology.street',
    /Correct the manifest of ontology\.street/,
  ],
  [
    'a name that is taken',
    'apply',
    /^POST \S*storage\/folders /,
    409,
    'the name exists',
    'folder.street',
    /another title, or adopt/,
  ],
  [
    'an upload without the right',
    'apply',
    /data-upload-jobs/,
    403,
    'no write access',
    'registration.street-benchmark',
    /Give the key’s user a role/,
  ],
  [
    'a key that was taken away',
    'apply',
    /^POST \S*storage\/folders /,
    401,
    'unknown key',
    'folder.street',
    /public key/,
  ],
  [
    'a project that is gone',
    'route',
    /^GET \S*\/projects\/[0-9a-f-]{36} /,
    404,
    'no such project',
    'project.street/production',
    /deleted/,
  ],
  [
    'a dataset that the key may not read',
    'route',
    /"datarows"/,
    403,
    'no access',
    'dataset.street-',
    /Give the key’s user a role on dataset\.street-/,
  ],
  [
    'label rows that the key may not read',
    'evaluate',
    /"labelrow"/,
    403,
    'no access',
    // Ground truth is read first.
    'project.street/benchmark',
    /Give the key’s user a role on project\.street\/benchmark/,
  ],
  [
    'a stage that is not of this project',
    'evaluate',
    /\/stages\/\S+\/tasks/,
    400,
    'the stage is of another workflow',
    'project.street/',
    /assay plan/,
  ],
];

describe('a refusal of the platform names the resource by its address, the cause and what to do', () => {
  test.each(INJECTED)('%s', async (_, verb, where, status, message, address, todo) => {
    await using small = await openSmall(before[verb].origin);
    const result = await small.run(verb, OPTIONS[verb], { around: refusing(where, status, message) });
    expect([3, 7]).toContain(result.exit);
    const said = saidBy(result);
    const found = said.find((one) => one.address?.startsWith(address) === true);
    expect(found, JSON.stringify(said)).toBeDefined();
    expect(found?.text).toContain(message);
    expect(found?.text).toMatch(todo);
    expect(found?.text).toMatch(/\(request [0-9a-f]{32}, \d tr/);
  });

  /** With the key of a person who has this role in both projects; undefined: none. */
  async function asMember(small: Small, role: 0 | 1 | 2 | 5 | undefined): Promise<Circumstances> {
    const { email, privateKey } = small.sandbox.admin.createUser({ email: 'mira@example.org' });
    if (role === undefined) return { privateKey };
    for await (const { projectHash } of listProjects(small.client)) {
      await addProjectUsers(small.client, projectHash, [email], role);
    }
    return { privateKey };
  }

  test.each([
    ['route', undefined],
    ['route', 1],
    ['route', 5],
    ['evaluate', undefined],
    ['evaluate', 5],
  ] as const)('%s with the key of a member of role %s', async (verb, role) => {
    await using small = await openSmall(before[verb].origin);
    const result = await small.run(verb, {}, await asMember(small, role));
    expect([3, 7]).toContain(result.exit);
    const [first] = saidBy(result);
    expect(first?.address).toMatch(/^(?:project\.street\/|dataset\.street-)/);
    expect(first?.text).toContain(first?.address);
    expect(first?.text).toMatch(/Give the key’s user a role|deleted, or is the key of another workspace/);
    expect(result.problems[0]?.at).toMatchObject({ file: expect.stringMatching(/\.yaml$/) });
  });

  test.each(['plan', 'drift'])('a %s that may not be read names what is refused', async (verb) => {
    await using small = await openSmall(before.route.origin);
    const around = refusing(/^GET \S*\/ontologies\/[0-9a-f-]{36} /, 403, 'no access');
    const result = await small.run(verb, {}, { around });
    expect(result.exit).toBe(3);
    expect(result.problems.at(-1)).toMatchObject({ code: 'encord.refused', address: 'ontology.street' });
  });

  const OUTAGES: readonly (readonly [what: string, answer: () => Response, code: string, todo: RegExp])[] = [
    ['a busy server', () => Response.json({}, { status: 503 }), 'encord.answer', /Run again later/],
    ['a page of a proxy', () => new Response('<html>'), 'encord.answer', /a proxy or a sign-in page/],
    ['a lost connection', () => cut(), 'encord.connection', /the network/],
  ];
  function cut(): never {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('cut'), { code: 'UND_ERR_SOCKET' }) });
  }

  describe.each(OUTAGES)('so does %s', (_, answer, code, todo) => {
    test.each([
      ['plan', 'route', /\/ontologies\/[0-9a-f-]{36}$/, 'ontology.street'],
      ['drift', 'route', /\/ontologies\/[0-9a-f-]{36}$/, 'ontology.street'],
      ['apply', 'route', /\/ontologies\/[0-9a-f-]{36}$/, 'ontology.street'],
      ['route', 'route', /\/stages\/.*\/tasks$/, 'project.street/production'],
      ['evaluate', 'evaluate', /\/stages\/.*\/tasks$/, 'project.street/'],
    ] as const)('during %s', async (verb, stage, where, address) => {
      await using small = await openSmall(before[stage].origin);
      const around =
        (fetch: Fetch): Fetch =>
        async (input, init) =>
          where.test(new URL(String(input)).pathname) ? answer() : fetch(input, init);
      const result = await small.run(verb, verb === 'apply' ? OPTIONS.apply : {}, { around });
      expect(result.exit).toBe(3);
      expect(result.problems.at(-1)).toMatchObject({
        code,
        address: expect.stringContaining(address),
        summary: expect.stringContaining(address),
        detail: expect.stringMatching(todo),
      });
    });
  });

  test('an operation that was not answered says what to do', async () => {
    await using small = await openSmall(before.apply.origin);
    const around =
      (fetch: Fetch): Fetch =>
      async (input, init) =>
        init?.method === 'POST' && String(input).includes('storage/folders') ? cut() : fetch(input, init);
    const result = await small.run('apply', { yes: true }, { around });
    const data = result.data as { outcomes: { status: string; address: string; summary: string }[] };
    const failed = data.outcomes.filter((one) => one.status === 'failed');
    expect(failed.length).toBeGreaterThan(0);
    for (const one of failed) expect(one.summary).toMatch(/[Rr]un again|the next run/);
  });

  test.each([
    ['every scored task', 2, () => true],
    ['one scored task', 1, (body: string, first: string) => body.includes(first)],
  ] as const)('%s that cannot be archived is an error with the reason of the platform', async (_, count, refuses) => {
    await using small = await openSmall(before.evaluate.origin);
    let first = '';
    const around =
      (fetch: Fetch): Fetch =>
      async (input, init) => {
        if (!String(input).endsWith('/actions')) return fetch(input, init);
        const body = Buffer.from(init?.body as Uint8Array).toString();
        first ||= (JSON.parse(body) as { taskUuid: string }[])[0]?.taskUuid ?? '';
        if (!refuses(body, first)) return fetch(input, init);
        return Response.json({ message: 'the task is locked' }, { status: 400 });
      };
    const result = await small.run('evaluate', {}, { around });
    expect(result.exit).toBe(7);
    expect(result.problems).toMatchObject([
      {
        code: 'submissions.archive-refused',
        severity: 'error',
        address: 'project.street',
        summary: expect.stringMatching(new RegExp(`${count} scored tasks? .*the task is locked`)),
        detail: expect.stringContaining('assay evaluate'),
      },
    ]);
    const pair = (result.data as { pairs: { counts: { scored: number; archived: number; failed: number } }[] })
      .pairs[0];
    expect(pair?.counts).toMatchObject({ scored: 10, archived: 2 - count, failed: count });
    const again = await small.run('evaluate');
    expect([again.exit, again.problems]).toEqual([0, []]);
  });

  test('an operation that is refused after a stop is told as refused, not as cancelled', async () => {
    await using small = await openSmall(before.apply.origin);
    const abort = new AbortController();
    const around = (fetch: Fetch): Fetch => {
      const refused = refusing(/^POST \S*storage\/folders /, 403, 'no access')(fetch);
      return async (input, init) => {
        if (init?.method === 'POST') abort.abort(new Error('stopped by the user'));
        return refused(input, init);
      };
    };
    const result = await small.run('apply', { yes: true }, { around, signal: abort.signal });
    expect(result.exit).toBe(7);
    expect(saidBy(result)).toContainEqual({
      address: 'folder.street',
      text: expect.stringMatching(/no access.*Give the key’s user a role on folder\.street/),
    });
  });

  test('a task that cannot be moved is named with the reason of the platform, and the others go', async () => {
    await using small = await openSmall(before.route.origin);
    let refused = '';
    const around =
      (fetch: Fetch): Fetch =>
      async (input, init) => {
        if (!String(input).endsWith('/actions')) return fetch(input, init);
        const actions = JSON.parse(Buffer.from(init?.body as Uint8Array).toString()) as { taskUuid: string }[];
        refused ||= actions[0]?.taskUuid ?? '';
        if (!actions.some((one) => one.taskUuid === refused)) return fetch(input, init);
        return Response.json({ message: `task ${refused} is stale` }, { status: 400 });
      };
    const result = await small.run('route', {}, { around });
    expect(result.exit).toBe(7);
    const pair = (result.data as { pairs: { failed: number; tasks: { result: string; error?: string }[] }[] }).pairs[0];
    expect(pair?.failed).toBe(1);
    expect(pair?.tasks.filter((task) => task.result === 'failed')).toMatchObject([
      { error: `task ${refused} is stale` },
    ]);
  });
});
