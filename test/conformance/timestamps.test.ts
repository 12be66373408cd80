import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { toPem } from '../../src/signing/pem.ts';
import { timestampsBy } from '../../src/signing/timestamp.ts';
import { readTimestamp } from '../../src/signing/timestamp-reader.ts';
import { serveTime, timeAuthority } from '../signing/time-authority.ts';
import { findProgram, missingRequired, reportPrograms, runProgram } from './programs.ts';

const PROGRAMS = [findProgram('openssl')];
const absent = PROGRAMS.some(({ version }) => version === null);

afterAll(() => reportPrograms('The time-stamping authority was', PROGRAMS));

test('has every program that the environment demands', () => {
  expect(missingRequired(PROGRAMS)).toEqual([]);
});

/** An authority of openssl; `ess` is the hash with which it names its certificate. */
const configText = (ess: string) => `[tsa]
default_tsa = own
[own]
serial = serial
default_policy = 1.2.3.4
digests = sha256
accuracy = secs:1
ess_cert_id_alg = ${ess}
`;

describe.skipIf(absent)('openssl as the authority', () => {
  const folder = mkdtempSync(join(tmpdir(), 'exhibit-openssl-tsa-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function stampBy(kind: 'rsa' | 'ec', { ess = 'sha256', digest = 'sha256' } = {}) {
    const keys =
      kind === 'rsa'
        ? generateKeyPairSync('rsa', { modulusLength: 3072 })
        : generateKeyPairSync('ec', { namedCurve: 'P-384' });
    const clock = await timeAuthority({ now: new Date(Date.now() - 60_000), keys });
    const write = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);
    write('tsa.cnf', configText(ess));
    write('serial', '01');
    write('tsa.pem', toPem('CERTIFICATE', clock.certificate.der));
    write('tsa.key', keys.privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const server = await serveTime((query, response) => {
      write('query', query);
      const asked = ['ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query', '-out', 'reply'];
      const { code, text } = runProgram(
        'openssl',
        [...asked, '-signer', 'tsa.pem', '-inkey', 'tsa.key', `-${digest}`],
        folder,
      );
      if (code === 0) response.end(readFileSync(join(folder, 'reply')));
      else response.writeHead(400).end(text);
    });
    try {
      const authority = { url: server.url, certificates: [clock.root], policy: null };
      return await timestampsBy(authority, { random: randomBytes })(Buffer.from('a signature'));
    } finally {
      await server.stop();
    }
  }

  test.each([
    { kind: 'rsa', digest: 'sha256' },
    { kind: 'rsa', digest: 'sha512' },
    { kind: 'ec', digest: 'sha384' },
  ] as const)('is understood with $kind and $digest', async ({ kind, digest }) => {
    const { time, chain } = readTimestamp(await stampBy(kind, { digest }), Buffer.from('a signature'));
    expect(Math.abs(time.getTime() - Date.now())).toBeLessThan(60_000);
    expect(chain).toHaveLength(2);
  });

  test('is refused when it names its certificate by SHA-1 alone', async () => {
    await expect(stampBy('ec', { ess: 'sha1' })).rejects.toMatchObject({
      code: 'TIMESTAMP_FAILED',
      message: expect.stringContaining('ESSCertIDv2'),
    });
  });

  test('is refused when it signs with SHA-1', async () => {
    await expect(stampBy('rsa', { digest: 'sha1' })).rejects.toMatchObject({
      code: 'TIMESTAMP_FAILED',
      message: expect.stringContaining('none of SHA-256'),
    });
  });
});
