import { request, type Agent } from 'node:http';
import type { Signer } from '../test/sandbox/signer.ts';

/** A request that is ready to be sent. */
export interface Signed {
  readonly method: string;
  /** Path and query as on the request line. */
  readonly target: string;
  readonly body: string;
  readonly headers: Record<string, string | number>;
}

/** A request of the v2 API, signed now. */
export function signed(signer: Signer, method: string, path: string, content?: unknown): Signed {
  const target = `/v2/public/${path}`;
  const body = content === undefined ? '' : JSON.stringify(content);
  return { method, target, body, headers: { ...signer.rest(method, target, body, nowInSeconds()), ...typeOf(body) } };
}

/** A request of the v1 API about one resource. */
export function signedLegacy(
  signer: Signer,
  type: string,
  method: string,
  payload: unknown,
  [kind, id]: readonly [string, string],
): Signed {
  const body = JSON.stringify({ query_type: type, query_method: method, values: { uid: null, payload } });
  const headers = { ...signer.legacy(body), ResourceType: kind, ResourceID: id, ...typeOf(body) };
  return { method: 'POST', target: '/public', body, headers };
}

const nowInSeconds = (): number => Math.floor(Date.now() / 1000);

function typeOf(body: string): Record<string, string | number> {
  return body === '' ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
}

/** The text of the answer; rejects unless its status is 200. */
export function send(url: string, agent: Agent, { method, target, body, headers }: Signed): Promise<string> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url + target, { method, headers, agent }, (answer) => {
      let received = '';
      answer.setEncoding('utf8');
      answer.on('data', (data: string) => (received += data));
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(received);
        else reject(new Error(`${method} ${target}: ${answer.statusCode} ${received}`));
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
