import type { FaultEffect } from './faults.ts';

/** What was sent of an answer before its connection was cut; the headers still announce the whole. */
export interface PartialAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/** Thrown instead of an answer when a fault cuts the connection; the socket shell destroys it, `fetch` fails. */
export class ConnectionCut extends Error {
  override readonly name = 'ConnectionCut';
  /** What Node's fetch says when a connection ends early. */
  readonly code = 'UND_ERR_SOCKET';
  readonly partial: PartialAnswer | undefined;

  constructor(message: string, partial?: PartialAnswer) {
    super(message);
    this.partial = partial;
  }
}

type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

/** Runs `work` under a fault: delays, refusals without work, cut connections, damaged or slow answers. */
export async function withFault(
  effect: FaultEffect,
  sleep: Sleep,
  refuse: (status: number) => Response,
  work: () => Promise<Response>,
): Promise<Response> {
  if (effect.delayMs !== undefined) await sleep(effect.delayMs);
  if (effect.drop === 'before') throw new ConnectionCut('cut before the request was worked on');
  if (effect.status !== undefined) {
    if (effect.after) await work();
    const response = refuse(effect.status);
    if (effect.retryAfter !== undefined) response.headers.set('retry-after', String(effect.retryAfter));
    return response;
  }
  const response = await work();
  if (effect.drop === 'after') throw new ConnectionCut('cut before the answer');
  if (effect.truncate === undefined && effect.slowBody === undefined) return response;
  const whole = new Uint8Array(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  headers.set('content-length', String(whole.length));
  if (effect.truncate !== undefined) {
    const bytes = whole.slice(0, effect.truncate);
    throw new ConnectionCut('cut within the answer', { status: response.status, headers, bytes });
  }
  return new Response(slowBody(whole, effect.slowBody ?? 0, sleep), { status: response.status, headers });
}

const PIECES = 10;

function slowBody(whole: Uint8Array, milliseconds: number, sleep: Sleep): ReadableStream<Uint8Array> {
  const step = Math.max(1, Math.ceil(whole.length / PIECES));
  let at = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      await sleep(milliseconds / PIECES);
      controller.enqueue(whole.slice(at, at + step));
      at += step;
      if (at >= whole.length) controller.close();
    },
  });
}

/** What a client in process sees of a cut connection: the part of the answer that came, or a failed fetch. */
export function answerOfCut(cut: ConnectionCut): Response {
  const { partial } = cut;
  if (!partial) throw new TypeError('fetch failed', { cause: cut });
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(partial.bytes);
    },
    pull(controller) {
      controller.error(new TypeError('terminated', { cause: cut }));
    },
  });
  return new Response(body, { status: partial.status, headers: partial.headers });
}
