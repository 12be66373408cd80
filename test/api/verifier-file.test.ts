import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiServer, startApi } from './api-server.ts';

const POLICY = "default-src 'none'; script-src 'sha256-abc='; connect-src 'none'";
const bytes = Buffer.from(
  `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>Verifier</title>`,
);
const file = {
  ...{ bytes, brotli: null, type: 'text/html; charset=utf-8' },
  sha256: createHash('sha256').update(bytes).digest('hex'),
};

let server: ApiServer;
beforeAll(async () => {
  server = await startApi({ parts: { page: new Map([['verifier.html', file]]) } });
});
afterAll(() => server.close());

test('gives out the verifier to everybody, byte by byte, under its own policy and in no frame', async () => {
  const answer = await fetch(`${server.url}/verifier.html`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-security-policy')).toBe(`${POLICY}; frame-ancestors 'none'`);
  expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
});
