import { randomBytes } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { timestampsBy } from '../../src/signing/timestamp.ts';
import { readTimestamp } from '../../src/signing/timestamp-reader.ts';
import { type OpensslAuthorityRequest, opensslAuthority } from './openssl-authority.ts';
import { findProgram, missingRequired, reportPrograms } from './programs.ts';

const PROGRAMS = [findProgram('openssl')];
const absent = PROGRAMS.some(({ version }) => version === null);

afterAll(() => reportPrograms('The time-stamping authority was', PROGRAMS));

test('has every program that the environment demands', () => {
  expect(missingRequired(PROGRAMS)).toEqual([]);
});

describe.skipIf(absent)('openssl as the authority', () => {
  async function stampBy(over: Omit<OpensslAuthorityRequest, 'now'>) {
    const { url, clock, stop } = await opensslAuthority({ ...over, now: new Date(Date.now() - 60_000) });
    try {
      const authority = { url, certificates: [clock.root], policy: null };
      return await timestampsBy(authority, { random: randomBytes })(Buffer.from('a signature'));
    } finally {
      await stop();
    }
  }

  test.each([
    { kind: 'rsa', digest: 'sha256' },
    { kind: 'rsa', digest: 'sha512' },
    { kind: 'ec', digest: 'sha384' },
  ] as const)('is understood with $kind and $digest', async ({ kind, digest }) => {
    const { time, chain } = readTimestamp(await stampBy({ kind, digest }), Buffer.from('a signature'));
    expect(Math.abs(time.getTime() - Date.now())).toBeLessThan(60_000);
    expect(chain).toHaveLength(2);
  });

  test('is refused when it names its certificate by SHA-1 alone', async () => {
    await expect(stampBy({ kind: 'ec', ess: 'sha1' })).rejects.toMatchObject({
      code: 'TIMESTAMP_FAILED',
      message: expect.stringContaining('ESSCertIDv2'),
    });
  });

  test('is refused when it signs with SHA-1', async () => {
    await expect(stampBy({ kind: 'rsa', digest: 'sha1' })).rejects.toMatchObject({
      code: 'TIMESTAMP_FAILED',
      message: expect.stringContaining('none of SHA-256'),
    });
  });
});
