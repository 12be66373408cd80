import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateKeyCommand,
  DisableKeyCommand,
  GetPublicKeyCommand,
  type KeySpec,
  KMSClient,
} from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kmsKeyOf } from '../../src/signing/kms-key.ts';
import { kmsSigner, kmsSigningKey } from '../../src/signing/kms-signer.ts';
import { toPem } from '../../src/signing/pem.ts';
import { findProgram, missingRequired, reportPrograms, runProgram } from '../conformance/programs.ts';
import { authorityForKey, certificationOf, NOW } from '../signing/authority-of.ts';
import { clientsAt, HOME } from '../trail/engines/aws-trail.ts';
import { type Moto, motoProgram, startMoto } from './moto.ts';

const PROGRAMS = [motoProgram(), findProgram('openssl')];
const absent = PROGRAMS.some(({ version }) => version === null);

afterAll(() => reportPrograms('The keys were held and their signatures judged by', PROGRAMS));

test('has every program that the environment demands', () => {
  expect(missingRequired(PROGRAMS)).toEqual([]);
});

describe.skipIf(absent)('keys in the KMS of moto', () => {
  let moto: Moto;
  let kms: KMSClient;
  let folder: string;

  beforeAll(async () => {
    moto = await startMoto();
    kms = clientsAt(moto.url)(KMSClient);
    folder = await mkdtemp(join(tmpdir(), 'exhibit-kms-'));
  });
  afterAll(async () => {
    await moto.stop();
    await rm(folder, { recursive: true });
  });

  const access = () => ({
    endpoint: moto.url,
    credentials: { accessKeyId: `AKIA${HOME.account}`, secretAccessKey: 'test' },
  });

  async function keyOf(spec: KeySpec, usage: 'SIGN_VERIFY' | 'ENCRYPT_DECRYPT' = 'SIGN_VERIFY') {
    const { KeyMetadata } = await kms.send(new CreateKeyCommand({ KeySpec: spec, KeyUsage: usage }));
    const key = kmsKeyOf(`kms:${KeyMetadata?.Arn}`);
    if (!key) throw new TypeError(`moto made a key without an ARN: ${KeyMetadata?.Arn}`);
    return key;
  }

  test.each(['RSA_3072', 'RSA_4096', 'ECC_NIST_P256'] as const)('sign with %s', async (spec) => {
    const key = await keyOf(spec);
    const { publicKey } = await kmsSigningKey(key, access());
    const files = certificationOf(await authorityForKey(publicKey));
    const signer = await kmsSigner(key, files, { at: NOW, access: access() });
    const bytes = Buffer.from('some bytes');
    const { PublicKey = new Uint8Array() } = await kms.send(new GetPublicKeyCommand({ KeyId: key.arn }));
    await writeFile(join(folder, 'key.pub'), toPem('PUBLIC KEY', Buffer.from(PublicKey)));
    await writeFile(join(folder, 'signature'), await signer.sign(bytes));
    // KMS signs the digest that it is given; moto takes it for the message and hashes once more.
    await writeFile(join(folder, 'signed'), createHash('sha256').update(bytes).digest());
    const asked = ['dgst', '-sha256', '-verify', 'key.pub', '-signature', 'signature'];
    expect(runProgram('openssl', [...asked, 'signed'], folder)).toMatchObject({
      code: 0,
      text: 'Verified OK\n',
    });
    await writeFile(join(folder, 'other'), createHash('sha256').update('other bytes').digest());
    expect(runProgram('openssl', [...asked, 'other'], folder).code).not.toBe(0);
  });

  test('are refused when they are off, of another sort, for something else, or not there', async () => {
    const off = await keyOf('ECC_NIST_P256');
    // moto knows the id here and no ARN.
    await kms.send(new DisableKeyCommand({ KeyId: off.arn.split('/').at(-1) }));
    const missing = { ...off, arn: off.arn.replace(/[^/]+$/, '00000000-0000-4000-8000-000000000000') };
    const refusals = [
      { key: off, says: 'is not enabled but Disabled' },
      { key: await keyOf('ECC_NIST_P384'), says: 'is ECC_NIST_P384' },
      { key: await keyOf('RSA_3072', 'ENCRYPT_DECRYPT'), says: 'is for ENCRYPT_DECRYPT' },
      { key: missing, says: 'there is no key' },
    ];
    for (const { key, says } of refusals) {
      await expect(kmsSigningKey(key, access())).rejects.toMatchObject({
        code: 'SIGNER_INVALID',
        message: expect.stringContaining(says),
      });
    }
  });
});
