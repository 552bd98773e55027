import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as it came in over the socket, and what it was answered. */
export interface Recorded {
  readonly method: string;
  readonly path: string;
  /** Path and query as they stood on the request line. */
  readonly target: string;
  /** The body to the letter. */
  readonly bytes: Buffer;
  /** `name=value`, decoded and sorted. */
  readonly query: readonly string[];
  readonly body: unknown;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly answer: { readonly status: number; readonly body: string };
}

type Answer = (request: Omit<Recorded, 'answer'>, raw: Request) => Promise<Recorded['answer']>;

/** A server on a loopback socket that writes down every request and asks `answer` what to say. */
export async function record(
  answer: Answer,
): Promise<{ url: string; recorded: Recorded[]; close: () => Promise<void> }> {
  const recorded: Recorded[] = [];
  const server = createServer((incoming, outgoing) => {
    answerOne(incoming, outgoing).catch((error: unknown) => {
      outgoing.writeHead(599, { 'content-type': 'application/json' });
      outgoing.end(JSON.stringify({ message: String(error) }));
    });
  });
  const answerOne = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
    const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
    const seen = {
      method: incoming.method ?? '',
      path: url.pathname,
      target: incoming.url ?? '/',
      bytes,
      query: [...url.searchParams].map(([name, value]) => `${name}=${value}`).toSorted(),
      body: bytes.length === 0 ? undefined : (JSON.parse(bytes.toString('utf8')) as unknown),
      headers,
    };
    const { connection: _, host: __, 'content-length': ___, ...sent } = headers;
    const raw = new Request(url, { method: seen.method, headers: sent, ...(bytes.length > 0 ? { body: bytes } : {}) });
    const said = await answer(seen, raw);
    recorded.push({ ...seen, answer: said });
    outgoing.writeHead(said.status, { 'content-type': 'application/json' });
    outgoing.end(said.body);
  };
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    recorded,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}

/** Which operation a request is: method and path, and of v1 calls type, method and resource. */
export function operationOf(request: Omit<Recorded, 'answer'>): string {
  const { query_type, query_method } = (request.body ?? {}) as { query_type?: string; query_method?: string };
  if (query_type === undefined || !request.path.startsWith('/public')) return `${request.method} ${request.path}`;
  return `${query_method} ${query_type} ${request.headers['resourcetype']}:${request.headers['resourceid']} ${request.path}`;
}

/** What a request asks for, apart from headers; keys in any order. */
export function askedBy(request: Omit<Recorded, 'answer'>): string {
  return JSON.stringify([request.query, request.body ?? null], (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
