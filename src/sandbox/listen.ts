import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Sandbox } from './create-sandbox.ts';
import { textOf } from './exchange.ts';
import { ConnectionCut } from './inject-fault.ts';

export interface Listening {
  /** Scheme, host and port, without a trailing slash: what the SDK calls `domain`. */
  readonly url: string;
  readonly adminUrl: string;
  /** Stops accepting, ends open connections; the sandbox itself stays open. */
  close(): Promise<void>;
}

/**
 * Serves a sandbox over HTTP. `port` 0 takes a free one. Signatures are checked against the request line as node:http read
 * it, so nothing re-encodes a path in between. Rejects when the address is in use.
 */
export async function listen(sandbox: Sandbox, options: { host: string; port: number }): Promise<Listening> {
  const listener = getRequestListener(
    async (request: Request, env: { incoming: unknown; outgoing: unknown }) => {
      const incoming = env.incoming as IncomingMessage;
      const outgoing = env.outgoing as ServerResponse;
      const address = incoming.socket.remoteAddress;
      try {
        const response = await sandbox.serve(request, {
          ...(incoming.url !== undefined && { target: incoming.url }),
          ...(address !== undefined && { remoteAddress: address }),
        });
        const text = textOf(response);
        if (text === undefined) return response;
        const bytes = Buffer.byteLength(text);
        outgoing.writeHead(response.status, {
          ...Object.fromEntries(response.headers),
          'content-length': bytes,
        });
        // Text of ASCII alone is the same in both, and latin1 is only copied.
        outgoing.end(text, bytes === text.length ? 'latin1' : 'utf8');
        return RESPONSE_ALREADY_SENT;
      } catch (error) {
        if (!(error instanceof ConnectionCut)) throw error;
        cut(outgoing, error);
        return RESPONSE_ALREADY_SENT;
      }
    },
    { overrideGlobalObjects: false },
  );
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  // Long polls are held for longer than node's default for idle connections; a slow upload must not be cut.
  server.keepAliveTimeout = 65_000;
  server.requestTimeout = 600_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { port } = server.address() as AddressInfo;
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  const url = `http://${host}:${port}`;
  return {
    url,
    adminUrl: `${url}${sandbox.adminPath}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Sends what the fault lets through, then ends the connection without ceremony. */
function cut(outgoing: ServerResponse, { partial }: ConnectionCut): void {
  if (!partial) {
    outgoing.destroy();
    return;
  }
  outgoing.writeHead(partial.status, Object.fromEntries(partial.headers));
  outgoing.write(partial.bytes, () => outgoing.destroy());
}
