import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openContainer } from '../../src/container/open-container.ts';
import { fromPem, toPem } from '../../src/signing/pem.ts';
import { timestampsBy } from '../../src/signing/timestamp.ts';
import { readTimestamp } from '../../src/signing/timestamp-reader.ts';
import { grantedResponse } from '../../src/signing/timestamp-token.ts';
import { type Certificate, readCertificate } from '../../src/signing/x509.ts';
import { findProgram, missingRequired, reportPrograms, runProgram } from '../conformance/programs.ts';
import { idsOf, packOf, verify } from '../container/sample-pack.ts';
import { authorityOf, signerOf } from '../signing/authority-of.ts';
import { startTimestampServer, type TimestampServer, timestampServerProgram } from './timestamp-server.ts';

const PROGRAMS = [timestampServerProgram(), findProgram('openssl'), findProgram('pdfsig')];
const absent = PROGRAMS.some(({ name, version }) => version === null && name !== 'pdfsig');

afterAll(() => reportPrograms('Times were stated and judged by', PROGRAMS));

test('has every program that the environment demands', () => {
  expect(missingRequired(PROGRAMS)).toEqual([]);
});

describe.skipIf(absent)('time stamps of timestamp-server', () => {
  let server: TimestampServer;
  let certificates: Certificate[];
  let folder: string;

  beforeAll(async () => {
    server = await startTimestampServer();
    certificates = fromPem('CERTIFICATE', server.chain).map(readCertificate);
    folder = await mkdtemp(join(tmpdir(), 'exhibit-timestamps-'));
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  });

  const rootPem = () => toPem('CERTIFICATE', certificates.at(-1)?.der ?? Buffer.alloc(0));
  const stamps = (known: readonly Certificate[] = certificates) =>
    timestampsBy({ url: server.url, certificates: known, policy: null }, { random: randomBytes });

  test('hold for us and for openssl, which needs the root alone', async () => {
    for (let round = 0; round < 20; round += 1) {
      const signature = randomBytes(70 + round);
      const token = await stamps()(signature);
      const { time, chain } = readTimestamp(token, signature);
      expect(Math.abs(time.getTime() - Date.now())).toBeLessThan(60_000);
      expect(chain).toHaveLength(certificates.length);
      if (round > 2) continue;
      await writeFile(join(folder, 'signature'), signature);
      await writeFile(join(folder, 'token'), token);
      await writeFile(join(folder, 'response'), grantedResponse(token));
      await writeFile(join(folder, 'root.pem'), rootPem());
      const asked = ['ts', '-verify', '-data', 'signature', '-CAfile', 'root.pem'];
      for (const form of [
        ['-in', 'token', '-token_in'],
        ['-in', 'response'],
      ]) {
        const { code, text } = runProgram('openssl', [...asked, ...form], folder);
        expect({ code, text }).toEqual({ code: 0, text: expect.stringContaining('Verification: OK') });
      }
      await writeFile(join(folder, 'signature'), randomBytes(70));
      expect(runProgram('openssl', [...asked, '-in', 'response'], folder).code).not.toBe(0);
    }
  });

  test('make a pack whose time is proven, and which other programs still take', async () => {
    const now = new Date();
    const authority = await authorityOf({ kind: 'rsa-3072', now });
    const pack = await packOf({ ...signerOf(authority, now), timestamp: stamps() }, undefined, now);
    const root = authority.root.certificatePem;
    const steps = verify(pack, root, now, rootPem());
    expect(idsOf(steps, 'passed')).toHaveLength(steps.length);
    expect(idsOf(steps, 'passed')).toContain('timestamp-trust');
    // Eight years later the certificate of the signer has ended, and the time stamp is what is left. This server makes
    // certificates for longer.
    const later = new Date(now.getTime() + 8 * 365 * 86_400_000);
    expect(idsOf(verify(pack, root, later, rootPem()), 'failed')).toEqual([]);
    expect(idsOf(verify(pack, root, later), 'failed')).toEqual(['signer-trust']);

    const files = openContainer(pack.container);
    await writeFile(join(folder, 'report.pdf'), files.get('report.pdf') ?? '');
    await writeFile(join(folder, 'list.xml'), files.get('META-INF/ASiCManifest001.xml') ?? '');
    await writeFile(join(folder, 'list.p7s'), files.get('META-INF/signature001.p7s') ?? '');
    await writeFile(join(folder, 'root.pem'), root);
    const asked = ['cms', '-verify', '-cades', '-inform', 'DER', '-in', 'list.p7s', '-content', 'list.xml'];
    const trusted = ['-binary', '-CAfile', 'root.pem', '-crl_check_all', '-out', '/dev/null'];
    expect(runProgram('openssl', [...asked, ...trusted], folder)).toMatchObject({ code: 0 });
    if (PROGRAMS.some(({ name, version }) => name === 'pdfsig' && version !== null)) {
      const { text } = runProgram('pdfsig', ['-nocert', 'report.pdf'], folder);
      expect(text).toContain('Signature is Valid.');
      expect(text).toContain('Total document signed');
    }
  });

  test('are refused when their authority is not the one that is trusted', async () => {
    const { root } = await authorityOf();
    const [other = Buffer.alloc(0)] = fromPem('CERTIFICATE', root.certificatePem);
    await expect(stamps([readCertificate(other)])(Buffer.from('a'))).rejects.toMatchObject({
      code: 'TIMESTAMP_FAILED',
      message: expect.stringContaining('does not lead to a root'),
    });
  });
});
