import type { FaultEffect } from './faults.ts';

/** Thrown instead of an answer when a fault cuts the connection; the socket shell destroys it, `fetch` fails. */
export class ConnectionCut extends Error {
  override readonly name = 'ConnectionCut';
  /** What Node's fetch says when a connection ends early. */
  readonly code = 'UND_ERR_SOCKET';
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
  return new Response(damagedBody(whole, effect, sleep), { status: response.status, headers });
}

function damagedBody(whole: Uint8Array, effect: FaultEffect, sleep: Sleep): ReadableStream<Uint8Array> {
  const end = Math.min(effect.truncate ?? whole.length, whole.length);
  const pieces = effect.slowBody === undefined ? 1 : 10;
  const step = Math.max(1, Math.ceil(end / pieces));
  let at = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (at >= end) {
        if (effect.truncate === undefined) controller.close();
        else controller.error(new ConnectionCut('cut within the answer'));
        return;
      }
      if (effect.slowBody !== undefined) await sleep(effect.slowBody / pieces);
      controller.enqueue(whole.slice(at, Math.min(end, at + step)));
      at += step;
    },
  });
}
