import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { certificateRequest } from '../../src/signing/certificate-request.ts';
import { kmsKeyOf } from '../../src/signing/kms-key.ts';
import { kmsSigner, kmsSigningKey } from '../../src/signing/kms-signer.ts';
import { toPem } from '../../src/signing/pem.ts';
import { idsOf, packOf, verify } from '../container/sample-pack.ts';
import { authorityOf } from '../signing/authority-of.ts';
import { startAws } from '../support/aws/server.ts';
import { signingKey } from '../support/aws/signing-key.ts';
import { findProgram, missingRequired, reportPrograms, runProgram } from './programs.ts';

const PAGE = readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8');
const PROGRAMS = [findProgram('openssl')];
const absent = PROGRAMS.some(({ version }) => version === null);

afterAll(() => reportPrograms('The authority of docs/operating.md was', PROGRAMS));

test('has every program that the environment demands', () => {
  expect(missingRequired(PROGRAMS)).toEqual([]);
});

/** The commands with which an authority issues a certificate and its list. */
const script = [...PAGE.matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
  .map(([, body = '']) => body)
  .find((body) => body.startsWith('openssl req'));

describe.skipIf(absent)('an authority that follows the page', () => {
  test.each(['RSA_3072', 'ECC_NIST_P256'] as const)('certifies a key of %s in KMS', async (spec) => {
    const held = signingKey(spec);
    const aws = await startAws({}, { serves: held.serves });
    const folder = await mkdtemp(join(tmpdir(), 'exhibit-authority-'));
    try {
      const credentials = { accessKeyId: 'AKIA111122223333', secretAccessKey: 'test' };
      const access = { endpoint: aws.url, credentials };
      const named = kmsKeyOf(`kms:${held.arn}`);
      if (!named || script === undefined) throw new TypeError('There is no key, or no script on the page.');
      const request = await certificateRequest('Example Health Ltd', await kmsSigningKey(named, access));
      const { root } = await authorityOf({ kind: 'rsa-3072', now: new Date() });
      await writeFile(join(folder, 'root.pem'), root.certificatePem);
      await writeFile(join(folder, 'root.key.pem'), root.keyPem);
      await writeFile(join(folder, 'signer.csr.pem'), toPem('CERTIFICATE REQUEST', request));
      const { code, text } = runProgram('sh', ['-euc', script], folder);
      expect({ code, text }).toEqual({ code: 0, text: expect.stringMatching(/verif.*OK/) });

      const file = (name: string) => readFile(join(folder, name), 'utf8');
      const files = {
        certificatePem: await file('signer.pem'),
        chainPem: await file('root.pem'),
        crlPem: await file('root.crl.pem'),
      };
      const at = new Date();
      const signer = await kmsSigner(named, files, { at, access });
      const steps = verify(await packOf(signer, undefined, at), root.certificatePem, at);
      expect(idsOf(steps, 'passed')).toHaveLength(steps.length);
    } finally {
      await aws.stop();
      await rm(folder, { recursive: true });
    }
  });
});
