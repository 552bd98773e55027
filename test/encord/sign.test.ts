import { describe, expect, test } from 'vitest';
import { legacyAuthorization, restSignature } from '../../src/encord/sign.ts';
import { VECTOR_KEY } from './scripted-fetch.ts';

// Made with the signers of Encord SDK 0.1.190 and 0.1.211 for the seed 00 01 … 1f.
describe('signatures equal those of the SDK', () => {
  test('a v2 request with a body', () => {
    const body = Buffer.from(String.raw`{"name": "a", "description": "\u00e9"}`);
    expect(body.length).toBe(38);
    expect(
      restSignature(VECTOR_KEY, { method: 'POST', target: '/v2/public/storage/folders', body, created: 1_700_000_000 }),
    ).toEqual({
      'content-digest': 'sha-256=:cHF4JnBgw0+NVX8jg8JWUQnLJYalHUnUVRvDNtVm8eE=:',
      'signature-input':
        'encord-sig=("@method" "@request-target" "content-digest");created=1700000000;keyid="03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8";alg="ed25519"',
      signature:
        'encord-sig=:ojFWVo2rJ3mX7YJsIrBbG4IgQoByzX/2dLNTfa2EBcufEKWG2xjUZ4pMmq1rVw96vQLfynuV0f7QVfge0YTiBg==:',
    });
  });

  test('a v2 request with a query and without a body', () => {
    const signed = restSignature(VECTOR_KEY, {
      method: 'get',
      target: '/v2/public/storage/folders?search=x+y&isRecursive=False&itemTypes=video&itemTypes=image',
      body: Buffer.alloc(0),
      created: 1_700_000_000,
    });
    expect(signed['content-digest']).toBe('sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:');
    expect(signed.signature).toBe(
      'encord-sig=:uf6WK76iruVXb9ghjUVxwmBrXvvNn6j1wh7D+JzOy0LTQiCyG2D6s1Ng42W/ZLb/ZJDX2NKf5bHS2/QJoaw1Ag==:',
    );
  });

  test('a v1 request', () => {
    const body = Buffer.from(
      '{"query_type": "dataset", "query_method": "GET", "values": {"uid": null, "payload": null}}',
    );
    expect(legacyAuthorization(VECTOR_KEY, body)).toBe(
      '03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8:ef4ad9b3d0b3418b7d9dab0a37518bb0bb20ff8b47692c129c61f93869e058bbe1b9b2b8cdb386fef4a21b32f29ba4090f3f9264f83d7b224d6f57c16dc1c406',
    );
  });
});
