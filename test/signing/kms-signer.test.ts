import { verify } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import type { KmsKey } from '../../src/signing/kms-key.ts';
import { kmsKeyOf } from '../../src/signing/kms-key.ts';
import { kmsSigner } from '../../src/signing/kms-signer.ts';
import type { Signer } from '../../src/signing/signer.ts';
import { idsOf, packOf, verify as verifyPack } from '../container/sample-pack.ts';
import type { Fault } from '../support/aws/faults.ts';
import { type AwsStandIn, startAws } from '../support/aws/server.ts';
import { type SigningKey, signingKey } from '../support/aws/signing-key.ts';
import { authorityForKey, authorityOf, certificationOf, NOW } from './authority-of.ts';

let aws: AwsStandIn | null = null;
afterEach(async () => {
  await aws?.stop();
  aws = null;
});

interface Given {
  readonly arn?: string;
  readonly faults?: readonly Fault[];
  readonly files?: Parameters<typeof kmsSigner>[1];
  readonly at?: Date;
}

const keyAt = (arn: string): KmsKey => {
  const key = kmsKeyOf(`kms:${arn}`);
  if (!key) throw new TypeError(`${arn} is no ARN of a key.`);
  return key;
};

/** A signer with this key in the stand-in, and an authority of its own. */
async function signerWith(key: SigningKey, given: Given = {}): Promise<{ signer: Signer; root: string }> {
  const authority = await authorityForKey(key.publicKey);
  aws = await startAws({}, { serves: key.serves });
  aws.setFaults(given.faults ?? []);
  const access = {
    endpoint: aws.url,
    credentials: { accessKeyId: 'AKIA111122223333', secretAccessKey: 'test' },
    retry: { mode: 'standard', maxAttempts: 1 },
  } as const;
  const { arn = key.arn, files = certificationOf(authority), at = NOW } = given;
  return { signer: await kmsSigner(keyAt(arn), files, { at, access }), root: authority.root.certificatePem };
}

const EC = signingKey('ECC_NIST_P256');
const RSA = signingKey('RSA_3072');

test.each([
  { spec: 'RSA_3072', key: RSA, algorithm: 'RSASSA_PKCS1_V1_5_SHA_256' },
  { spec: 'ECC_NIST_P256', key: EC, algorithm: 'ECDSA_SHA_256' },
])(
  'signs bytes of any length with a key of $spec, and asks for the digest of them',
  async ({ key, algorithm }) => {
    const { signer } = await signerWith(key);
    expect(signer.algorithm).toBe(algorithm);
    // KMS takes 4,096 bytes of a message at most.
    const bytes = Buffer.alloc(5000, 'a');
    const signature = await signer.sign(bytes);
    expect(verify('sha256', bytes, key.publicKey, signature)).toBe(true);
    expect(verify('sha256', Buffer.alloc(5000, 'b'), key.publicKey, signature)).toBe(false);
  },
);

test('signs a pack that verifies in every step', async () => {
  const { signer, root } = await signerWith(RSA);
  const steps = verifyPack(await packOf(signer), root);
  expect(idsOf(steps, 'passed')).toHaveLength(steps.length);
});

test('asks at the start whether it may sign, and signs nothing', async () => {
  await signerWith(EC);
  expect(aws?.requests.map(({ operation, input }) => [operation, input.DryRun])).toEqual([
    ['DescribeKey', undefined],
    ['GetPublicKey', undefined],
    ['Sign', true],
  ]);
});

test('signs with the key that an alias meant at the start', async () => {
  const { signer } = await signerWith(EC, { arn: 'arn:aws:kms:eu-west-1:111122223333:alias/packs' });
  await signer.sign(Buffer.from('a'));
  expect(aws?.requests.at(-1)?.input.KeyId).toBe(EC.arn);
});

const fault = (operation: string, kind: Fault['fault'], over: Partial<Fault> = {}): Fault[] => [
  { service: 'KMS', operation, fault: kind, ...over },
];
const other = await authorityOf();

test.each<{ what: string; key?: SigningKey; given?: Given; code?: string; says: string }>([
  {
    what: 'a key that is off',
    key: signingKey('ECC_NIST_P256', { KeyState: 'Disabled' }),
    says: 'is not enabled but Disabled',
  },
  {
    what: 'a key whose state is not stated',
    key: signingKey('ECC_NIST_P256', { KeyState: undefined }),
    says: 'in no stated state',
  },
  {
    what: 'a key for encryption',
    key: signingKey('RSA_3072', { KeyUsage: 'ENCRYPT_DECRYPT' }),
    says: 'is for ENCRYPT_DECRYPT, not for SIGN_VERIFY',
  },
  { what: 'a key of another sort', key: signingKey('RSA_2048'), says: 'is RSA_2048; RSA_3072, RSA_4096' },
  {
    what: 'an answer without the key',
    key: signingKey('RSA_3072', { Arn: undefined }),
    says: 'does not say',
  },
  {
    what: 'the certificate of another key',
    given: { files: certificationOf(other) },
    says: 'is for another key than arn:aws:kms:',
  },
  {
    what: 'a certificate that has ended',
    given: { at: new Date('2034-01-01T00:00:00Z') },
    says: 'valid from',
  },
  {
    what: 'a key that is not there',
    given: { arn: 'arn:aws:kms:eu-west-1:111122223333:key/none' },
    says: 'there is no key arn:aws:kms:eu-west-1:111122223333:key/none',
  },
  {
    what: 'a role that may not sign',
    given: { faults: fault('Sign', 'denied') },
    says: 'kms:Sign on arn:aws:kms:eu-west-1:111122223333:key',
  },
  {
    what: 'a role that may not look',
    given: { faults: fault('DescribeKey', 'denied') },
    says: 'kms:DescribeKey',
  },
  {
    what: 'a public key that is none',
    given: { faults: fault('GetPublicKey', 'malformed') },
    says: 'GetPublicKey',
  },
  {
    what: 'no answer',
    given: { faults: fault('GetPublicKey', 'reset') },
    code: 'UNREACHABLE',
    says: 'gave no answer to kms:GetPublicKey',
  },
  {
    what: 'too many requests',
    given: { faults: fault('Sign', 'throttle') },
    code: 'UNREACHABLE',
    says: 'gave no answer to kms:Sign',
  },
])('refuses $what', async ({ key = EC, given = {}, code = 'SIGNER_INVALID', says }) => {
  await expect(signerWith(key, given)).rejects.toMatchObject({
    code,
    message: expect.stringContaining(says),
  });
});

test('says so when KMS fails in the middle', async () => {
  const { signer } = await signerWith(EC);
  aws?.setFaults(fault('Sign', 'denied'));
  await expect(signer.sign(Buffer.from('a'))).rejects.toMatchObject({ code: 'SIGNER_INVALID' });
});

test.each([
  'arn:aws:kms:eu-west-1:111122223333:key/a',
  'kms:arn:aws:s3:::bucket',
  'kms:arn:aws:kms:eu-west-1:111122223333:grant/a',
  'kms:alias/packs',
])('%s names no key', (text) => {
  expect(kmsKeyOf(text)).toBeNull();
});

test('takes keys of other partitions and of several regions', () => {
  expect(kmsKeyOf('kms:arn:aws-us-gov:kms:us-gov-west-1:111122223333:key/mrk-0a1b')).toEqual({
    arn: 'arn:aws-us-gov:kms:us-gov-west-1:111122223333:key/mrk-0a1b',
    region: 'us-gov-west-1',
  });
});
