import { createSign } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { createEmulator } from 'emulate';
import { createGitHub, type GitHub } from '../../src/github/api.ts';
import { answerFaults, findOperation, requestFaults } from './fake/description.ts';

const OWNER = 'acme';
const REPOSITORIES = 40;

export interface Emulated {
  readonly url: string;
  /** Token of an installed App: what it writes comes from a bot. */
  readonly bot: string;
  /** Token of a person. */
  readonly person: string;
  /** What was not as GitHub describes it, of requests and answers. */
  readonly wrong: Set<string>;
  /** `acme/street-1` and so on; each is given once. */
  freshRepository(): string;
  connect(repository: string, token?: string): Promise<GitHub>;
  /** The next request that matches `METHOD path` is lost: before it was done, or only its answer. */
  loseNext(match: RegExp, what: 'request' | 'answer', meanwhile?: () => Promise<unknown>): void;
  ask(method: string, path: string, body?: unknown): Promise<{ readonly status: number; readonly body: unknown }>;
  close(): Promise<void>;
}

/** GitHub as the authors of `emulate` understand it: a second opinion beside our own fake. On loopback, offline. */
export async function emulated(): Promise<Emulated> {
  const person = 'ghp_aTokenOfAPersonThatIsLongEnough';
  const repos = Array.from({ length: REPOSITORIES }, (_, index) => ({
    owner: OWNER,
    name: `street-${index + 1}`,
    auto_init: true,
  }));
  const permissions = { contents: 'write', issues: 'write', pull_requests: 'write', metadata: 'read' };
  const installation = { installation_id: 7, account: OWNER, repository_selection: 'all', permissions };
  const server = await createEmulator({
    service: 'github',
    port: await freePort(),
    seed: {
      tokens: { [person]: { login: 'mira', scopes: ['repo'] } },
      github: {
        users: [{ login: 'mira' }],
        orgs: [{ login: OWNER }],
        repos,
        apps: [{ app_id: 42, slug: 'assay', name: 'Assay', permissions, installations: [installation] }],
      },
    } as never,
  });
  const key = server.generatedSecrets.find((one) => one.kind === 'github.app_private_key')!.value;
  const granted = await fetch(`${server.url}/app/installations/7/access_tokens`, {
    method: 'POST',
    headers: { authorization: `Bearer ${appToken(key)}`, 'content-type': 'application/json' },
    body: '{}',
  });
  const { token: bot } = (await granted.json()) as { token: string };
  const wrong = new Set<string>();
  let lost: { match: RegExp; what: 'request' | 'answer'; meanwhile?: (() => Promise<unknown>) | undefined } | undefined;
  const checked: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const text = request.method === 'GET' ? '' : await request.clone().text();
    const now = lost?.match.test(`${request.method} ${url.pathname}`) ? lost : undefined;
    if (now) {
      lost = undefined;
      if (now.what === 'answer') await fetch(request);
      await now.meanwhile?.();
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }),
      });
    }
    const answer = await fetch(request);
    const operation = findOperation(request.method, url.pathname);
    if (!operation) return answer;
    const body = answer.status === 204 ? undefined : ((await answer.clone().json()) as unknown);
    const faults = [
      ...requestFaults(operation, text === '' ? undefined : JSON.parse(text), url.searchParams),
      ...answerFaults(operation, answer.status, body),
    ];
    for (const fault of faults) wrong.add(`${operation.method} ${operation.path} ${answer.status}: ${fault}`);
    return answer;
  };
  let given = 0;
  return {
    url: server.url,
    bot,
    person,
    wrong,
    freshRepository: () => {
      given += 1;
      if (given > REPOSITORIES) throw new Error('no repository is left: seed more');
      return `${OWNER}/street-${given}`;
    },
    connect: (repository, token = bot) =>
      createGitHub({
        token,
        repository,
        apiUrl: server.url,
        fetch: checked,
        now: Date.now,
        random: () => 0.5,
        sleep: async () => undefined,
      }),
    loseNext: (match, what, meanwhile) => void (lost = { match, what, meanwhile }),
    ask: async (method, path, body) => {
      const answer = await fetch(`${server.url}${path}`, {
        method,
        headers: { authorization: `token ${bot}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: answer.status, body: answer.status === 204 ? undefined : await answer.json() };
    },
    close: () => server.close(),
  };
}

/** The JSON Web Token with which an App asks for an installation's token. */
function appToken(privateKey: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  const unsigned = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ iat: now - 60, exp: now + 300, iss: '42' })}`;
  return `${unsigned}.${createSign('RSA-SHA256').update(unsigned).sign(privateKey, 'base64url')}`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
