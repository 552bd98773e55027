import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { buildSchema, graphql, type GraphQLSchema } from 'graphql';
import { answerFaults, complete, findOperation, requestFaults, type Operation } from './description.ts';
import { BareRepository } from './git.ts';
import { ZERO } from './ref-files.ts';

/** Bytes of a blob's text that GraphQL gives; GitHub does not say how many, only that there is a limit. */
const MAX_TEXT = 512 * 1024;

type Json = Record<string, any>;

export interface Fault {
  /** Matches `METHOD path` (or `POST /graphql <mutation>`). */
  readonly match: RegExp;
  readonly times?: number;
  /** What happens: answered without doing it, or after having done it. */
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: Json;
  readonly after?: boolean;
  readonly drop?: boolean;
  /** Happens after the request was done and before its answer is lost. */
  readonly meanwhile?: (() => Promise<unknown>) | undefined;
  /** A read of a ref that does not see the last write yet. */
  readonly stale?: boolean;
  /** Runs before the request is handled: another writer wins the race. */
  readonly before?: () => void;
}

export type Permission = 'contents' | 'issues' | 'pulls' | 'actions' | 'deployments';

export interface Request_ {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

interface Comment {
  id: number;
  issue: number;
  body: string;
  login: string;
  type: 'Bot' | 'User';
  at?: string;
}
interface Issue {
  number: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  labels: string[];
  login: string;
  /** Transferred: asked for by its old number, GitHub leads to where it is now. */
  moved?: { repository: string; number: number };
}
interface Pull extends Issue {
  head: { ref: string; sha: string; repository: string };
  /** `sha`: where the branch stood when the pull request was opened. */
  base: { ref: string; sha?: string };
  merged: boolean;
  mergeCommit: string | null;
  mergedAt?: string;
  /** Default: the author; null = a deleted account. */
  mergedBy?: string | null;
  /** Default: when it was merged. */
  updatedAt?: string;
  reviews: { id: number; login: string; state: string; commit: string; at: string }[];
}

/** Every login has a number of its own. */
function accountOf(login: string): number {
  return [...login].reduce((sum, character) => (sum * 31 + character.codePointAt(0)!) % 1_000_003, 7);
}

/** The permission of the token that a path is about. */
function areaOf(path: string): Permission | undefined {
  if (/\/(?:git|commits|compare)\b/.test(path)) return path.endsWith('/pulls') ? 'pulls' : 'contents';
  return (['issues', 'pulls', 'actions', 'deployments'] as const).find((one) => path.includes(`/${one}`));
}

/** An error of GraphQL with GitHub's name for its kind. */
function typed(type: string, message: string): Error {
  return Object.assign(new Error(message), { type });
}

let schema: GraphQLSchema | undefined;
function graphqlSchema(): GraphQLSchema {
  schema ??= buildSchema(
    readFileSync(join(import.meta.dirname, '../../../node_modules/@octokit/graphql-schema/schema.graphql'), 'utf8'),
    { assumeValidSDL: true },
  );
  return schema;
}

const DOCS = 'https://docs.github.com/rest';
const API_VERSION = '2022-11-28';
/** When a pull request was merged of which a test says nothing. */
const MERGED = '2026-01-02T00:00:00Z';

function errorAnswer(status: number, message: string, headers: Record<string, string> = {}): Response {
  return Response.json({ message, documentation_url: DOCS, status: String(status) }, { status, headers });
}

class Refusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * GitHub in small, for tests: one repository on real Git objects, issues, comments, pulls, reviews. Every request and
 * every answer is checked against GitHub's published descriptions; what is not described is refused loudly.
 */
export class FakeGitHub {
  readonly git: BareRepository;
  readonly owner: string;
  readonly repo: string;
  readonly token: string;
  /** Whose token it is. */
  bot = 'github-actions[bot]';
  readonly requests: Request_[] = [];
  readonly faults: Fault[] = [];
  readonly comments: Comment[] = [];
  readonly issues: Issue[] = [];
  readonly pulls: Pull[] = [];
  readonly permissions = new Map<string, string>();
  /** What was wrong with requests of the client or answers of this fake; a test with one is broken. See `checkNothingWrong`. */
  readonly wrong: string[] = [];
  /** What this server has: an old Enterprise Server lacks the mutation, other stand-ins have no GraphQL at all. */
  readonly knows = { graphql: true, updateRefs: true };
  /** False = a token of somebody else: GitHub answers 404 to everything in the repository. */
  visible = true;
  /** Requests left in this hour. */
  budget = 1000;
  readonly runs = new Map<number, { status: string; conclusion: string | null; attempt?: number }>();
  readonly deployments: Json[] = [];
  readonly reviewComments: {
    id: number;
    pull: number;
    path: string;
    line: number;
    body: string;
    login: string;
    type: 'Bot' | 'User';
  }[] = [];
  /** Permissions of the token; `write` is needed to write. */
  readonly allowed: Record<Permission, 'none' | 'read' | 'write'>;
  issuesEnabled = true;
  defaultBranch = 'main';
  isPrivate = true;
  /** Moves on by a minute with every comment that is written and every review. */
  clock = Date.UTC(2026, 0, 1);
  /** What a ref held before its last write, for reads that lag. */
  private readonly before = new Map<string, string | undefined>();
  private stale = false;
  private next = 1;

  constructor(options: { folder: string; owner?: string; repo?: string; token?: string }) {
    this.git = new BareRepository(options.folder);
    this.owner = options.owner ?? 'acme';
    this.repo = options.repo ?? 'street';
    this.token = options.token ?? 'ghs_aTokenThatIsLongEnoughToBeUnique';
    this.allowed = { contents: 'write', issues: 'write', pulls: 'write', actions: 'write', deployments: 'write' };
  }

  get fetch(): typeof fetch {
    return async (input, init) => this.handle(new Request(input, init));
  }

  async listen(): Promise<{ url: string; close: () => Promise<void> }> {
    const server: Server = createServer((message, answer) => {
      const chunks: Buffer[] = [];
      message.on('data', (chunk: Buffer) => chunks.push(chunk));
      message.on('end', () => {
        const body = chunks.length > 0 ? Buffer.concat(chunks) : undefined;
        const request = new Request(`http://127.0.0.1${message.url}`, {
          method: message.method!,
          headers: message.headers as Record<string, string>,
          ...(body && message.method !== 'GET' ? { body } : {}),
        });
        this.handle(request).then(
          async (response) => {
            answer.writeHead(response.status, Object.fromEntries(response.headers));
            answer.end(Buffer.from(await response.arrayBuffer()));
          },
          () => message.socket.destroy(),
        );
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      close: () => new Promise((resolve) => server.close(() => resolve())),
    };
  }

  tick(): string {
    this.clock += 60_000;
    return new Date(this.clock).toISOString().replace(/\.\d+/, '');
  }

  id(): number {
    return this.next++;
  }

  addPull(pull: Partial<Pull> & { head: Pull['head'] }): Pull {
    const full: Pull = {
      number: this.id(),
      title: 'A change',
      body: '',
      state: 'open',
      labels: [],
      login: 'mira',
      base: { ref: 'main' },
      merged: false,
      mergeCommit: null,
      reviews: [],
      ...pull,
    };
    full.base.sha ??= this.git.ref(`refs/heads/${full.base.ref}`) ?? ZERO;
    this.pulls.push(full);
    return full;
  }

  async handle(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const path = url.pathname.replace(/^\/api(?:\/v3)?(?=\/)/, '');
    const text = request.method === 'GET' ? '' : await request.text();
    const body = text === '' ? undefined : (JSON.parse(text) as unknown);
    const name =
      path === '/graphql'
        ? `POST /graphql ${/\b(updateRefs|repository|minimizeComment)\b/.exec(text)?.[1] ?? ''}`
        : `${request.method} ${path}`;
    const fault = this.faults.find((one) => one.match.test(name) && (one.times ?? 1) > 0);
    if (fault) {
      if ((fault.times ?? 1) <= 1) this.faults.splice(this.faults.indexOf(fault), 1);
      else this.faults[this.faults.indexOf(fault)] = { ...fault, times: fault.times! - 1 };
      fault.before?.();
    }
    if (fault && !fault.after && (fault.status || fault.drop)) {
      await fault.meanwhile?.();
      return this.fail(fault, request.method, path);
    }
    this.stale = fault?.stale ?? false;
    const answer = await this.answer(request, url, path, body);
    this.stale = false;
    await fault?.meanwhile?.();
    if (fault?.after) return this.fail(fault, request.method, path);
    this.requests.push({ method: request.method, path, status: answer.status });
    return answer;
  }

  private fail(fault: Fault, method: string, path: string): Response {
    this.requests.push({ method, path, status: fault.drop ? 0 : fault.status! });
    if (fault.drop)
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }),
      });
    return Response.json(fault.body ?? { message: `fault ${fault.status}`, documentation_url: DOCS }, {
      status: fault.status!,
      headers: fault.headers ?? {},
    });
  }

  private async answer(request: Request, url: URL, path: string, body: unknown): Promise<Response> {
    const authorization = request.headers.get('authorization');
    if (
      authorization !== `token ${this.token}` &&
      authorization !== `bearer ${this.token}` &&
      authorization !== `Bearer ${this.token}`
    ) {
      return errorAnswer(401, 'Bad credentials');
    }
    const version = request.headers.get('x-github-api-version') ?? API_VERSION;
    if (version !== API_VERSION) return this.invalid(400, `GitHub has no API version ${version} here`);
    const limits = this.spend();
    if (path === '/graphql' && this.knows.graphql) {
      const answer = limits.exceeded
        ? { data: null, errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] }
        : await this.graphql(body as { query: string; variables?: Json });
      return Response.json(answer, { headers: limits.headers });
    }
    if (limits.exceeded) return errorAnswer(403, 'API rate limit exceeded for installation.', limits.headers);
    if (path === '/graphql') return errorAnswer(404, 'Not Found');
    const operation = findOperation(request.method, path);
    if (!operation) return this.invalid(501, `the fake knows no ${request.method} ${path}`);
    const faults = requestFaults(operation, body, url.searchParams);
    if (faults.length > 0) return this.invalid(422, `${request.method} ${path}: ${faults.join('; ')}`);
    let result: { status: number; body?: unknown; headers?: Record<string, string> };
    try {
      result = this.operate(operation, url, body as Json);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      result = { status: error.status, body: { message: error.message, documentation_url: DOCS } };
    }
    const wrong = answerFaults(operation, result.status, result.body);
    if (wrong.length > 0) return this.invalid(500, `the answer to ${request.method} ${path}: ${wrong.join('; ')}`);
    const headers = { ...limits.headers, ...result.headers };
    return result.status === 204
      ? new Response(null, { status: 204, headers })
      : Response.json(result.body, { status: result.status, headers });
  }

  /** A request that GitHub does not describe, or an answer that it would not give: the test that caused it fails. */
  private invalid(status: number, what: string): Response {
    this.wrong.push(what);
    return errorAnswer(status, `invalid: ${what}`);
  }

  /** At the end of a test: what client and fake said to each other was GitHub's own language. */
  checkNothingWrong(): void {
    if (this.wrong.length > 0) throw new Error(`not as GitHub describes it: ${this.wrong.join(' | ')}`);
  }

  private spend(): { exceeded: boolean; headers: Record<string, string> } {
    const exceeded = this.budget <= 0;
    this.budget = Math.max(0, this.budget - 1);
    const headers = {
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': String(this.budget),
      'x-ratelimit-reset': String(Math.floor(this.clock / 1000) + 3600),
      'x-github-request-id': 'FAKE:1',
    };
    return { exceeded, headers };
  }

  private need(what: Permission, level: 'read' | 'write' = 'write'): void {
    if (!this.visible) throw new Refusal(404, 'Not Found');
    // A comment or an issue of a pull request is allowed by either permission.
    const held = [this.allowed[what], ...(what === 'issues' ? [this.allowed.pulls] : [])];
    if (!held.some((one) => one === 'write' || (level === 'read' && one === 'read')))
      throw new Refusal(403, 'Resource not accessible by integration');
  }

  private head(name: string): string | undefined {
    return this.stale && this.before.has(name) ? this.before.get(name) : this.git.ref(name);
  }

  private update(updates: Parameters<BareRepository['updateRefs']>[0]): string | undefined {
    const old = updates.map((one) => [one.name, this.git.ref(one.name)] as const);
    const refused = this.git.updateRefs(updates);
    if (refused === undefined) for (const [name, sha] of old) this.before.set(name, sha);
    return refused;
  }

  /** Hunks of a file from the merge base to the head, as GitHub shows them. */
  private patch(pull: Pull, file: string): string {
    const base = this.git.ref(`refs/heads/${pull.base.ref}`)!;
    const text = this.git.git(['diff', `${base}...${pull.head.sha}`, '--', file]);
    return text.slice(text.indexOf('@@')).replace(/\n$/, '');
  }

  private rightLines(pull: Pull, file: string): Set<number> {
    const lines = new Set<number>();
    let next = 0;
    for (const line of this.patch(pull, file).split('\n')) {
      const [, start] = /^@@ -\S+ \+(\d+)/.exec(line) ?? [];
      if (start !== undefined) next = Number(start);
      else if (/^[ +]/.test(line)) lines.add(next++);
    }
    return lines;
  }

  private operate(
    operation: Operation,
    url: URL,
    body: Json,
  ): { status: number; body?: unknown; headers?: Record<string, string> } {
    const { params } = operation;
    if (params['owner'] && (params['owner'] !== this.owner || params['repo'] !== this.repo || !this.visible))
      throw new Refusal(404, 'Not Found');
    const area = areaOf(operation.path);
    if (area && operation.method === 'get') this.need(area, 'read');
    const key = `${operation.method} ${operation.path.replace('/repos/{owner}/{repo}', '')}`;
    switch (key) {
      case 'get ': {
        return { status: 200, body: this.repository() };
      }
      case 'get /git/ref/{ref}': {
        const sha = this.head(`refs/${params['ref']}`);
        if (!sha) throw new Refusal(404, 'Not Found');
        return { status: 200, body: this.ref(`refs/${params['ref']}`, sha) };
      }
      case 'get /git/matching-refs/{ref}':
        return { status: 200, body: this.git.refs(`refs/${params['ref']}`).map((one) => this.ref(one.name, one.sha)) };
      case 'post /git/refs': {
        this.need('contents');
        const refused = this.update([{ name: body['ref'], after: body['sha'], before: ZERO }]);
        if (refused) throw new Refusal(422, 'Reference already exists');
        return { status: 201, body: this.ref(body['ref'], body['sha']) };
      }
      case 'patch /git/refs/{ref}': {
        this.need('contents');
        const name = `refs/${params['ref']}`;
        const old = this.git.ref(name);
        if (!old) throw new Refusal(422, 'Reference does not exist');
        if (body['force'] !== true && !this.git.isAncestor(old, body['sha']))
          throw new Refusal(422, 'Update is not a fast forward');
        const refused = this.update([{ name, after: body['sha'], before: old }]);
        if (refused) throw new Refusal(422, refused);
        return { status: 200, body: this.ref(name, body['sha']) };
      }
      case 'post /git/blobs': {
        this.need('contents');
        const bytes = Buffer.from(body['content'], body['encoding'] === 'base64' ? 'base64' : 'utf8');
        const sha = this.git.writeBlob(bytes);
        return { status: 201, body: { sha, url: this.api(`/git/blobs/${sha}`) } };
      }
      case 'get /git/blobs/{file_sha}': {
        const bytes = this.git.readBlob(params['file_sha']!);
        if (!bytes) throw new Refusal(404, 'Not Found');
        return {
          status: 200,
          body: complete('blob', {
            content: bytes.toString('base64'),
            encoding: 'base64',
            sha: params['file_sha'],
            size: bytes.length,
            url: this.api(`/git/blobs/${params['file_sha']}`),
          }),
        };
      }
      case 'post /git/trees': {
        this.need('contents');
        const changes = (body['tree'] as Json[]).map((one) => ({
          path: one['path'] as string,
          mode: one['mode'] as string,
          sha: one['content'] !== undefined ? this.git.writeBlob(one['content']) : (one['sha'] as string | null),
        }));
        const sha = this.git.writeTree(body['base_tree'], changes);
        return { status: 201, body: this.tree(sha, false) };
      }
      case 'get /git/trees/{tree_sha}': {
        const tree = this.tree(params['tree_sha']!, url.searchParams.get('recursive') !== null);
        if (!tree) throw new Refusal(404, 'Not Found');
        return { status: 200, body: tree };
      }
      case 'post /git/commits': {
        this.need('contents');
        const sha = this.git.writeCommit(body['tree'], body['parents'] ?? [], body['message']);
        return { status: 201, body: this.commit(sha) };
      }
      case 'get /git/commits/{commit_sha}': {
        const commit = this.commit(params['commit_sha']!);
        if (!commit) throw new Refusal(404, 'Not Found');
        return { status: 200, body: commit };
      }
      case 'get /commits': {
        const path = url.searchParams.get('path');
        const found = this.git.git([
          'log',
          '--format=%H',
          url.searchParams.get('sha') ?? 'main',
          ...(path ? ['--', path] : []),
        ]);
        const shas = found.split('\n').filter((one) => one !== '');
        return this.page(
          url,
          shas.map((sha) => complete('commit', { sha })),
        );
      }
      case 'get /commits/{commit_sha}/pulls':
        return {
          status: 200,
          body: this.pulls
            .filter((one) => one.head.sha === params['commit_sha'] || one.mergeCommit === params['commit_sha'])
            .map((one) => complete('pull-request-simple', this.listed(one))),
        };
      case 'get /issues': {
        if (!this.issuesEnabled) throw new Refusal(410, 'Issues are disabled for this repo');
        const state = url.searchParams.get('state') ?? 'open';
        const labels = (url.searchParams.get('labels') ?? '').split(',').filter((one) => one !== '');
        const found = this.issues.filter(
          (one) =>
            !one.moved &&
            (state === 'all' || one.state === state) &&
            labels.every((label) => one.labels.includes(label)),
        );
        return this.page(
          url,
          found.map((one) => complete('issue', this.issue(one))),
        );
      }
      case 'post /issues': {
        this.need('issues');
        if (!this.issuesEnabled) throw new Refusal(410, 'Issues are disabled for this repo');
        this.checkBody(body['body'], body['title']);
        const issue: Issue = {
          number: this.id(),
          title: String(body['title']),
          body: body['body'] ?? '',
          state: 'open',
          labels: body['labels'] ?? [],
          login: this.bot,
        };
        this.issues.push(issue);
        return { status: 201, body: complete('issue', this.issue(issue)) };
      }
      case 'get /issues/{issue_number}': {
        const pull = this.pulls.find((one) => one.number === Number(params['issue_number']));
        const urls = pull && { url: null, html_url: null, diff_url: null, patch_url: null };
        const issue = this.issue(pull ?? this.findIssue(params['issue_number']!));
        return { status: 200, body: complete('issue', { ...issue, ...(urls ? { pull_request: urls } : {}) }) };
      }
      case 'patch /issues/{issue_number}': {
        this.need('issues');
        this.checkBody(body['body'], body['title']);
        const issue = this.findIssue(params['issue_number']!);
        Object.assign(
          issue,
          Object.fromEntries(
            ['title', 'body', 'state', 'labels']
              .filter((name) => body[name] !== undefined)
              .map((name) => [name, body[name]]),
          ),
        );
        return { status: 200, body: complete('issue', this.issue(issue)) };
      }
      case 'get /issues/{issue_number}/comments':
        return this.page(
          url,
          this.comments.filter((one) => one.issue === Number(params['issue_number'])).map((one) => this.comment(one)),
        );
      case 'post /issues/{issue_number}/comments': {
        this.need('issues');
        this.checkBody(body['body']);
        const comment: Comment = {
          id: this.id(),
          issue: Number(params['issue_number']),
          body: body['body'],
          login: this.bot,
          type: this.bot.endsWith('[bot]') ? 'Bot' : 'User',
          at: this.tick(),
        };
        this.comments.push(comment);
        return { status: 201, body: this.comment(comment) };
      }
      case 'get /issues/comments/{comment_id}':
        return { status: 200, body: this.comment(this.findComment(params['comment_id']!)) };
      case 'patch /issues/comments/{comment_id}': {
        this.need('issues');
        this.checkBody(body['body']);
        const comment = this.findComment(params['comment_id']!);
        comment.body = body['body'];
        comment.at = this.tick();
        return { status: 200, body: this.comment(comment) };
      }
      case 'delete /issues/comments/{comment_id}': {
        this.need('issues');
        this.comments.splice(this.comments.indexOf(this.findComment(params['comment_id']!)), 1);
        return { status: 204 };
      }
      case 'get /pulls': {
        const head = url.searchParams.get('head');
        const state = url.searchParams.get('state') ?? 'open';
        const base = url.searchParams.get('base');
        const found = this.pulls.filter(
          (one) =>
            (state === 'all' || one.state === state) &&
            (!base || base === one.base.ref) &&
            (!head || head === `${one.head.repository.split('/')[0]}:${one.head.ref}`),
        );
        const newest = url.searchParams.get('sort') === 'updated' && url.searchParams.get('direction') === 'desc';
        const changed = (one: Pull): number => Date.parse(one.updatedAt ?? one.mergedAt ?? MERGED);
        if (newest) found.sort((a, b) => changed(b) - changed(a));
        return this.page(
          url,
          found.map((one) => complete('pull-request-simple', this.listed(one))),
        );
      }
      case 'post /pulls': {
        this.need('pulls');
        const sha = this.git.ref(`refs/heads/${body['head']}`);
        if (!sha) throw new Refusal(422, 'Validation Failed: head');
        const pull = this.addPull({
          title: body['title'],
          body: body['body'] ?? '',
          login: this.bot,
          base: { ref: body['base'] },
          head: { ref: body['head'], sha, repository: `${this.owner}/${this.repo}` },
        });
        return { status: 201, body: complete('pull-request', this.pull(pull)) };
      }
      case 'get /pulls/{pull_number}':
        return { status: 200, body: complete('pull-request', this.pull(this.findPull(params['pull_number']!))) };
      case 'patch /pulls/{pull_number}': {
        this.need('pulls');
        const pull = this.findPull(params['pull_number']!);
        Object.assign(
          pull,
          Object.fromEntries(
            ['title', 'body', 'state'].filter((name) => body[name] !== undefined).map((name) => [name, body[name]]),
          ),
        );
        return { status: 200, body: complete('pull-request', this.pull(pull)) };
      }
      case 'get /pulls/{pull_number}/reviews':
        return this.page(
          url,
          this.findPull(params['pull_number']!).reviews.map((one) =>
            complete('pull-request-review', {
              id: one.id,
              user: this.user(one.login),
              state: one.state,
              commit_id: one.commit,
              submitted_at: one.at,
              body: '',
            }),
          ),
        );
      case 'post /pulls/{pull_number}/reviews': {
        this.need('pulls');
        const pull = this.findPull(params['pull_number']!);
        const commit = body['commit_id'] ?? pull.head.sha;
        if (body['event'] === 'COMMENT' && !body['body'] && !body['comments']?.length)
          throw new Refusal(422, 'Unprocessable Entity');
        for (const one of (body['comments'] ?? []) as Json[]) {
          this.checkBody(one['body']);
          if (one['side'] !== 'RIGHT' || !this.rightLines(pull, one['path']).has(one['line']))
            throw new Refusal(422, 'Unprocessable Entity: line must be part of the diff');
          this.reviewComments.push({
            id: this.id(),
            pull: pull.number,
            path: one['path'],
            line: one['line'],
            body: one['body'],
            login: this.bot,
            type: 'Bot',
          });
        }
        const review = { id: this.id(), login: this.bot, state: 'COMMENTED', commit, at: this.tick() };
        pull.reviews.push(review);
        return {
          status: 200,
          body: complete('pull-request-review', {
            id: review.id,
            user: this.user(this.bot),
            state: review.state,
            commit_id: commit,
            submitted_at: review.at,
            body: body['body'] ?? '',
          }),
        };
      }
      case 'get /pulls/{pull_number}/comments':
        return this.page(
          url,
          this.reviewComments
            .filter((one) => one.pull === Number(params['pull_number']))
            .map((one) =>
              complete('pull-request-review-comment', {
                id: one.id,
                path: one.path,
                line: one.line,
                body: one.body,
                user: { ...this.user(one.login), type: one.type },
              }),
            ),
        );
      case 'get /pulls/{pull_number}/files': {
        const pull = this.findPull(params['pull_number']!);
        const base = this.git.ref(`refs/heads/${pull.base.ref}`)!;
        const names = this.git.changedPaths(base, pull.head.sha);
        return this.page(
          url,
          names.map((filename) =>
            complete('diff-entry', { filename, sha: null, status: 'modified', patch: this.patch(pull, filename) }),
          ),
        );
      }
      case 'get /collaborators/{username}/permission': {
        const username = params['username']!;
        // Neither an App nor a deleted account is a user to GitHub here.
        if (username.endsWith('[bot]') || username === 'ghost') throw new Refusal(404, `${username} is not a user`);
        const permission = this.permissions.get(username) ?? 'read';
        return {
          status: 200,
          body: complete('repository-collaborator-permission', {
            permission,
            role_name: permission,
            user: complete('nullable-collaborator', { login: params['username'] }),
          }),
        };
      }
      case 'get /actions/runs/{run_id}': {
        const run = this.runs.get(Number(params['run_id']));
        if (!run) throw new Refusal(404, 'Not Found');
        return {
          status: 200,
          body: complete('workflow-run', {
            id: Number(params['run_id']),
            status: run.status,
            conclusion: run.conclusion,
            run_attempt: run.attempt ?? 1,
          }),
        };
      }
      case 'get /deployments': {
        const wanted = url.searchParams.get('environment');
        const found = this.deployments.filter((one) => wanted === null || one['environment'] === wanted);
        return this.page(
          url,
          found.map((one) => this.deployment(one)),
        );
      }
      case 'post /deployments': {
        this.need('deployments');
        const deployment = { id: this.id(), ...body };
        this.deployments.push(deployment);
        return { status: 201, body: this.deployment(deployment) };
      }
      case 'post /deployments/{deployment_id}/statuses':
        return {
          status: 201,
          body: complete('deployment-status', {
            state: body['state'],
            creator: this.user(this.bot),
            environment: body['environment'] ?? '',
          }),
        };
      case 'get /user':
        throw new Refusal(403, 'Resource not accessible by integration');
      default:
        throw new Error(`the fake describes ${key} and does not do it`);
    }
  }

  private async graphql(request: { query: string; variables?: Json }): Promise<unknown> {
    if (!this.knows.updateRefs && request.query.includes('updateRefs')) {
      // As the Ruby server says it.
      const unknown = { code: 'undefinedField', typeName: 'Mutation', fieldName: 'updateRefs' };
      const message = "Field 'updateRefs' doesn't exist on type 'Mutation'";
      return { errors: [{ path: ['mutation', 'updateRefs'], extensions: unknown, message }] };
    }
    const root = {
      viewer: { login: this.bot, databaseId: accountOf(this.bot) },
      repository: ({ owner, name }: Json) => {
        if (owner !== this.owner || name !== this.repo || !this.visible)
          throw typed('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
        return {
          id: 'R_1',
          nameWithOwner: `${owner}/${name}`,
          object: ({ oid }: Json) => {
            if (this.allowed.contents === 'none') throw typed('FORBIDDEN', 'Resource not accessible by integration');
            return this.blob(oid);
          },
        };
      },
      updateRefs: ({ input }: Json) => {
        if (this.allowed.contents !== 'write') throw typed('FORBIDDEN', 'Resource not accessible by integration');
        if (input.repositoryId !== 'R_1') throw new Error('Could not resolve to a node with the global id');
        for (const one of input.refUpdates as Json[]) {
          const old = this.git.ref(one['name']) ?? ZERO;
          if (
            one['force'] !== true &&
            old !== ZERO &&
            one['afterOid'] !== ZERO &&
            !this.git.isAncestor(old, one['afterOid'])
          )
            throw new Error(`A non-fast-forward of ${one['name']} was refused`);
        }
        const refused = this.update(
          (input.refUpdates as Json[]).map((one) => ({
            name: one['name'],
            after: one['afterOid'],
            before: one['beforeOid'] ?? undefined,
          })),
        );
        if (refused) throw new Error(`reference update failed: ${refused}`);
        return { clientMutationId: input.clientMutationId ?? null };
      },
    };
    const extra = Object.keys(request).filter((key) => !['query', 'variables', 'operationName'].includes(key));
    if (extra.length > 0) this.wrong.push(`POST /graphql: unknown request key ${extra.join(', ')}`);
    const answer = await graphql({
      schema: graphqlSchema(),
      source: request.query,
      rootValue: root,
      variableValues: request.variables ?? {},
    });
    // What failed while it was executed has a path; what GitHub's schema does not allow has none.
    for (const error of answer.errors ?? [])
      if (error.path === undefined) this.wrong.push(`POST /graphql: ${error.message}`);
    const errors = answer.errors?.map((error) => {
      const type = error.originalError && 'type' in error.originalError ? { type: error.originalError.type } : {};
      return { ...type, ...error.toJSON() };
    });
    return { ...answer, ...(errors ? { errors } : {}) };
  }

  private blob(oid: string): Json | null {
    const bytes = this.git.readBlob(oid);
    if (!bytes) return null;
    const isBinary = bytes.includes(0);
    const isTruncated = bytes.length > MAX_TEXT;
    const text = isBinary ? null : bytes.toString('utf8', 0, MAX_TEXT);
    return { __typename: 'Blob', text, isBinary, isTruncated };
  }

  private page(url: URL, all: unknown[]): { status: number; body: unknown; headers?: Record<string, string> } {
    const size = Math.min(100, Number(url.searchParams.get('per_page') ?? 30));
    const page = Number(url.searchParams.get('page') ?? 1);
    const next = new URL(url);
    next.searchParams.set('page', String(page + 1));
    const more = all.length > page * size;
    return {
      status: 200,
      body: all.slice((page - 1) * size, page * size),
      ...(more ? { headers: { link: `<${next.href}>; rel="next"` } } : {}),
    };
  }

  private checkBody(body: unknown, title?: unknown): void {
    if (typeof body === 'string' && (body.length > 65_536 || Buffer.byteLength(body) > 262_144))
      throw new Refusal(422, 'Validation Failed: body is too long (maximum is 65536 characters)');
    if (typeof title === 'string' && title.length > 256)
      throw new Refusal(422, 'Validation Failed: title is too long (maximum is 256 characters)');
  }

  private api(path: string): string {
    return `https://api.github.com/repos/${this.owner}/${this.repo}${path}`;
  }

  private user(login: string): Json {
    return complete('simple-user', { login, id: accountOf(login), type: login.endsWith('[bot]') ? 'Bot' : 'User' });
  }

  private repository(): Json {
    return complete('full-repository', {
      name: this.repo,
      full_name: `${this.owner}/${this.repo}`,
      owner: this.user(this.owner),
      default_branch: this.defaultBranch,
      private: this.isPrivate,
      node_id: 'R_1',
    });
  }

  private ref(name: string, sha: string): Json {
    return complete('git-ref', { ref: name, object: { type: 'commit', sha, url: this.api(`/git/commits/${sha}`) } });
  }

  private tree(sha: string, recursive: boolean): Json | undefined {
    const entries = this.git.listTree(sha, recursive);
    return entries && complete('git-tree', { sha, truncated: false, tree: entries });
  }

  private commit(sha: string): Json | undefined {
    const found = this.git.readCommit(sha);
    return (
      found &&
      complete('git-commit', {
        sha,
        message: found.message,
        tree: { sha: found.tree, url: this.api(`/git/trees/${found.tree}`) },
        parents: found.parents.map((parent) => ({
          sha: parent,
          url: this.api(`/git/commits/${parent}`),
          html_url: this.api(`/commit/${parent}`),
        })),
        verification: { verified: true, reason: 'valid', signature: null, payload: null, verified_at: null },
      })
    );
  }

  private deployment(one: Json): Json {
    return complete('deployment', {
      id: one['id'],
      sha: one['ref'],
      ref: one['ref'],
      task: 'deploy',
      payload: one['payload'] ?? {},
      environment: one['environment'] ?? 'production',
      creator: this.user(this.bot),
      description: one['description'] ?? null,
    });
  }

  private issue(one: Issue): Json {
    return {
      number: one.moved?.number ?? one.number,
      id: one.number,
      repository_url: one.moved ? `https://api.github.com/repos/${one.moved.repository}` : this.api(''),
      title: one.title,
      body: one.body,
      state: one.state,
      user: this.user(one.login),
      labels: one.labels,
      author_association: 'NONE',
      milestone: null,
      assignee: null,
    };
  }

  private comment(one: Comment): Json {
    return complete('issue-comment', {
      id: one.id,
      body: one.body,
      user: complete('simple-user', { login: one.login, id: accountOf(one.login), type: one.type }),
      ...(one.at ? { updated_at: one.at } : {}),
      author_association: 'NONE',
    });
  }

  private pull(one: Pull): Json {
    const repository = (full: string) =>
      complete('repository', {
        full_name: full,
        name: full.split('/')[1],
        owner: this.user(full.split('/')[0]!),
        fork: full !== `${this.owner}/${this.repo}`,
      });
    return {
      number: one.number,
      title: one.title,
      body: one.body,
      state: one.state,
      user: this.user(one.login),
      merged: one.merged,
      merged_by: one.merged && one.mergedBy !== null ? this.user(one.mergedBy ?? one.login) : null,
      merge_commit_sha: one.mergeCommit,
      merged_at: one.merged ? (one.mergedAt ?? MERGED) : null,
      updated_at: one.updatedAt ?? one.mergedAt ?? MERGED,
      labels: [],
      author_association: 'NONE',
      milestone: null,
      assignee: null,
      auto_merge: null,
      head: {
        label: `${one.head.repository.split('/')[0]}:${one.head.ref}`,
        ref: one.head.ref,
        sha: one.head.sha,
        repo: repository(one.head.repository),
        user: this.user(one.head.repository.split('/')[0]!),
      },
      base: {
        label: `${this.owner}:${one.base.ref}`,
        ref: one.base.ref,
        sha: one.base.sha ?? ZERO,
        repo: repository(`${this.owner}/${this.repo}`),
        user: this.user(this.owner),
      },
    };
  }

  /** A pull request in a list: GitHub says less there. */
  private listed(one: Pull): Json {
    const { merged: _, merged_by: __, ...rest } = this.pull(one);
    return rest;
  }

  private findIssue(number: string): Issue {
    const found = this.issues.find((one) => one.number === Number(number));
    if (!found) throw new Refusal(404, 'Not Found');
    return found;
  }

  private findPull(number: string): Pull {
    const found = this.pulls.find((one) => one.number === Number(number));
    if (!found) throw new Refusal(404, 'Not Found');
    return found;
  }

  private findComment(id: string): Comment {
    const found = this.comments.find((one) => one.id === Number(id));
    if (!found) throw new Refusal(404, 'Not Found');
    return found;
  }
}
