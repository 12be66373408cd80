import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { DescribeKeyCommand, GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { type Access, plainClient } from '../aws/clients.ts';
import { callFailure } from '../aws/failures.ts';
import { gapKindOf, isServiceFailure } from '../aws/gap-kinds.ts';
import { ExhibitError } from '../core/errors.ts';
import { type CertificationFiles, readCertification, unusable } from './certification.ts';
import type { KmsKey } from './kms-key.ts';
import type { Signer } from './signer.ts';

/** How KMS is called; left out: as the environment says. */
export type KmsAccess = Pick<Access, 'credentials' | 'endpoint' | 'retry'>;

/** A key in KMS that can sign now. */
export interface KmsSigningKey extends Pick<Signer, 'algorithm' | 'sign'> {
  /** ARN of the key itself, also when it was named by an alias. */
  readonly arn: string;
  readonly publicKey: KeyObject;
}

const ALGORITHMS: ReadonlyMap<string, Signer['algorithm']> = new Map([
  ['RSA_3072', 'RSASSA_PKCS1_V1_5_SHA_256'],
  ['RSA_4096', 'RSASSA_PKCS1_V1_5_SHA_256'],
  ['ECC_NIST_P256', 'ECDSA_SHA_256'],
]);

/**
 * A signer whose private key never leaves AWS KMS. Its calls are no part of an audit and are not recorded.
 *
 * @param at - the time at which it is going to sign
 * @throws SIGNER_INVALID when the key is not one of `kmsSigningKey`, when it is not the key of the certificate, or the
 *   certificate can not be used as `readCertification` says
 * @throws CREDENTIALS_REJECTED, UNREACHABLE when KMS could not be asked
 */
export async function kmsSigner(
  key: KmsKey,
  files: CertificationFiles,
  { at, access = {} }: { readonly at: Date; readonly access?: KmsAccess },
): Promise<Signer> {
  const { certificate, chain, crls } = readCertification(files, at);
  const { arn, publicKey, algorithm, sign } = await kmsSigningKey(key, access);
  if (!publicKey.equals(certificate.publicKey)) {
    throw unusable(`its certificate is for another key than ${arn}`);
  }
  return {
    algorithm,
    certificate: certificate.der,
    chain: chain.map(({ der }) => der),
    crls: crls.map(({ der }) => der),
    timestamp: null,
    sign,
  };
}

/**
 * Looks at a key and finds out whether the credentials may sign with it, without signing anything.
 *
 * @throws SIGNER_INVALID when there is no such key, it is not enabled, not meant for signing, of another sort than
 *   RSA of 3072 or 4096 bits or P-256, or may not be used; the message names the IAM action
 * @throws CREDENTIALS_REJECTED, UNREACHABLE when KMS could not be asked
 * @source KMS DescribeKey, GetPublicKey, Sign
 */
export async function kmsSigningKey(
  { arn: named, region }: KmsKey,
  access: KmsAccess = {},
): Promise<KmsSigningKey> {
  const client = plainClient(KMSClient, { retry: { mode: 'standard', maxAttempts: 5 }, ...access, region });
  const ask = <Answer>(action: string, answer: Promise<Answer>): Promise<Answer> =>
    answer.catch((error: unknown) => {
      throw refused(error, { action, region, named });
    });

  const { KeyMetadata } = await ask('kms:DescribeKey', client.send(new DescribeKeyCommand({ KeyId: named })));
  const { Arn: arn, KeyState: state, KeyUsage: usage, KeySpec: spec = '' } = KeyMetadata ?? {};
  if (arn === undefined) throw unusable(`KMS does not say which key ${named} is`);
  if (state !== 'Enabled') throw unusable(`${arn} is not enabled but ${state ?? 'in no stated state'}`);
  if (usage !== 'SIGN_VERIFY')
    throw unusable(`${arn} is for ${usage ?? 'no stated use'}, not for SIGN_VERIFY`);
  const algorithm = ALGORITHMS.get(spec);
  if (!algorithm) {
    throw unusable(
      `${arn} is ${spec || 'of no stated sort'}; ${[...ALGORITHMS.keys()].join(', ')} can sign packs`,
    );
  }

  const { PublicKey } = await ask('kms:GetPublicKey', client.send(new GetPublicKeyCommand({ KeyId: arn })));
  // A digest, because KMS takes at most 4,096 bytes of a message and a statement can be longer.
  const commandFor = (bytes: Uint8Array, DryRun: boolean): SignCommand =>
    new SignCommand({
      KeyId: arn,
      Message: createHash('sha256').update(bytes).digest(),
      MessageType: 'DIGEST',
      SigningAlgorithm: algorithm,
      DryRun,
    });
  await ask('kms:Sign', client.send(commandFor(Buffer.alloc(0), true)).catch(allowed));
  return {
    arn,
    algorithm,
    publicKey: readPublicKey(PublicKey, arn),
    sign: async (toBeSigned) => {
      const { Signature } = await ask('kms:Sign', client.send(commandFor(toBeSigned, false)));
      if (!Signature) throw unusable(`KMS answered kms:Sign for ${arn} without a signature`);
      return Buffer.from(Signature);
    },
  };
}

/** KMS says by an error that a call which it was only to check would have been made. */
function allowed(error: unknown): null {
  if (error instanceof Error && error.name === 'DryRunOperationException') return null;
  throw error;
}

function readPublicKey(spki: Uint8Array | undefined, arn: string): KeyObject {
  try {
    return createPublicKey({ key: Buffer.from(spki ?? []), format: 'der', type: 'spki' });
  } catch (cause) {
    throw unusable(`KMS gave no readable public key of ${arn}`, cause);
  }
}

function refused(
  error: unknown,
  { action, region, named }: { readonly action: string; readonly region: string; readonly named: string },
): unknown {
  const failure = callFailure(error, 'KMS', region);
  if (!isServiceFailure(failure)) return failure;
  const { name, status } = failure.failure;
  const kind = gapKindOf(failure, region);
  if (status === null || kind === 'throttled' || kind === 'unavailable-region')
    return new ExhibitError('UNREACHABLE', `KMS in ${region} gave no answer to ${action} (${name}).`, {
      cause: error,
    });
  if (kind === 'denied') return unusable(`${action} on ${named} is denied (${name})`, error);
  if (kind === 'not-found') return unusable(`there is no key ${named}`, error);
  return unusable(`${action} on ${named} is refused (${name})`, error);
}
