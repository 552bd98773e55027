// A bare HTTP handler on a sandbox's database: verifies the v2 signature of every request as the sandbox does, and does one
// read (GET) or one durable write (PATCH) of a folder. `node bench/bare-handler.ts DATABASE`; prints its URL.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';

const database = new DatabaseSync(process.argv[2] ?? '');
database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
const known = database.prepare('SELECT u.role FROM keys k JOIN users u ON u.email = k.email WHERE k.public_hex = ?');
const read = database.prepare('SELECT * FROM folders WHERE uuid = ?');
const write = database.prepare('UPDATE folders SET description = ?, last_edited_at = ? WHERE uuid = ?');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks);
    const { method = '', url = '', headers } = request;
    const input = /^encord-sig=(.+)$/.exec(String(headers['signature-input']))?.[1] ?? '';
    const signature = /^encord-sig=:(.+):$/.exec(String(headers['signature']))?.[1] ?? '';
    const publicHex = /keyid="([0-9a-f]{64})"/.exec(input)?.[1] ?? '';
    const digest = `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
    const base = `"@method": ${method}\n"@request-target": ${url}\n"content-digest": ${digest}\n"@signature-params": ${input}`;
    const key = createPublicKey({
      key: Buffer.concat([SPKI, Buffer.from(publicHex, 'hex')]),
      format: 'der',
      type: 'spki',
    });
    const genuine =
      known.get(publicHex) !== undefined && verify(null, Buffer.from(base), key, Buffer.from(signature, 'base64'));
    if (!genuine) {
      response.writeHead(401, { 'content-type': 'application/json' }).end('{"message":"wrong signature"}');
      return;
    }
    const uuid = url.slice(url.lastIndexOf('/') + 1);
    if (method === 'PATCH') {
      const { description } = JSON.parse(body.toString('utf8')) as { description: string };
      database.exec('BEGIN IMMEDIATE');
      write.run(description, Date.now(), uuid);
      database.exec('COMMIT');
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(read.get(uuid)));
  });
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })}\n`);
});
